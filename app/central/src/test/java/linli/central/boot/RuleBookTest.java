package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.contract.rules.RuleBookJson;
import linli.contract.v1.Problem;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.MemberImport.Newcomer;
import linli.contract.v1.headquarters.MemberImport.OpeningLot;
import linli.contract.v1.headquarters.PreviewAnswer;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.PublishedRuleBooks;
import linli.contract.v1.headquarters.PublishedRuleBooks.Published;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.campaign.Campaign;
import linli.core.member.Member;
import linli.core.preview.Figures;
import linli.core.preview.Preview;
import linli.core.preview.TierPreview;
import linli.core.rulebook.RuleBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RuleBookTest {

    private static final LocalDateTime PAST = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final LocalDateTime FUTURE = LocalDateTime.of(2199, 1, 1, 0, 0);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String RULE_BOOKS = "/v1/hq/rulebooks";

    private TestCentral central;

    @BeforeEach
    void start() {
        central = new TestCentral();
    }

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void aBookThatContradictsItselfIsRefusedWithEachFindingInWords() {
        HttpResponse<byte[]> response = put(campaign(1, "weekend", 10_000));

        assertThat(response.statusCode()).isEqualTo(422);
        Problem problem = accepted(Problem.read(response.body()));
        assertThat(problem.code()).isEqualTo("CONTRADICTORY_RULES");
        assertThat(problem.findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path()).isEqualTo("/campaigns/0/multiplierBp");
                    assertThat(finding.code()).isEqualTo("GIVES_NOTHING");
                    assertThat(finding.zh()).contains("什么也不给");
                    assertThat(finding.en()).contains("gives nothing");
                });
        assertThat(list().books()).extracting(Published::version).containsExactly(0);
        assertThat(problem(preview(campaign(1, "weekend", 10_000), 8)))
                .isEqualTo("CONTRADICTORY_RULES");
    }

    @Test
    void theNewestThatHoldsIsInForceAndLaterOnesWait() {
        assertThat(list().inForce()).isZero();
        ok(put(book(1, PAST, SHANGHAI)));
        assertThat(list().inForce()).isEqualTo(1);
        ok(put(book(2, FUTURE, SHANGHAI)));
        ok(put(book(3, PAST.plusMonths(1), ZoneId.of("Asia/Urumqi"))));

        PublishedRuleBooks list = list();
        assertThat(list.inForce()).isEqualTo(3);
        assertThat(list.books()).extracting(Published::version).containsExactly(0, 1, 2, 3);
        assertThat(list.books().get(2).validFrom()).isEqualTo(FUTURE);
        assertThat(list.books().get(3).zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
        assertThat(list.books().get(0).keyId()).isEmpty();
        assertThat(list.books().get(1).keyId()).isPresent();
        assertThat(list.books()).allMatch(one -> one.findings().isEmpty());
    }

    @Test
    void aBookHoldsFromItsMomentInItsOwnZone() {
        central.freeze();
        ZoneId kiritimati = ZoneId.of("Pacific/Kiritimati");
        LocalDateTime there = LocalDateTime.ofInstant(central.now(), kiritimati).withNano(0);
        ok(put(book(1, there.minusSeconds(1), kiritimati)));
        ok(put(book(2, there.minusSeconds(1), SHANGHAI)));
        assertThat(list().inForce()).isEqualTo(1);
    }

    @Test
    void aPreviewReplaysWhatStationsDidAndMembersBrought() {
        central.headquarters(
                "PUT", "/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
        TestStation station = new TestStation(central);
        Member brought = station.member();
        ok(central.headquarters("PUT", "/v1/hq/members", imported(brought)));
        Member joined = station.member();
        station.write(station.register(joined));
        MemberAccount account = station.opened(joined.id());
        for (int i = 0; i < 3; i++) {
            Act.SaleCompleted sale = station.sale(Optional.of(account), 2);
            station.write(sale);
            account = account.apply(sale.changeOf(joined.id()).orElseThrow());
        }
        station.uploaded(station.journal());

        Preview preview = previewed(campaign(1, "double", 20_000), 52);

        assertThat(preview.acts()).isEqualTo(4);
        assertThat(preview.inForce()).isZero();
        assertThat(preview.members()).isEqualTo(2);
        assertThat(preview.tiers())
                .hasSize(1)
                .extracting(TierPreview::tier)
                .containsExactly(Optional.empty());
        Figures before = preview.totalBefore();
        Figures after = preview.totalAfter();
        assertThat(before.flow().brought()).isEqualTo(300);
        assertThat(before.points()).isEqualTo(account.points().balance() + 300);
        assertThat(before.paid().fen()).isEqualTo(3 * 2 * 1280);
        long base = before.flow().issued().getOrDefault("BASE", 0L);
        assertThat(after.flow().issued()).containsEntry("CAMPAIGN:double", base);
        assertThat(after.points()).isEqualTo(before.points() + base);
        assertThat(before.isConserved() && after.isConserved()).isTrue();

        Preview same = previewed(book(1, PAST, SHANGHAI), 52);
        assertThat(same.totalAfter()).isEqualTo(same.totalBefore());
    }

    @Test
    void anActWrittenAgainInANewEpochIsReplayedOnce() {
        central.headquarters(
                "PUT", "/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
        TestStation station = new TestStation(central);
        Act sale = station.sale(Optional.empty(), 1);
        station.write(sale);
        station.write(sale);
        station.uploaded(station.journal());

        assertThat(previewed(book(1, PAST, SHANGHAI), 52).acts()).isEqualTo(1);
    }

    @Test
    void theCommandsListPublishAndPreview(@TempDir Path folder) throws IOException {
        TestStation station = new TestStation(central);
        Member joined = station.member();
        station.write(station.register(joined));
        station.write(station.sale(Optional.of(station.opened(joined.id())), 2));
        station.uploaded(station.journal());
        Path good = Files.writeString(folder.resolve("good.json"), text(book(1, PAST, SHANGHAI)));
        Path bad = Files.writeString(folder.resolve("bad.json"), text(campaign(1, "w", 10_000)));
        Path none = Files.writeString(folder.resolve("none.json"), "{}");

        Said refused = run("preview", "--rules", bad.toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("LP-7009")
                .contains("/campaigns/0/multiplierBp  GIVES_NOTHING  它什么也不给。");
        assertThat(run("rulebooks", "--publish", bad.toString()).exit()).isEqualTo(2);
        assertThat(run("preview", "--rules", none.toString()).err()).startsWith("LP-7010");
        assertThat(run("preview", "--rules", none.toString(), "--weeks", "0").err())
                .startsWith("LP-7013");

        Path out = folder.resolve("out");
        Said shown = run("preview", "--rules", good.toString(), "--out", out.toString());
        assertThat(shown.exit()).isZero();
        assertThat(shown.out()).contains("现行第 0 版，拟议第 1 版", "期间加入", "joined since");
        assertThat(out.resolve("preview.html")).content().contains("<svg");
        assertThat(out.resolve("preview.csv")).content().contains("期间加入,joined since,1,");
        assertThat(out.resolve("preview.png")).isNotEmptyFile();
        assertThat(run("rulebooks").out()).contains("* 0  ");
        assertThat(run("rulebooks", "--publish", good.toString()).out())
                .contains("* 1  2026-01-01");
        assertThat(run("rulebooks", "--publish", bad.toString()).exit()).isEqualTo(2);
    }

    private record Said(int exit, String out, String err) {}

    private Said run(String command, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(options));
        Path data = central.server().headquartersFile().resolve("../..").normalize();
        all.addAll(List.of("--url", central.server().url().toString(), "--data", data.toString()));
        return new Said(line.execute(all.toArray(String[]::new)), out.toString(), err.toString());
    }

    @Test
    void weeksAreANumber() {
        assertThat(problem(preview(book(1, PAST, SHANGHAI), 0))).isEqualTo("MALFORMED");
        assertThat(problem(central.headquarters("POST", RULE_BOOKS + "/preview?weeks=x", "{}")))
                .isEqualTo("MALFORMED");
        assertThat(problem(central.headquarters("POST", RULE_BOOKS + "/preview", "{}")))
                .isEqualTo("MALFORMED");
    }

    private PublishedRuleBooks list() {
        return accepted(PublishedRuleBooks.read(ok(central.headquarters("GET", RULE_BOOKS, ""))));
    }

    private HttpResponse<byte[]> put(RuleBook book) {
        return central.headquarters("PUT", RULE_BOOKS, text(book));
    }

    private HttpResponse<byte[]> preview(RuleBook book, int weeks) {
        return central.headquarters("POST", RULE_BOOKS + "/preview?weeks=" + weeks, text(book));
    }

    private Preview previewed(RuleBook book, int weeks) {
        return accepted(PreviewAnswer.read(ok(preview(book, weeks)))).preview();
    }

    private static String imported(Member member) {
        return new MemberImport(
                        List.of(
                                new Newcomer(
                                        member,
                                        List.of(
                                                new OpeningLot(
                                                        TestStation.TODAY.plusMonths(6), 300)),
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty())))
                .text();
    }

    static RuleBook book(int version, LocalDateTime validFrom, ZoneId zone) {
        return new RuleBook(version, zone, validFrom, RuleBookJson.builtIn().rules());
    }

    static RuleBook campaign(int version, String id, long multiplierBp) {
        LoyaltyRules plain = RuleBookJson.builtIn().rules();
        Campaign campaign =
                new Campaign(
                        id,
                        multiplierBp,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        false,
                        false);
        return new RuleBook(version, SHANGHAI, PAST, plain.withCampaigns(List.of(campaign)));
    }

    static String text(RuleBook book) {
        return new String(RuleBookJson.write(book), StandardCharsets.UTF_8);
    }
}
