package linli.station.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import linli.core.money.Money;
import linli.core.points.Why;
import linli.station.ui.StatementFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why points change, in words. */
class PointsWordsTest {

    private static final PointsWords CHINESE = new PointsWords(Locale.CHINA);
    private static final PointsWords ENGLISH = new PointsWords(Locale.ENGLISH);

    static List<Why> reasons() {
        return StatementFixture.reasons();
    }

    @Test
    void showsTheFiguresOfATicket() {
        Why.Award base = new Why.BasePoints(Money.ofFen(8640), 100);
        Why.Award bonus = new Why.TierBonus(86, "GOLD", 2_000);

        assertThat(CHINESE.sentence(base)).isEqualTo("消费 86.40 元，每 1 元 1 分");
        assertThat(CHINESE.title(bonus)).isEqualTo("金卡加赠 20%");
        assertThat(CHINESE.sentence(bonus)).isEqualTo("86 分 × 20% = 17 分");
        assertThat(CHINESE.sentence(new Why.CampaignBonus("X", 31, 15_000)))
                .isEqualTo("31 分变 1.5 倍，多得 15 分");
        assertThat(CHINESE.sentence(new Why.Capped(base, 500, 74)))
                .isEqualTo("消费 86.40 元，每 1 元 1 分；今日上限 500 分，少记 12 分");
    }

    @Test
    void showsWhatAReturnTakesBack() {
        assertThat(CHINESE.sentence(new Why.Clawback("T", 133, 60, 30)))
                .isEqualTo("这单原有 133 分，退货后应得 60 分，收回 73 分；随这单得的活动积分收回 30 分");
        assertThat(CHINESE.sentence(new Why.Clawback("T", 0, 0, 200)))
                .isEqualTo("随这单得的活动积分收回 200 分");
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void saysEveryReasonInBothLanguages(Why why) {
        for (PointsWords words : List.of(CHINESE, ENGLISH)) {
            assertThat(words.title(why)).isNotBlank().doesNotContain("{", "}");
            assertThat(words.sentence(why))
                    .doesNotContain("{", "}")
                    .contains(String.format(Locale.ROOT, "%,d", figure(why)));
        }
        assertThat(ENGLISH.sentence(why)).doesNotMatch(".*\\p{IsHan}.*");
    }

    /** The figure by which the sentence is known; the sum stands in the column of points. */
    private static long figure(Why why) {
        return switch (why) {
            case Why.BasePoints base -> base.eligible().fen() / 100;
            case Why.Capped capped -> capped.award().points() - capped.room();
            case Why.Clawback clawback -> clawback.activities();
            default -> Math.abs(why.points());
        };
    }

    @Test
    void saysTheSameThingsInBothLanguages() throws IOException {
        Properties chinese = bundle("points_zh_CN");
        Properties english = bundle("points_en");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(chinese.getProperty(key)));
            assertThat(english.getProperty(key)).as(key).doesNotContain("'");
        }
    }

    private static TreeSet<String> places(String text) {
        return new TreeSet<>(
                Pattern.compile("\\{\\d+}")
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        PointsWords.class.getResourceAsStream(name + ".properties"),
                        StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return bundle;
    }
}
