package linli.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import linli.core.Outcome;
import linli.core.rulebook.Contradiction;
import linli.core.rulebook.ContradictoryRules;
import linli.core.rulebook.Finding;
import linli.core.rulebook.RuleBook;
import linli.core.rulebook.RuleBookReview;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Rule books that can be read and cannot be meant. */
class ContradictoryRulesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SOUND =
            """
            {"version":1,"zone":"Asia/Shanghai","validFrom":"2026-01-01T00:00:00",
             "earn":{"fenPerPoint":100,"expiryMonths":12,"dailySalePointsCap":2000},
             "burn":{"pointsPerYuan":100,"step":100,"maxShareBp":5000},
             "growth":{"perYuan":1,"REVIEW":3},
             "tiers":[{"id":"BASIC"},
               {"id":"SILVER","growth":500,"earnedPoints":1000,"earnBonusBp":500,"discountBp":100},
               {"id":"GOLD","growth":2000,"earnedPoints":5000,"earnBonusBp":900,"discountBp":200}],
             "plus":{"months":1,"earnBonusBp":2000,"discountBp":500},
             "activities":{"REVIEW":{"points":30,"perDay":2,"perMonth":9,"perOrder":1,"minFen":1000},
               "REFERRAL":{"points":200,"vestFen":1000}},
             "campaigns":[{"id":"double","multiplierBp":20000,
               "from":"2026-05-01T00:00:00","to":"2026-06-01T00:00:00","tiers":["GOLD"]}],
             "coupons":[{"id":"OFF5","offFen":500,"minFen":3900,"perMember":3}],
             "rewards":[{"id":"EGG","points":800,"perWeek":1,"perMonth":3,"perYear":9,"stock":40},
               {"id":"GIFT","points":0,"perYear":1,"from":"2026-05-01T10:00:00",
                "to":"2026-05-03T10:00:00","minTier":"SILVER","earlyTier":"GOLD","earlyHours":24}],
             "lottery":{"points":20,"perDay":3,"prizes":[{"id":"P88","weight":10,"points":88},
               {"id":"OIL","weight":1,"stock":1},{"id":"THANKS","weight":60}]},
             "topUp":{"leastFen":1000,"mostFen":90000,"balanceMostFen":500000,"giftMonths":12,
               "steps":[{"fromFen":10000,"giftFen":700},{"fromFen":20000,"giftFen":1500}]}}
            """;

    static List<Named<Path>> goldenFiles() throws Exception {
        return GoldenScenarioTest.scenarios();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldenFiles")
    void findsNothingInTheBooksOfGoldenScenarios(Path golden) throws IOException {
        byte[] rules = JSON.writeValueAsBytes(JSON.readTree(Files.readString(golden)).get("rules"));

        assertThat(found(new String(rules, StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void findsNothingInSoundBooks() {
        assertThat(found(SOUND)).isEmpty();
        assertThat(RuleBookReview.of(RuleBookJson.builtIn())).isEmpty();
        assertThat(ContradictoryRules.refusing(RuleBookJson.builtIn()))
                .isEqualTo(Outcome.of(RuleBookJson.builtIn()));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CASES)
    void findsAContradictionAndItsPlace(String from, String to, String finding) {
        assertThat(SOUND).contains(from);

        assertThat(found(SOUND.replace(from, to))).contains(finding);
    }

    private static final String CASES =
            """
            "expiryMonths":12         | "expiryMonths":0            | EXPIRES_AT_ONCE /earn/expiryMonths
            "dailySalePointsCap":2000 | "dailySalePointsCap":99     | CAP_BELOW_STEP /earn/dailySalePointsCap
            "fenPerPoint":100         | "fenPerPoint":2             | EARNS_MORE_THAN_PAID /earn/fenPerPoint
            "pointsPerYuan":100       | "pointsPerYuan":10001       | STEP_WORTH_NOTHING /burn/step
            "REVIEW":3                | "DANCE":3                   | GROWTH_WITHOUT_ACTIVITY /growth/DANCE
            "id":"BASIC"              | "id":"BASIC","growth":1     | TIER_LOWEST_HAS_THRESHOLD /tiers/0/growth
            "id":"BASIC"              | "id":"BASIC","earnedPoints":1 | TIER_LOWEST_HAS_THRESHOLD /tiers/0/earnedPoints
            "growth":2000             | "growth":499                | TIER_EASIER_THAN_BELOW /tiers/2/growth
            "earnedPoints":5000       | "earnedPoints":999          | TIER_EASIER_THAN_BELOW /tiers/2/earnedPoints
            "growth":500              | "growth":0                  | TIER_FOR_NOTHING /tiers/1/growth
            "earnedPoints":1000       | "earnedPoints":0            | TIER_FOR_NOTHING /tiers/1/earnedPoints
            "growth":2000,"earnedPoints":5000, | ``                 | TIER_UNREACHABLE /tiers/2
            "earnBonusBp":900,"discountBp":200 | "earnBonusBp":499,"discountBp":100 | TIER_WORSE_THAN_BELOW /tiers/2
            "discountBp":200          | "discountBp":10000          | DISCOUNT_OF_ALL /tiers/2/discountBp
            "discountBp":200          | "discountBp":200,"rewardDiscountBp":10000 | DISCOUNT_OF_ALL /tiers/2/rewardDiscountBp
            "discountBp":500          | "discountBp":10000          | DISCOUNT_OF_ALL /plus/discountBp
            "perDay":2                | "perDay":0                  | LIMIT_OF_NONE /activities/REVIEW/perDay
            "perMonth":9              | "perMonth":0                | LIMIT_OF_NONE /activities/REVIEW/perMonth
            "perMonth":9              | "perMonth":1                | LIMIT_BELOW_SHORTER /activities/REVIEW/perMonth
            "perOrder":1              | "perOrder":0                | LIMIT_OF_NONE /activities/REVIEW/perOrder
            "perOrder":1,             | ``                          | CONDITION_WITHOUT_EFFECT /activities/REVIEW/minFen
            "perDay":2,"perMonth":9,"perOrder":1,"minFen":1000 | "minFen":0 | WITHOUT_LIMIT /activities/REVIEW
            "minFen":1000             | "minFen":1000,"vestFen":1   | CONDITION_WITHOUT_EFFECT /activities/REVIEW/vestFen
            "vestFen":1000            | "perOrder":1                | CONDITION_WITHOUT_EFFECT /activities/REFERRAL/perOrder
            "points":200              | "points":0                  | GIVES_NOTHING /activities/REFERRAL
            "to":"2026-06-01T00:00:00" | "to":"2026-05-01T00:00:00" | ENDS_BEFORE_IT_STARTS /campaigns/0/to
            "from":"2026-05-01T00:00:00","to":"2026-06-01T00:00:00" | "to":"2026-01-01T00:00:00" | OVER_BEFORE_VALID /campaigns/0/to
            "multiplierBp":20000      | "multiplierBp":10000        | GIVES_NOTHING /campaigns/0/multiplierBp
            "offFen":500              | "offFen":0                  | GIVES_NOTHING /coupons/0/offFen
            "offFen":500              | "offFen":3901               | OFF_ABOVE_MIN /coupons/0/offFen
            "perMember":3             | "perMember":0               | LIMIT_OF_NONE /coupons/0/perMember
            "perWeek":1               | "perWeek":0                 | LIMIT_OF_NONE /rewards/0/perWeek
            "perMonth":3              | "perMonth":0                | LIMIT_OF_NONE /rewards/0/perMonth
            "perWeek":1               | "perWeek":4                 | LIMIT_BELOW_SHORTER /rewards/0/perMonth
            "perYear":9               | "perYear":2                 | LIMIT_BELOW_SHORTER /rewards/0/perYear
            "perYear":9               | "perYear":0                 | LIMIT_OF_NONE /rewards/0/perYear
            "stock":40                | "stock":0                   | LIMIT_OF_NONE /rewards/0/stock
            "points":0,"perYear":1    | "points":0                  | WITHOUT_LIMIT /rewards/1
            "to":"2026-05-03T10:00:00" | "to":"2026-04-03T10:00:00" | ENDS_BEFORE_IT_STARTS /rewards/1/to
            "earlyHours":24           | "earlyHours":0              | EARLY_WITHOUT_EFFECT /rewards/1/earlyHours
            "earlyTier":"GOLD",       | ``                          | EARLY_WITHOUT_EFFECT /rewards/1/earlyHours
            "from":"2026-05-01T10:00:00", | ``                      | EARLY_WITHOUT_EFFECT /rewards/1/earlyHours
            "minTier":"SILVER"        | "minTier":"GOLD"            | EARLY_FOR_EVERYBODY /rewards/1/earlyTier
            "perDay":3                | "perDay":0                  | LIMIT_OF_NONE /lottery/perDay
            "weight":60               | "weight":0                  | WITHOUT_WEIGHT /lottery/prizes/2/weight
            "weight":60               | "weight":9223372036854775807 | WEIGHTS_TOO_LARGE /lottery/prizes
            "stock":1}                | "stock":0}                  | LIMIT_OF_NONE /lottery/prizes/1/stock
            "points":20               | "points":12                 | DRAW_MINTS_POINTS /lottery/points
            "weight":60               | "weight":60,"stock":5       | DRAW_MINTS_POINTS /lottery/points
            "leastFen":1000           | "leastFen":90001            | LEAST_ABOVE_MOST /topUp/leastFen
            "balanceMostFen":500000   | "balanceMostFen":999        | LEAST_ABOVE_MOST /topUp/balanceMostFen
            "giftMonths":12           | "giftMonths":0              | EXPIRES_AT_ONCE /topUp/giftMonths
            "fromFen":20000           | "fromFen":10000             | STEP_OUT_OF_REACH /topUp/steps/1/fromFen
            "fromFen":20000           | "fromFen":90001             | STEP_OUT_OF_REACH /topUp/steps/1/fromFen
            "giftFen":1500            | "giftFen":699               | GIFT_BELOW_SMALLER /topUp/steps/1/giftFen
            "giftFen":1500            | "giftFen":20001             | GIFT_ABOVE_PAID /topUp/steps/1/giftFen
            "giftFen":700             | "giftFen":0                 | GIVES_NOTHING /topUp/steps/0/giftFen
            """;

    @Test
    void findsADrawWithoutPrizes() {
        assertThat(found(SOUND.replaceFirst("\"prizes\":\\[(?s).*?]}", "\"prizes\":[]}")))
                .containsExactly("WITHOUT_WEIGHT /lottery/prizes");
    }

    @Test
    void escapesNamesInPlaces() {
        assertThat(
                        found(
                                SOUND.replace(
                                        "\"REVIEW\":{\"points\":30,\"perDay\":2",
                                        "\"A/~\":{\"points\":30,\"perDay\":0")))
                .contains("LIMIT_OF_NONE /activities/A~1~0/perDay");
    }

    @Test
    void refusesWithAllThatWasFound() {
        RuleBook book =
                book(
                        SOUND.replace("\"perDay\":3", "\"perDay\":0")
                                .replace("\"expiryMonths\":12", "\"expiryMonths\":0"));

        Outcome<RuleBook> outcome = ContradictoryRules.refusing(book);

        assertThat(outcome)
                .isEqualTo(Outcome.refused(new ContradictoryRules(RuleBookReview.of(book))));
        assertThat(RuleBookReview.of(book))
                .extracting(Finding::text)
                .containsExactly(
                        "EXPIRES_AT_ONCE /earn/expiryMonths", "LIMIT_OF_NONE /lottery/perDay");
    }

    /** What the reader refuses itself, so that no text can come to it, is found in values. */
    @Test
    void everyKindIsFoundInSomeTextButThoseTheReaderRefuses() {
        Set<Contradiction> tried = EnumSet.noneOf(Contradiction.class);
        CASES.lines()
                .map(line -> line.substring(line.lastIndexOf('|') + 2).split(" ")[0])
                .forEach(name -> tried.add(Contradiction.valueOf(name)));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(tried)))
                .containsExactlyInAnyOrder(
                        Contradiction.DUPLICATE_ID,
                        Contradiction.UNKNOWN_TIER,
                        Contradiction.SHARE_OUT_OF_RANGE);
    }

    private static List<String> found(String json) {
        return RuleBookReview.of(book(json)).stream().map(Finding::text).toList();
    }

    private static RuleBook book(String json) {
        return switch (RuleBookJson.read(json.getBytes(StandardCharsets.UTF_8))) {
            case Outcome.Accepted<RuleBook>(RuleBook book) -> book;
            case Outcome.Refused<RuleBook>(var refusal) -> throw new AssertionError(refusal + json);
        };
    }
}
