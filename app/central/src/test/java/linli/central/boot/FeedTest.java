package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import linli.contract.code.PrintedCode;
import linli.contract.rules.RuleBookJson;
import linli.contract.trust.MemberCipher;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.feed.FeedItem.MemberItem;
import linli.contract.v1.feed.FeedItem.OrderItem;
import linli.contract.v1.feed.FeedItem.ProductItem;
import linli.contract.v1.feed.FeedItem.RuleBookItem;
import linli.contract.v1.feed.FeedPage;
import linli.contract.v1.feed.MemberAnswer;
import linli.contract.v1.field.Profiles;
import linli.contract.v1.headquarters.ImportAnswer;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.MemberImport.Newcomer;
import linli.contract.v1.headquarters.MemberImport.OpeningLot;
import linli.contract.v1.headquarters.OrderImport;
import linli.contract.v1.headquarters.OrderImport.PaidLine;
import linli.contract.v1.headquarters.OrderImport.PaidOrder;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.core.member.Member;
import linli.core.member.Profile;
import linli.core.money.Money;
import linli.core.pickup.OrderId;
import linli.core.pickup.PickupOrder;
import linli.core.rulebook.RuleBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTest {

    private TestCentral central;
    private TestStation station;

    @BeforeEach
    void start() {
        central = new TestCentral();
        put("/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
        station = new TestStation(central);
    }

    @AfterEach
    void stop() {
        central.close();
    }

    private ImportAnswer put(String target, String body) {
        return accepted(ImportAnswer.read(ok(central.headquarters("PUT", target, body))));
    }

    private Member imported(long points) {
        Member member = station.member();
        ImportAnswer answer =
                put(
                        "/v1/hq/members",
                        new MemberImport(
                                        List.of(
                                                new Newcomer(
                                                        member,
                                                        List.of(
                                                                new OpeningLot(
                                                                        TestStation.TODAY
                                                                                .plusMonths(6),
                                                                        points)),
                                                        List.of(),
                                                        Optional.empty(),
                                                        Optional.empty())))
                                .text());
        assertThat(answer.accepted()).hasSize(1);
        return member;
    }

    private ImportAnswer order(Member member, String id) {
        return put(
                "/v1/hq/orders",
                new OrderImport(
                                List.of(
                                        new PaidOrder(
                                                new OrderId(id),
                                                member.id(),
                                                station.id(),
                                                TestStation.TODAY,
                                                "A-03",
                                                List.of(
                                                        new PaidLine(
                                                                TestStation.EGGS.sku(),
                                                                2,
                                                                Money.ofFen(2560))))))
                        .text());
    }

    private List<FeedItem> everything() {
        List<FeedItem> items = new ArrayList<>();
        Cursor cursor = Cursor.START;
        FeedPage page;
        do {
            page = station.feed(cursor, 2, 0);
            items.addAll(page.items());
            cursor = page.next();
        } while (page.more());
        return items;
    }

    private <T extends FeedItem> T only(Class<T> kind) {
        return everything().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private VerificationReport verified() {
        VerificationReport report =
                accepted(
                        VerificationReport.read(
                                ok(central.headquarters("GET", "/v1/hq/verification", ""))));
        assertThat(report.discrepancies()).isEmpty();
        return report;
    }

    @Test
    void aNewStationGetsEverythingPageByPage() {
        Member member = imported(300);
        order(member, "o-1");
        RuleBook builtIn = RuleBookJson.builtIn();
        byte[] first =
                RuleBookJson.write(
                        new RuleBook(1, builtIn.zone(), builtIn.validFrom(), builtIn.rules()));
        put("/v1/hq/rulebooks", new String(first, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(only(ProductItem.class).product()).isEqualTo(TestStation.EGGS);
        RuleBookItem book = only(RuleBookItem.class);
        assertThat(book.document().isSignedFor(RuleBookItem.purpose(1), station.enrolment().keys()))
                .isTrue();
        MemberItem known = only(MemberItem.class);
        assertThat(known.member().profile()).isEqualTo(Profile.UNKNOWN);
        assertThat(known.open(new Profiles(new MemberCipher(new java.security.SecureRandom()))))
                .isEqualTo(member);
        AccountItem account = only(AccountItem.class);
        assertThat(account.account().availableAt(station.id())).isEqualTo(300);
        assertThat(account.epoch()).isZero();
        assertThat(only(OrderItem.class).order().shelf()).isEqualTo("A-03");
        assertThat(verified().points()).isEqualTo(300);
    }

    @Test
    void anImportAgainChangesNothing() {
        Member member = imported(300);
        ImportAnswer first = order(member, "o-1");
        assertThat(PrintedCode.read(first.accepted().getFirst().code()))
                .get()
                .isInstanceOf(PrintedCode.Order.class);
        assertThat(order(member, "o-1").unchanged()).isEqualTo(1);
        assertThat(
                        put("/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text())
                                .unchanged())
                .isEqualTo(1);
        assertThat(verified().points()).isEqualTo(300);
    }

    @Test
    void importsRejectWhatTheyCannotPlaceAndTakeTheRest() {
        Member member = station.member();
        assertThat(order(member, "o-1").rejected())
                .containsExactly(new ImportAnswer.Rejected("o-1", "UNKNOWN_MEMBER"));
    }

    @Test
    void theAccountSaysHowMuchOfTheStationsJournalItIncludes() {
        Member member = imported(100);
        station.write(station.sale(Optional.of(station.opened(member.id())), 2));
        station.uploaded(station.journal());
        AccountItem account = only(AccountItem.class);
        assertThat(account.epoch()).isEqualTo(1);
        assertThat(account.appliedSeq()).isEqualTo(1);
        assertThat(account.account().points().balance()).isGreaterThan(100);
        assertThat(verified().points()).isEqualTo(account.account().points().balance());
    }

    @Test
    void aHandoverIsCountedInTheOrder() {
        Member member = imported(100);
        order(member, "o-1");
        OrderItem waiting = only(OrderItem.class);
        station.write(station.handOver(waiting.order(), station.opened(member.id()), 1));
        station.uploaded(station.journal());
        OrderItem after = only(OrderItem.class);
        assertThat(after.order().lines().getFirst().handedOver()).isEqualTo(1);
        assertThat(after.appliedSeq()).isEqualTo(1);
        verified();
    }

    @Test
    void whatWasHandedOverOfAnOrderThatComesLaterWaitsNoMore() {
        Member member = imported(100);
        order(member, "o-1");
        PickupOrder known = only(OrderItem.class).order();
        PickupOrder later =
                new PickupOrder(
                        new OrderId("o-2"),
                        known.code(),
                        known.member(),
                        known.station(),
                        known.due(),
                        known.shelf(),
                        known.lines());
        station.write(station.handOver(later, station.opened(member.id()), 1));
        station.uploaded(station.journal());
        assertThat(central.disputes()).containsExactly("UNKNOWN_ORDER");

        order(member, "o-2");
        PickupOrder told = only(OrderItem.class).order();
        assertThat(told.id()).isEqualTo(later.id());
        assertThat(told.lines().getFirst().handedOver()).isEqualTo(1);
        verified();
    }

    @Test
    void aChangeWakesAWaitingStation() {
        Cursor now = drained();
        CompletableFuture<FeedPage> waiting =
                CompletableFuture.supplyAsync(() -> station.feed(now, 100, 20));
        Member member = imported(5);
        FeedPage page = waiting.orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join();
        assertThat(page.items()).hasSize(2);
        assertThat(((AccountItem) page.items().getLast()).account().member())
                .isEqualTo(member.id());
    }

    @Test
    void anOtherGenerationBeginsFromTheStart() {
        Cursor other = new Cursor(drained().generation() - 1, 1_000_000);
        assertThat(station.feed(other, 100, 0).items()).isNotEmpty();
    }

    @Test
    void aStationSeesNeitherMembersNorOrdersOfOthersUntilItAsks() {
        Member member = imported(50);
        order(member, "o-1");
        TestStation other = new TestStation(central);
        station.write(station.sale(Optional.of(station.opened(member.id())), 2));
        station.uploaded(station.journal());
        assertThat(other.feed(Cursor.START, 1000, 0).items())
                .allMatch(ProductItem.class::isInstance);
        String target = "/v1/stations/me/members?number=" + member.number().digits();
        MemberAnswer answer = accepted(MemberAnswer.read(ok(other.get(target))));
        assertThat(answer.items()).hasSize(2);
        AccountItem account = (AccountItem) answer.items().getLast();
        assertThat(account.account().availableAt(other.id())).isZero();
        Cursor now = other.feed(Cursor.START, 1000, 0).next();
        station.write(station.sale(Optional.of(station.opened(member.id())), 1));
        station.uploaded(station.journal());
        assertThat(other.feed(now, 1000, 0).items()).hasSize(2);
    }

    @Test
    void aNumberNobodyHasIsAProblem() {
        assertThat(problem(station.get("/v1/stations/me/members?number=000000000000001")))
                .isEqualTo("UNKNOWN_MEMBER");
        assertThat(problem(station.get("/v1/stations/me/members?number=1"))).isEqualTo("MALFORMED");
        assertThat(problem(station.get("/v1/feed?cursor=x"))).isEqualTo("MALFORMED");
        assertThat(problem(station.get("/v1/feed?limit=100000"))).isEqualTo("MALFORMED");
    }

    @Test
    void saysHowManyMembersAreLeftIfItIsAskedTo() {
        for (int i = 0; i < 3; i++) {
            imported(100);
        }
        List<Optional<Long>> left = new ArrayList<>();
        Cursor cursor = Cursor.START;
        FeedPage page;
        do {
            page = station.counted(cursor, 2);
            left.add(page.membersLeft());
            cursor = page.next();
        } while (page.more());
        assertThat(left)
                .endsWith(Optional.of(2L), Optional.of(1L), Optional.empty())
                .startsWith(Optional.of(3L));
        assertThat(station.feed(Cursor.START, 2, 0).membersLeft()).isEmpty();
        assertThat(problem(station.get("/v1/feed?count=2"))).isEqualTo("MALFORMED");
    }

    @Test
    void aVersionOfTheRulesNeverChanges() {
        RuleBook builtIn = RuleBookJson.builtIn();
        String first =
                new String(
                        RuleBookJson.write(
                                new RuleBook(
                                        3, builtIn.zone(), builtIn.validFrom(), builtIn.rules())),
                        java.nio.charset.StandardCharsets.UTF_8);
        put("/v1/hq/rulebooks", first);
        assertThat(put("/v1/hq/rulebooks", first).unchanged()).isEqualTo(1);
        assertThat(problem(central.headquarters("PUT", "/v1/hq/rulebooks", first + " ")))
                .isEqualTo("VERSION_TAKEN");
        assertThat(problem(central.headquarters("PUT", "/v1/hq/rulebooks", "{\"version\":9}")))
                .isEqualTo("MALFORMED");
    }

    @Test
    void rulesThatContradictThemselvesAreNotGivenOut() {
        RuleBook builtIn = RuleBookJson.builtIn();
        String text =
                new String(
                        RuleBookJson.write(
                                new RuleBook(
                                        4, builtIn.zone(), builtIn.validFrom(), builtIn.rules())),
                        java.nio.charset.StandardCharsets.UTF_8);
        String never = text.replace("\"expiryMonths\":12", "\"expiryMonths\":0");

        assertThat(problem(central.headquarters("PUT", "/v1/hq/rulebooks", never)))
                .isEqualTo("CONTRADICTORY_RULES");
        assertThat(everything()).noneMatch(RuleBookItem.class::isInstance);
    }

    private Cursor drained() {
        return station.feed(Cursor.START, 1000, Math.toIntExact(Duration.ZERO.toSeconds())).next();
    }
}
