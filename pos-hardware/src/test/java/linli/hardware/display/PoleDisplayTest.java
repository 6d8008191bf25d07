package linli.hardware.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import linli.hardware.DeviceState;
import linli.hardware.serial.PortSpec;
import linli.hardware.serial.SerialPorts;
import linli.hardware.simulator.PseudoTerminal;
import linli.hardware.simulator.SimulatedPoleDisplay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoleDisplayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir private Path folder;
    private final List<DeviceState> states = new CopyOnWriteArrayList<>();
    private SimulatedPoleDisplay pole;
    private PoleDisplay display;

    @BeforeEach
    void plugIn() throws IOException {
        PseudoTerminal terminal = PseudoTerminal.at(folder.resolve("pole"));
        pole = SimulatedPoleDisplay.on(terminal);
        display =
                new PoleDisplay(
                        SerialPorts.ofThisMachine(folder.resolve("driver")),
                        new PortSpec(terminal.path().toString(), 9600),
                        InstantSource.system());
    }

    @AfterEach
    void unplug() {
        display.close();
        pole.close();
    }

    @Test
    void showsTwoLinesInsteadOfTheTwoBefore() {
        open();
        display.show("有机生菜  2 份", "合计 ￥12.50");
        awaitLines("有机生菜  2 份", "合计 ￥12.50");
        display.show("找零", "￥7.50");
        awaitLines("找零", "￥7.50");
        display.show("", "");
        awaitLines("", "");
    }

    @Test
    void sendsOnlyTheNewestOfManyTexts() {
        open();
        for (int i = 0; i < 10_000; i++) {
            display.show("第 " + i, "");
        }
        awaitLines("第 9999", "");

        assertThat(pole.texts()).isLessThan(1000);
    }

    @Test
    void showsWhatItWasToldLastWhenItIsFoundOrFoundAgain() throws IOException {
        display.show("欢迎光临", "");
        open();
        awaitLines("欢迎光临", "");
        pole.unplug();
        await().atMost(PATIENCE).until(() -> display.state() == DeviceState.ERROR);
        display.show("请稍候", "1");
        pole.replug();
        awaitLines("请稍候", "1");
        display.close();

        assertThat(states)
                .containsExactly(
                        DeviceState.IDLE, DeviceState.ERROR, DeviceState.IDLE, DeviceState.CLOSED);
    }

    private void open() {
        display.open(change -> states.add(change.state()));
    }

    private void awaitLines(String upper, String lower) {
        await().atMost(PATIENCE).until(() -> pole.lines().equals(List.of(upper, lower)));
    }
}
