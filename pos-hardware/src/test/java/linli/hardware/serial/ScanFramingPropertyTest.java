package linli.hardware.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import linli.hardware.Scan;
import linli.hardware.ScanRefusal;
import linli.hardware.ScannerEvent;
import linli.hardware.StateChange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScanFramingPropertyTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final int FRAMES_PER_STREAM = 200;
    private static final int STREAMS_PER_SEED = Boolean.getBoolean("long") ? 5_000 : 1;
    private static final String LETTERS = "0123456789ABCxyz ]EQC邻里收银㐂😀\u001D\u00A0";

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("long") ? 1_000 : 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsAnyStreamAsTheReferenceDoesHoweverItIsCut(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < STREAMS_PER_SEED; i++) {
            FramingRules rules = anyRules(random);
            byte[] stream = anyStream(random, rules.suffix());

            assertThat(readInPieces(rules, stream, random))
                    .as("seed %d, stream %d, %s", seed, i, rules)
                    .isEqualTo(new ReferenceFraming(rules).read(stream));
        }
    }

    private static FramingRules anyRules(Random random) {
        Suffix[] all = Suffix.values();
        FramingRules rules = FramingRules.DEFAULT.withSuffix(all[random.nextInt(all.length)]);
        return random.nextBoolean() ? rules.withStx() : rules;
    }

    private static byte[] anyStream(Random random, Suffix suffix) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int i = 0; i < FRAMES_PER_STREAM; i++) {
            if (random.nextInt(3) > 0) {
                stream.write(0x02);
            }
            stream.writeBytes(anyFrame(random));
            if (random.nextInt(10) > 0) {
                stream.writeBytes(suffix.bytes());
            }
        }
        stream.writeBytes(suffix.bytes());
        return stream.toByteArray();
    }

    private static byte[] anyFrame(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> anyBytes(random, 0x100);
            case 1 -> anyBytes(random, 0x20);
            case 2 -> anyText(random).getBytes(Charset.forName("GB18030"));
            case 3 -> ("]E0" + anyText(random)).getBytes(StandardCharsets.UTF_8);
            case 4 -> aboutFourKibibytes(random);
            default -> anyText(random).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] anyBytes(Random random, int bound) {
        byte[] bytes = new byte[random.nextInt(40)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(bound);
        }
        return bytes;
    }

    private static byte[] aboutFourKibibytes(Random random) {
        byte[] bytes = "8".repeat(4090 + random.nextInt(12)).getBytes(StandardCharsets.US_ASCII);
        if (random.nextBoolean()) {
            bytes[bytes.length - 1 - random.nextInt(8)] = (byte) random.nextInt(0x20);
        }
        return bytes;
    }

    private static String anyText(Random random) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private static List<String> readInPieces(FramingRules rules, byte[] stream, Random random) {
        ScanFraming framing = new ScanFraming(rules);
        List<String> results = new ArrayList<>();
        for (int from = 0; from < stream.length; ) {
            int count = Math.min(1 + random.nextInt(64), stream.length - from);
            byte[] piece = new byte[count + random.nextInt(3)];
            System.arraycopy(stream, from, piece, 0, count);
            framing.accept(piece, count, NOON).forEach(event -> results.add(shortly(event)));
            from += count;
        }
        assertThat(framing.inFrame()).isFalse();
        return results;
    }

    private static String shortly(ScannerEvent event) {
        return switch (event) {
            case Scan scan -> "=" + scan.text();
            case ScanRefusal refusal -> refusal.fault().name();
            case StateChange change -> throw new AssertionError(change);
        };
    }
}
