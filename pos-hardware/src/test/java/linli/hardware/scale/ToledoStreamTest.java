package linli.hardware.scale;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToledoStreamTest {

    private final ToledoStream stream = new ToledoStream();

    @ParameterizedTest
    @CsvSource({
        "01.234, 1234",
        "' 1.234', 1234",
        "00.000, 0",
        "15.000, 15000",
        "00.500N, 500",
    })
    void countsAWeightAsStableWhenItWasToldTwice(String field, String grams) {
        assertThat(told(line(field))).containsExactly("~" + grams);
        assertThat(told(line(field))).containsExactly(grams);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234",
                "001.234",
                "01.2345",
                "01234",
                "012345",
                "0 .234",
                "  .234",
                "-1.234",
                "01.23 ",
                "01.234X",
                "01.234NN",
                "?",
                "?aa",
                "01,234",
                ""
            })
    void passesOverWhatIsNotExactlySixCharacters(String field) {
        assertThat(told(line(field))).isEmpty();
        assertThat(told(line("01.234"))).containsExactly("~1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"001.23", "012.34", "012.34N"})
    void refusesPounds(String field) {
        assertThat(told(line(field))).containsExactly("lb");
    }

    @Test
    void tellsMotionOverloadAndBelowZero() {
        told(line("01.234") + line("01.234"));
        assertThat(told(line("?a"))).containsExactly("~1234");
        assertThat(told(line("?b"))).containsExactly("over");
        assertThat(told(line("?d"))).containsExactly("-1");
        assertThat(told(line("?h"))).containsExactly("~1234");
        assertThat(told(line("?p"))).isEmpty();
        assertThat(told(line("?\u0021"))).isEmpty();
        assertThat(told(line("01.234"))).containsExactly("~1234");
    }

    @Test
    void neverSellsByALineThatLostItsMiddle() {
        String two = line("01.234") + line("05.678");
        for (int from = 0; from < two.length(); from++) {
            for (int to = from; to <= two.length(); to++) {
                ToledoStream fresh = new ToledoStream();
                String left = two.substring(0, from) + two.substring(to);
                assertThat(Told.by(fresh, left.getBytes(ISO_8859_1)))
                        .as("without %d to %d", from, to)
                        .filteredOn(signal -> !signal.startsWith("~"))
                        .isEmpty();
            }
        }
    }

    @Test
    void neverSellsByAWrongWeightBetweenRandomBytes() {
        long seed = Long.getLong("seed", 20_261_122);
        Random random = new Random(seed);
        int lines = Boolean.getBoolean("long") ? 10_000_000 : 50_000;
        for (int i = 0; i < lines; i++) {
            int grams = random.nextInt(30_000);
            String line = line(String.format("%02d.%03d", grams / 1000, grams % 1000));
            int cut = random.nextInt(line.length() + 1);
            List<String> told = new ArrayList<>(told(noise(random)));
            told.addAll(told(line.substring(0, cut)));
            told.addAll(told(line.substring(cut) + noise(random) + line));
            assertThat(told)
                    .as("seed %d, line %d", seed, i)
                    .filteredOn(signal -> signal.matches("\\d+"))
                    .isSubsetOf(Integer.toString(grams));
        }
    }

    private static String noise(Random random) {
        String likely = "\u0002\r?0123456789.N ";
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            boolean any = random.nextBoolean();
            noise.append(
                    any
                            ? (char) random.nextInt(256)
                            : likely.charAt(random.nextInt(likely.length())));
        }
        return noise.toString();
    }

    private List<String> told(String bytes) {
        return Told.by(stream, bytes.getBytes(ISO_8859_1));
    }

    private static String line(String field) {
        return "\u0002" + field + "\r";
    }
}
