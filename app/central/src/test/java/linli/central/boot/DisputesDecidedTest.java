package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.headquarters.VerificationReport.Discrepancy;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.act.MemberAct;
import linli.core.act.Occasion;
import linli.core.act.ValueAct;
import linli.core.member.Member;
import linli.core.money.Money;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.UnitChange;
import linli.core.points.Why;
import linli.core.tender.Payout;
import linli.core.tender.Tender;
import linli.core.visit.Visit;
import linli.core.wallet.TopUpValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is disputed and however it is decided: points and money move once, and none waits. */
class DisputesDecidedTest {

    private static TestCentral central;
    private TestStation station;
    private Member member;
    private MemberAccount li;
    private Act.SaleCompleted sale;

    @BeforeAll
    static void start() {
        central = new TestCentral();
        central.headquarters(
                "PUT", "/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
    }

    @BeforeEach
    void sellThreeBoxesOfEggs() {
        // Nobody enrols more than a few stations within a minute.
        central.advance(Duration.ofMinutes(1));
        station = new TestStation(central);
        member = station.member();
        station.write(station.register(member));
        li = station.opened(member.id());
        sale = station.sale(Optional.of(li), 3);
        station.write(sale);
        li = li.apply(sale.changeOf(li.member()).orElseThrow());
    }

    @AfterAll
    static void stop() {
        central.close();
    }

    /**
     * @param points that the member has then
     * @param demanded from the station, in fen
     * @param writtenOff by the shop, in fen
     */
    @CsvSource({
        "UNKNOWN_TICKET,      true,  38,  0,      0",
        "UNKNOWN_TICKET,      false, 38,  1267,   0",
        "OVER_REFUNDED,       true,  -38, 0,      0",
        "OVER_REFUNDED,       false, 0,   3840,   0",
        "PAYMENT_MISMATCH,    true,  25,  0,      1",
        "PAYMENT_MISMATCH,    false, 25,  1,      0",
        "VALUE_MISMATCH,      true,  38,  0,      -20000",
        "VALUE_MISMATCH,      false, 38,  -20000, 0",
        "UNKNOWN_MEMBER,      false, 38,  0,      0",
        "UNKNOWN_MEMBER paid, false, 38, -20000, 0",
        "UNKNOWN_ACTIVITY,    true,  45,  0,      0",
        "UNKNOWN_ACTIVITY,    false, 38,  0,      0",
        "CONTRADICTS_ACCOUNT, false, 38,  0,      0",
    })
    @ParameterizedTest
    void moveWhatTheySayOnceAndLeaveNothingWaiting(
            String scene, boolean isAccepted, long points, long demanded, long writtenOff) {
        TestStation other = new TestStation(central);
        TestStation disputing =
                switch (scene) {
                    case "UNKNOWN_TICKET" -> refundElsewhere(other);
                    case "OVER_REFUNDED" -> refundTwice();
                    case "PAYMENT_MISMATCH" -> refundAFenMore();
                    case "VALUE_MISMATCH" -> topUpNobody();
                    case "UNKNOWN_MEMBER" -> sellToStranger();
                    case "UNKNOWN_MEMBER paid" -> topUpStranger();
                    case "UNKNOWN_ACTIVITY" -> dance();
                    default -> payDebtThatIsNotThere();
                };
        station.uploaded(station.journal());
        disputing.uploaded(disputing.journal());
        assertThat(open()).containsOnlyOnce("\"code\"").contains(code(scene));
        long demandedBefore = central.posted("DEMANDED");
        long writtenOffBefore = central.posted("WRITTEN_OFF");
        long cash = verified().stations().stream().mapToLong(each -> each.cashFen()).sum();

        String decision = decision(isAccepted);
        ok(central.headquarters("POST", "/v1/hq/disputes/decisions", decision));
        assertThat(problem(central.headquarters("POST", "/v1/hq/disputes/decisions", decision)))
                .isEqualTo("NOT_FOUND");
        disputing.uploaded(disputing.journal());

        VerificationReport after = verified();
        assertThat(after.discrepancies()).extracting(Discrepancy::code).isEmpty();
        assertThat(after.stations().stream().mapToLong(each -> each.cashFen()).sum())
                .isEqualTo(cash);
        assertThat(central.posted("DEMANDED") - demandedBefore).isEqualTo(demanded);
        assertThat(central.posted("WRITTEN_OFF") - writtenOffBefore).isEqualTo(writtenOff);
        boolean isSeenThere = isAccepted || disputing == station;
        assertThat(told(isSeenThere ? disputing : station)).isEqualTo(points);
    }

    private static String code(String scene) {
        return '"' + scene.replace(" paid", "") + '"';
    }

    private TestStation refundElsewhere(TestStation other) {
        station.uploaded(station.journal());
        other.write(other.refund(sale, List.of(), li, 1));
        return other;
    }

    private TestStation refundTwice() {
        station.write(station.refund(sale, List.of(), li, 3));
        station.write(station.refund(sale, List.of(), li, 3));
        return station;
    }

    private TestStation refundAFenMore() {
        Act.TicketRefunded honest = station.refund(sale, List.of(), li, 1);
        Money paid = honest.returned().worth().plus(Money.ofFen(1));
        station.write(
                new Act.TicketRefunded(
                        honest.occasion(),
                        honest.returned(),
                        Payout.inCash(paid),
                        honest.changes()));
        return station;
    }

    private TestStation topUpNobody() {
        ValueAct.ToppedUp honest = topUp(new Visit(member, li, List.of(), shown()));
        AccountChange nothing = AccountChange.ofValue(member.id(), UnitChange.NONE);
        station.write(
                new ValueAct.ToppedUp(
                        honest.occasion(),
                        honest.topUp(),
                        honest.payment(),
                        honest.identification(),
                        List.of(nothing)));
        return station;
    }

    private TestStation topUpStranger() {
        Member stranger = station.member();
        Identification card = new Identification(stranger.id(), Identification.Kind.CARD, "");
        station.write(topUp(new Visit(stranger, station.opened(stranger.id()), List.of(), card)));
        return station;
    }

    private ValueAct.ToppedUp topUp(Visit visit) {
        Money paid = Money.ofFen(20_000);
        return accepted(
                new TopUpValue(TestStation.RULES)
                        .decide(visit, paid, List.of(Tender.cash(paid)), station.occasion()));
    }

    private TestStation sellToStranger() {
        Member stranger = station.member();
        station.write(station.sale(Optional.of(station.opened(stranger.id())), 1));
        return station;
    }

    private TestStation dance() {
        Occasion now = station.occasion();
        LocalDate end = TestStation.TODAY.plusMonths(6);
        LotSlice lot =
                new LotSlice(
                        new LotId(now.act().value() + "/1"),
                        end,
                        end,
                        new Holder.Escrow(station.id()),
                        7);
        LedgerEntry earned =
                new LedgerEntry.Credit(
                        new Why.Activity("DANCE", 7), now.act().value(), 7, 0, List.of(lot));
        station.write(
                new MemberAct.ActivityClaimed(
                        now,
                        "DANCE",
                        Optional.empty(),
                        Optional.empty(),
                        shown(),
                        List.of(change(List.of(earned)))));
        return station;
    }

    private TestStation payDebtThatIsNotThere() {
        Act.TicketRefunded honest = station.refund(sale, List.of(), li, 1);
        LedgerEntry paid =
                new LedgerEntry.DebtPaid(
                        new Why.DebtPaid(Money.ofFen(100), 5, 100),
                        honest.occasion().act().value(),
                        5);
        station.write(
                new Act.TicketRefunded(
                        honest.occasion(),
                        honest.returned(),
                        honest.payout(),
                        List.of(change(List.of(paid)))));
        return station;
    }

    private AccountChange change(List<LedgerEntry> ledger) {
        return new AccountChange(
                member.id(),
                ledger,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private Identification shown() {
        return new Identification(member.id(), Identification.Kind.ROTATING_CODE, "");
    }

    private String decision(boolean isAccepted) {
        return open().replaceFirst(".*\\[(\\{.*})].*", "$1").replaceFirst("}$", "")
                + ",\"accepted\":"
                + isAccepted
                + ",\"by\":\"总部小周\"}";
    }

    private static String open() {
        return new String(
                ok(central.headquarters("GET", "/v1/hq/disputes", "")), StandardCharsets.UTF_8);
    }

    private VerificationReport verified() {
        return accepted(
                VerificationReport.read(
                        ok(central.headquarters("GET", "/v1/hq/verification", ""))));
    }

    /** The points of all members whom a station sees, as the feed tells it now. */
    private static long told(TestStation station) {
        return station.feed(Cursor.START, 1_000, 0).items().stream()
                .filter(AccountItem.class::isInstance)
                .mapToLong(item -> ((AccountItem) item).account().points().balance())
                .sum();
    }
}
