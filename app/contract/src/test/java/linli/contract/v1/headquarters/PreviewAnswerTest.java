package linli.contract.v1.headquarters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import linli.contract.v1.Problem;
import linli.contract.v1.ProblemCode;
import linli.contract.v1.RuleFinding;
import linli.core.Outcome;
import linli.core.catalog.Label;
import linli.core.money.Money;
import linli.core.preview.Concessions;
import linli.core.preview.Figures;
import linli.core.preview.PointsFlow;
import linli.core.preview.Preview;
import linli.core.preview.PreviewWindow;
import linli.core.preview.TierMoves;
import linli.core.preview.TierPreview;
import linli.core.tier.TierId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewAnswerTest {

    private static final RuleFinding FINDING =
            new RuleFinding("/tiers/2/growth", "TIER_EASIER_THAN_BELOW", "更容易。", "Easier.");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void comesBackAsItWas(long seed) {
        PreviewAnswer answer = answer(new Random(seed));
        assertThat(PreviewAnswer.read(utf8(answer.text()))).isEqualTo(Outcome.of(answer));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void problemsKeepWhatWasFound(boolean found) {
        Problem problem =
                Problem.of(
                        ProblemCode.CONTRADICTORY_RULES, "", found ? List.of(FINDING) : List.of());
        assertThat(Problem.read(utf8(problem.text()))).isEqualTo(Outcome.of(problem));
        assertThat(problem.text().contains("findings")).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "Asia/Urumqi", "UTC"})
    void listsOfRuleBooksComeBackAsTheyWere(String zone) {
        PublishedRuleBooks list =
                new PublishedRuleBooks(
                        1,
                        List.of(
                                new PublishedRuleBooks.Published(
                                        0,
                                        LocalDateTime.of(2026, 1, 1, 0, 0),
                                        ZoneId.of(zone),
                                        Optional.empty(),
                                        List.of()),
                                new PublishedRuleBooks.Published(
                                        1,
                                        LocalDateTime.of(2026, 11, 22, 8, 30),
                                        ZoneId.of(zone),
                                        Optional.of(1),
                                        List.of(FINDING))));
        assertThat(PublishedRuleBooks.read(utf8(list.text()))).isEqualTo(Outcome.of(list));
    }

    private static PreviewAnswer answer(Random random) {
        return new PreviewAnswer(
                new Preview(
                        new PreviewWindow(LocalDate.of(2026, 9, 27), LocalDate.of(2026, 11, 22)),
                        random.nextInt(9),
                        random.nextInt(9),
                        random.nextInt(9),
                        random.nextInt(9),
                        new Concessions(random.nextInt(9), 1, 2, 3, 4),
                        new Concessions(5, 6, 7, 8, random.nextInt(9)),
                        List.of("SPRING"),
                        List.of(
                                new TierPreview(
                                        Optional.of(new TierId("GOLD")),
                                        "金卡",
                                        7,
                                        figures(random),
                                        figures(random)),
                                new TierPreview(
                                        Optional.empty(), "", 7, Figures.NONE, figures(random)))),
                List.of(new Label(Label.Kind.REWARD, "EGG10", "土鸡蛋", "eggs", "egg")));
    }

    private static Figures figures(Random random) {
        TreeMap<String, Long> issued = new TreeMap<>();
        issued.put("BASE", random.nextLong(1L << 53));
        issued.put("CAMPAIGN:x", random.nextLong(1L << 53));
        TreeMap<String, Long> redeemed = new TreeMap<>();
        redeemed.put("REDEEM:EGG10", random.nextLong(1L << 53));
        return new Figures(
                -random.nextLong(1000),
                new PointsFlow(1, issued, random.nextLong(99), 3, redeemed, 4, 5),
                random.nextLong(1L << 53),
                random.nextLong(1L << 53),
                Money.ofFen(random.nextLong(1L << 53)),
                new TierMoves(random.nextInt(9), random.nextInt(9), random.nextInt(9)),
                Money.ofFen(-random.nextLong(1L << 53)),
                Money.ofFen(random.nextLong(1L << 53)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
