package linli.hardware.serial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linli.hardware.AimId;
import linli.hardware.Bytes;
import linli.hardware.Scan;
import linli.hardware.ScanFault;
import linli.hardware.ScanRefusal;
import linli.hardware.ScannerEvent;
import linli.hardware.Symbology;
import org.junit.jupiter.api.Test;

class ScanFramingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final ScanFraming framing = new ScanFraming(FramingRules.DEFAULT);

    @Test
    void oneCodeBetweenLineEndsIsOneScan() {
        assertThat(send(framing, "\r\n6901234567892\r\n"))
                .containsExactly(
                        new Scan(
                                Bytes.of("6901234567892".getBytes(UTF_8)),
                                "6901234567892",
                                Optional.empty(),
                                NOON));
    }

    @Test
    void readsChineseInBothEncodings() {
        byte[] gb = "订单甲A01\r".getBytes(Charset.forName("GB18030"));

        assertThat(send(framing, "订单甲A01\r")).extracting(this::text).containsExactly("订单甲A01");
        assertThat(framing.accept(gb, gb.length, NOON))
                .extracting(this::text)
                .containsExactly("订单甲A01");
    }

    @Test
    void stripsTheAimIdentifierAndKeepsItInTheRawBytes() {
        Scan scan = (Scan) send(framing, "]Q3010690\r").getFirst();

        assertThat(scan.text()).isEqualTo("010690");
        assertThat(scan.aim()).contains(new AimId(Symbology.QR, '3'));
        assertThat(scan.raw()).isEqualTo(Bytes.of("]Q3010690".getBytes(UTF_8)));
    }

    @Test
    void takesNoPartOfAFrameWithAControlByte() {
        assertThat(send(framing, "69012\u00003456\r690\r"))
                .extracting(this::textOrFault)
                .containsExactly("NOISE", "690");
    }

    @Test
    void refusesALongFrameOnceAndReadsTheNext() {
        assertThat(send(framing, "1".repeat(10_000) + "\r" + "2".repeat(4096) + "\r"))
                .extracting(this::textOrFault)
                .containsExactly("TOO_LONG", "2".repeat(4096));
    }

    @Test
    void silenceEndsACodeOfADeviceWithoutSuffix() {
        send(framing, "6901234567892");

        assertThat(framing.silent(NOON.plusMillis(299))).isEmpty();
        assertThat(framing.inFrame()).isTrue();
        assertThat(framing.silent(NOON.plusMillis(300)))
                .extracting(this::text)
                .containsExactly("6901234567892");
        assertThat(framing.silent(NOON.plusSeconds(9))).isEmpty();
    }

    @Test
    void silenceTearsACodeOfADeviceKnownToSendItsSuffix() {
        send(framing, "690\r");
        send(framing, "6901234");

        assertThat(framing.silent(NOON.plusMillis(300)))
                .extracting(this::textOrFault)
                .containsExactly("TORN");
        assertThat(send(framing, "567892\r")).extracting(this::text).containsExactly("567892");
    }

    @Test
    void silenceIsConfigurable() {
        ScanFraming patient =
                new ScanFraming(FramingRules.DEFAULT.withSilence(Duration.ofSeconds(2)));
        send(patient, "690");

        assertThat(patient.silent(NOON.plusMillis(1999))).isEmpty();
        assertThat(patient.silent(NOON.plusMillis(2000))).hasSize(1);
    }

    @Test
    void silenceEndsTheSkippingOfALongFrame() {
        send(framing, "1".repeat(5000));

        assertThat(framing.silent(NOON.plusSeconds(1))).isEmpty();
        assertThat(send(framing, "690\r")).extracting(this::text).containsExactly("690");
    }

    @Test
    void dropsWhatCameBeforeTheDeviceWentAway() {
        send(framing, "69012");

        assertThat(framing.lost(NOON)).extracting(this::textOrFault).containsExactly("TORN");
        assertThat(send(framing, "34\r")).extracting(this::text).containsExactly("34");
        assertThat(framing.lost(NOON)).isEmpty();
    }

    @Test
    void withStxWhateverIsOutsideIsNoise() {
        ScanFraming prefixed =
                new ScanFraming(FramingRules.DEFAULT.withSuffix(Suffix.ETX).withStx());

        assertThat(send(prefixed, "\u0002690\u000377\u0003\u0002123\u0002456\u0003"))
                .extracting(this::textOrFault)
                .containsExactly("690", "NOISE", "TORN", "456");
    }

    @Test
    void withCrlfEitherAloneIsNoise() {
        ScanFraming strict = new ScanFraming(FramingRules.DEFAULT.withSuffix(Suffix.CRLF));

        assertThat(send(strict, "1\r2\r\n3\n4\r\n56\r\n"))
                .extracting(this::textOrFault)
                .containsExactly("NOISE", "NOISE", "56");
        send(strict, "78\r");
        assertThat(strict.silent(NOON.plusSeconds(1)))
                .extracting(this::textOrFault)
                .containsExactly("NOISE");
    }

    private static List<ScannerEvent> send(ScanFraming framing, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return framing.accept(bytes, bytes.length, NOON);
    }

    private String text(ScannerEvent event) {
        return ((Scan) event).text();
    }

    private String textOrFault(ScannerEvent event) {
        return event instanceof ScanRefusal(ScanFault fault, Bytes _, Instant _)
                ? fault.name()
                : text(event);
    }
}
