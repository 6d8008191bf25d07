package linli.hardware.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTextTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @ParameterizedTest
    @CsvSource({
        "合计 12.50, 合计 12.50",
        "¥12.50, ￥12.50",
        "一二三四五六七八九十百, 一二三四五六七八九十",
        "x一二三四五六七八九十, x一二三四五六七八九",
        "abcdefghijklmnopqrstuvwxyz, abcdefghijklmnopqrst",
        "😀é, ?é",
    })
    void isExactlyTwentyColumns(String text, String shown) {
        byte[] line = DisplayText.line(text, 20);

        assertThat(line).hasSize(20);
        assertThat(new String(line, GB18030).stripTrailing()).isEqualTo(shown);
    }

    @Test
    void leavesControlCharactersOut() {
        assertThat(new String(DisplayText.line("\u001B@合\n计\u007F\u0085\u200B1", 6), GB18030))
                .isEqualTo("@合计1");
    }

    @Test
    void neverSendsAControlByteNorHalfACharacter() {
        long seed = Long.getLong("seed", 20_261_122);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            int[] codePoints = random.ints(30, 0, 0x3000 + random.nextInt(0x10000)).toArray();
            byte[] line = DisplayText.line(new String(codePoints, 0, 30), 20);
            String shown = new String(line, GB18030);
            assertThat(shown.getBytes(GB18030)).as("seed %d, %d", seed, i).isEqualTo(line);
            assertThat(shown)
                    .as("seed %d, %d", seed, i)
                    .doesNotContainPattern("[\\x00-\\x1F\\x7F]");
        }
    }
}
