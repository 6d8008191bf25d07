package linli.station.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linli.contract.trust.CentralKeys;
import linli.hardware.Scan;
import linli.hardware.ScannerEvent;
import linli.hardware.barcode.LabelTemplate;
import linli.hardware.barcode.LabelTemplates;
import linli.hardware.serial.FramingRules;
import linli.hardware.serial.ScanFraming;
import linli.hardware.serial.Suffix;
import linli.station.device.ScanClassifier;

/**
 * A scanner's line on any bytes: it never fails, means the same however it is cut, hands on nothing
 * but printable lines, and whatever it hands on is classified.
 */
public final class ScannerFuzz {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final LabelTemplates LABELS =
            new LabelTemplates(List.of((LabelTemplate) LabelTemplate.parse("2PIIIIIMMMMMC")));

    private static final List<Suffix> SUFFIXES = List.of(Suffix.values());

    private ScannerFuzz() {}

    /** One run. The first byte chooses suffix and prefix, the second where the bytes are cut. */
    public static void fuzzerTestOneInput(byte[] data) {
        Input input = new Input(data);
        int choice = input.next();
        int piece = 1 + input.next() % 64;
        byte[] bytes = input.rest();
        FramingRules rules =
                FramingRules.DEFAULT.withSuffix(SUFFIXES.get(choice % SUFFIXES.size()));
        FramingRules chosen = choice < 128 ? rules : rules.withStx();

        ScanFraming whole = new ScanFraming(chosen);
        List<ScannerEvent> events = new ArrayList<>(whole.accept(bytes, bytes.length, NOON));
        events.addAll(whole.lost(NOON));

        assertThat(inPieces(new ScanFraming(chosen), bytes, piece)).isEqualTo(events);
        events.forEach(ScannerFuzz::assertClassified);
    }

    private static List<ScannerEvent> inPieces(ScanFraming framing, byte[] bytes, int piece) {
        List<ScannerEvent> events = new ArrayList<>();
        Input left = new Input(bytes);
        while (!left.isEmpty()) {
            byte[] next = left.take(piece);
            events.addAll(framing.accept(next, next.length, NOON));
        }
        events.addAll(framing.lost(NOON));
        return events;
    }

    private static void assertClassified(ScannerEvent event) {
        if (event instanceof Scan scan) {
            assertThat(scan.text()).isNotEmpty().doesNotContainPattern("[\\r\\n\\x00]");
            ScanClassifier classifier =
                    new ScanClassifier(
                            () -> CentralKeys.NONE, () -> NOON, () -> LABELS, serial -> false);
            assertThat(classifier.scanned(scan.text())).isNotNull();
            assertThat(classifier.typed(scan.text())).isNotNull();
        }
    }
}
