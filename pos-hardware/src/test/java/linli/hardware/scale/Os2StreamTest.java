package linli.hardware.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Os2StreamTest {

    private final Os2Stream stream = new Os2Stream();

    @ParameterizedTest
    @CsvSource({
        "'S  1.234kg', 1234",
        "'S 01.234kg', 1234",
        "'U  0.005kg', ~5",
        "'S- 0.120KG', -120",
        "'S   1234 g', 1234",
        "'S 001234g ', 1234",
        "'F       kg', over",
        "'SF      kg', over",
        "'S  2.720lb', lb",
        "'S  2.468SJ', sj",
    })
    void readsAFrame(String body, String told) {
        assertThat(Told.by(settled(), frame(body, 0))).containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S  1.2345k", "S   1.23kg", "S   1234kg", "S  .1234kg", "S 1 .234kg", "S12.34 kg",
                "S  1,234kg", "S 123.4 g", "S       g", "X  1.234kg", "S*  1.23kg", "S  1.234xx"
            })
    void passesOverWhatIsNoWholeNumberOfGrams(String body) {
        assertThat(Told.by(settled(), frame(body, 0))).isEmpty();
        assertThat(Told.by(settled(), frame(body, 3))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void takesTheCheckByteWithAndWithoutItsHeader(int header) {
        assertThat(Told.by(stream, frame("S  1.234kg", header))).isEmpty();
        assertThat(Told.by(stream, frame("S  1.234kg", header))).containsExactly("1234");
    }

    @Test
    void isNotFooledByAFaultThatLooksLikeTheOtherCheckByte() {
        byte[] faulty = frame("S  1.234kg", 0);
        faulty[9] ^= 3;

        assertThat(Told.by(settled(), faulty)).isEmpty();
    }

    @Test
    void refusesEveryFaultInOneByte() {
        for (int position = 0; position < 15; position++) {
            for (int fault = 1; fault < 256; fault++) {
                byte[] faulty = frame("S  1.234kg", 0);
                faulty[position] ^= (byte) fault;
                assertThat(Told.by(settled(), faulty))
                        .as("byte %d ^ %d", position, fault)
                        .filteredOn(signal -> !signal.startsWith("send"))
                        .isEmpty();
            }
        }
    }

    @Test
    void asksForTheWeightWhenTheScaleIsReady() {
        assertThat(Told.by(stream, new byte[] {6})).containsExactly("send 11");
        assertThat(Told.by(stream, new byte[] {1, 6})).containsExactly("send 11");
        assertThat(Told.by(stream, new byte[] {9, 1, 2, 'S', ' ', 6})).containsExactly("send 11");
    }

    @Test
    void findsAFrameThatBeginsInsideABrokenOne() {
        byte[] whole = frame("S  1.234kg", 0);
        for (int cut = 0; cut < whole.length; cut++) {
            Os2Stream settled = settled();
            Told.by(settled, Arrays.copyOf(whole, cut));
            assertThat(Told.by(settled, whole)).as("cut at %d", cut).containsExactly("1234");
        }
    }

    @Test
    void neverReadsAWrongWeightBetweenRandomBytesHoweverTheyAreCut() {
        long seed = Long.getLong("seed", 20_261_122);
        Random random = new Random(seed);
        int frames = Boolean.getBoolean("long") ? 10_000_000 : 50_000;
        Os2Stream settled = settled();
        int read = 0;
        for (int i = 0; i < frames; i++) {
            long grams = random.nextInt(30_000);
            byte[] frame = frame(String.format("S %2d.%03dkg", grams / 1000, grams % 1000), 0);
            List<String> told = new ArrayList<>();
            told.addAll(Told.by(settled, noise(random)));
            int cut = random.nextInt(16);
            told.addAll(Told.by(settled, Arrays.copyOf(frame, cut)));
            told.addAll(Told.by(settled, Arrays.copyOfRange(frame, cut, 15)));
            told.removeIf(signal -> signal.equals("send 11"));
            // A frame begun by the noise may swallow the beginning of the true one, never more.
            assertThat(told).as("seed %d, frame %d", seed, i).isSubsetOf(Long.toString(grams));
            read += told.size();
        }
        assertThat(read).as("seed %d", seed).isGreaterThan(frames / 2);
    }

    @Test
    void readsTwoFramesGluedTogether() {
        byte[] one = frame("S  1.234kg", 0);
        byte[] two = new byte[30];
        System.arraycopy(one, 0, two, 0, 15);
        System.arraycopy(frame("U  5.678kg", 0), 0, two, 15, 15);

        assertThat(Told.by(settled(), two)).containsExactly("1234", "~5678");
    }

    private static byte[] noise(Random random) {
        byte[] likely = {1, 2, 'S', 'U', ' ', '1', '.', '2', 'k', 'g', 3, 4, 6};
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            if (random.nextBoolean()) {
                bytes[i] = likely[random.nextInt(likely.length)];
            }
        }
        return bytes;
    }

    private static Os2Stream settled() {
        Os2Stream stream = new Os2Stream();
        Told.by(stream, frame("S  0.000kg", 0));
        return stream;
    }

    static byte[] frame(String body, int header) {
        byte[] text = body.getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[text.length + 5];
        System.arraycopy(text, 0, frame, 2, text.length);
        int check = header;
        for (byte value : text) {
            check ^= value;
        }
        frame[0] = 1;
        frame[1] = 2;
        frame[frame.length - 3] = (byte) check;
        frame[frame.length - 2] = 3;
        frame[frame.length - 1] = 4;
        return frame;
    }
}
