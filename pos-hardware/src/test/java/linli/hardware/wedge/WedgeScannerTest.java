package linli.hardware.wedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linli.hardware.DeviceState;
import linli.hardware.Scan;
import linli.hardware.ScanFault;
import linli.hardware.ScanRefusal;
import linli.hardware.ScannerEvent;
import linli.hardware.wedge.WedgeKey.Pressed;
import org.junit.jupiter.api.Test;

class WedgeScannerTest {

    private final List<ScannerEvent> events = new ArrayList<>();
    private final List<Object> typing = new ArrayList<>();
    private final List<Integer> reading = new ArrayList<>();
    private long millis = 1_000;
    private final WedgeScanner<Object> scanner =
            new WedgeScanner<>(
                    WedgeRules.DEFAULT,
                    () -> Instant.ofEpochMilli(millis),
                    typing::add,
                    reading::add);

    @Test
    void takesTheSameScanWithinAMomentOnce() {
        scanner.open(events::add);
        scan("6901234567892");
        pass(100);
        scan("6901234567892");
        pass(400);
        scan("6901234567892");
        assertThat(texts()).containsExactly("6901234567892", "6901234567892");
        assertThat(typing).isEmpty();
        assertThat(reading).contains(8, 13).endsWith(0);
    }

    @Test
    void stripsTheAimIdentifierAsOnASerialLine() {
        scanner.open(events::add);
        scan("]E06901234567892");
        assertThat(texts()).containsExactly("6901234567892");
        assertThat(events.getLast()).asString().contains("]E0");
    }

    @Test
    void refusesWhatItsScannerNeverEnded() {
        scanner.open(events::add);
        keys("690123456");
        pass(200);
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        ScanRefusal.class,
                        refusal -> assertThat(refusal.fault()).isEqualTo(ScanFault.NO_SUFFIX));
    }

    @Test
    void leavesEveryKeyToThePersonWhileItIsClosed() {
        assertThat(press("DIGIT6")).isFalse();
        scanner.open(events::add);
        assertThat(scanner.state()).isEqualTo(DeviceState.IDLE);
        assertThat(press("DIGIT6")).isTrue();
        scanner.close();
        assertThat(typing).as("what was held goes back").hasSize(1);
        assertThat(press("DIGIT6")).isFalse();
        assertThat(scanner.state()).isEqualTo(DeviceState.CLOSED);
    }

    private List<String> texts() {
        return events.stream()
                .filter(Scan.class::isInstance)
                .map(event -> ((Scan) event).text())
                .toList();
    }

    private void scan(String code) {
        keys(code);
        press("ENTER");
        pass(5);
    }

    private void keys(String code) {
        for (char character : code.toCharArray()) {
            Pressed key =
                    new Pressed(
                            TestKeyboard.name(character),
                            Character.isUpperCase(character),
                            false,
                            false);
            scanner.accept(key, new Object(), nanos());
            scanner.accept(new WedgeKey.Typed(String.valueOf(character)), new Object(), nanos());
            pass(5);
        }
    }

    private boolean press(String name) {
        return scanner.accept(Pressed.plain(name), new Object(), nanos());
    }

    private void pass(int time) {
        for (int i = 0; i < time; i += 5) {
            millis += 5;
            scanner.tick(nanos());
        }
    }

    private long nanos() {
        return millis * 1_000_000;
    }
}
