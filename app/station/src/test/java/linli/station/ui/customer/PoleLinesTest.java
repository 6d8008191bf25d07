package linli.station.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import linli.station.ui.kit.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PoleLinesTest {

    private static final Texts CHINESE = new Texts(Locale.CHINA);
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Showing.Line EGGS = line("本地土鸡蛋 10枚装", "¥12.80");
    private static final Showing.Line MILK = line("鲜牛奶 950ml", "¥11.90");

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("long") ? 100_000 : 200);
    }

    @Test
    void welcomesInTheMiddleWhileNobodyIsServed() {
        assertThat(PoleLines.of(new Showing.Resting("翠湖社区自提点"), CHINESE))
                .isEqualTo(new PoleLines("      欢迎光临", "   翠湖社区自提点"));
        assertThat(PoleLines.of(new Showing.Resting(""), ENGLISH).lower()).isBlank();
    }

    @Test
    void showsTheLineChangedLastAndTheTotal() {
        assertThat(PoleLines.of(selling(0, EGGS, MILK), CHINESE))
                .isEqualTo(new PoleLines("本地土鸡蛋 10  12.80", "合计           24.70"));
        assertThat(PoleLines.of(selling(1, EGGS, MILK), CHINESE).upper())
                .isEqualTo("鲜牛奶 950ml   11.90");
    }

    @Test
    void greetsAMemberBeforeAnythingIsScanned() {
        Showing.Guest guest = new Showing.Guest("李**", "5678", "1,286");
        Showing showing =
                new Showing.Selling(
                        List.of(),
                        -1,
                        new Showing.Bill(List.of(), "¥0.00"),
                        "",
                        Optional.of(guest));
        assertThat(PoleLines.of(showing, CHINESE).upper()).isEqualTo("李**           1,286");
    }

    @Test
    void showsWhatWasDueAndTheChangeAtTheEnd() {
        assertThat(PoleLines.of(new Showing.Thanking("¥24.06", "¥25.94", "", ""), CHINESE))
                .isEqualTo(new PoleLines("应收           24.06", "找零           25.94"));
        assertThat(PoleLines.of(new Showing.Thanking("¥24.06", "", "", ""), CHINESE).lower())
                .isEqualTo("      谢谢惠顾");
    }

    @Test
    void showsWhatARewardCostsAndWhatIsLeft() {
        Showing forPoints = new Showing.Redeeming("egg", "本地土鸡蛋 10枚", "760 分", "", "1,286", "526");
        assertThat(PoleLines.of(forPoints, CHINESE))
                .isEqualTo(new PoleLines("本地土鸡蛋 10 760 分", "剩余积分         526"));
        Showing withCash = new Showing.Redeeming("pan", "平底锅", "950 分", "¥19.90", "1,286", "336");
        assertThat(PoleLines.of(withCash, CHINESE).lower()).isEqualTo("应收           19.90");
    }

    @Test
    void showsWhatARewardTakenBackGivesBack() {
        Showing back =
                new Showing.Given(
                        "CANCELLED",
                        "pan",
                        "平底锅",
                        List.of(new Showing.Part("退回", "950 分", false)),
                        "¥19.90",
                        "");
        assertThat(PoleLines.of(back, CHINESE))
                .isEqualTo(new PoleLines("平底锅    退回950 分", "退现金         19.90"));
    }

    @Test
    void writesAQuestionMarkForWhatGbkDoesNotHave() {
        assertThat(PoleLines.of(selling(0, line("好🍎果", "¥1.00")), CHINESE).upper())
                .isEqualTo("好?果           1.00");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverTakesMoreThanTwentyColumnsOfGbk(long seed) {
        Random random = new Random(seed);
        Showing showing =
                switch (random.nextInt(3)) {
                    case 0 -> new Showing.Resting(any(random));
                    case 1 -> selling(0, line(any(random), "¥" + random.nextInt(10_000_000)));
                    default -> new Showing.Thanking("¥" + any(random), any(random), "", "");
                };
        PoleLines lines = PoleLines.of(showing, random.nextBoolean() ? CHINESE : ENGLISH);
        for (String line : List.of(lines.upper(), lines.lower())) {
            assertThat(line.getBytes(Charset.forName("GBK")))
                    .as("seed %d: %s", seed, line)
                    .hasSizeLessThanOrEqualTo(PoleLines.COLUMNS);
            assertThat(new String(line.getBytes(Charset.forName("GBK")), Charset.forName("GBK")))
                    .as("seed %d", seed)
                    .isEqualTo(line);
            assertThat(line.chars()).as("seed %d", seed).noneMatch(Character::isISOControl);
        }
    }

    private static String any(Random random) {
        return random.ints(random.nextInt(30), 0, 0x1F700)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .map(c -> random.nextBoolean() ? c : 0x4E00 + c % 5_000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Showing.Line line(String name, String amount) {
        return new Showing.Line(name, "1", "", amount);
    }

    private static Showing selling(int current, Showing.Line... lines) {
        return new Showing.Selling(
                List.of(lines),
                current,
                new Showing.Bill(List.of(), "¥24.70"),
                "",
                Optional.empty());
    }
}
