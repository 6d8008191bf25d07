package linli.core.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import linli.core.Outcome;
import linli.core.money.Money;
import linli.core.sale.PricedLine;
import linli.core.sale.PricedSale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceSaleTest {

    private static final int BLOCKS = 10;
    private static final int USUAL = 500;
    private static final int MANY = 100_000;

    @ParameterizedTest(name = "seeds from {0} × block")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void agreesWithAPlainReadingOfTheRules(long block) {
        long seeds = Boolean.getBoolean("long") ? MANY : USUAL;
        for (long seed = block * seeds; seed < (block + 1) * seeds; seed++) {
            RandomTill till = new RandomTill(seed);
            assertThat(till.ring())
                    .as("seed %d", seed)
                    .isEqualTo(new PlainTill(till.book, till.person).ring(till.wish));
        }
    }

    @ParameterizedTest(name = "seeds from {0} × block")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void theSharesOfAllLinesSumToTheTicket(long block) {
        for (long seed = block * USUAL; seed < (block + 1) * USUAL; seed++) {
            if (new RandomTill(seed).price()
                    instanceof Outcome.Accepted<PricedSale>(PricedSale priced)) {
                Money net =
                        priced.gross()
                                .minus(priced.discount())
                                .minus(priced.coupon())
                                .minus(priced.pointsValue())
                                .minus(priced.round());
                assertThat(priced.net()).as("seed %d", seed).isEqualTo(net);
                assertThat(priced.lines())
                        .as("seed %d", seed)
                        .extracting(PricedLine::net)
                        .noneMatch(Money::isNegative);
            }
        }
    }

    @Test
    void theRandomTillsReachEveryRule() {
        Map<String, Long> answers =
                LongStream.range(0, BLOCKS * USUAL)
                        .mapToObj(seed -> new RandomTill(seed).ring())
                        .map(answer -> answer.startsWith("[") ? "PRICED" : answer)
                        .collect(
                                Collectors.groupingBy(
                                        answer -> answer, TreeMap::new, Collectors.counting()));

        assertThat(answers)
                .containsOnlyKeys(
                        "BAD_QUANTITY",
                        "BAD_ROUNDING",
                        "COUPON_NOT_APPLICABLE",
                        "EMPTY_TICKET",
                        "INSUFFICIENT_POINTS",
                        "LIMIT_REACHED",
                        "MEMBER_REQUIRED",
                        "POINTS_CAP",
                        "POINTS_STEP",
                        "PRICED");
        assertThat(answers.get("PRICED")).isGreaterThan(BLOCKS * USUAL / 4);
    }
}
