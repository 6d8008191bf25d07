package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.act.Returned;
import linli.core.checkout.Counter;
import linli.core.checkout.HeldSale;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.operator.Approval;
import linli.core.operator.ApprovalNeeded;
import linli.core.operator.Operator;
import linli.core.operator.OperatorId;
import linli.core.operator.OperatorRefusal;
import linli.core.operator.Operators;
import linli.core.operator.Permission;
import linli.core.operator.Pin;
import linli.core.operator.Role;
import linli.core.refund.RefundLine;
import linli.core.refund.RefundRequest;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tender.Payout;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.till.CashCount;
import linli.core.till.CashMovement;
import linli.core.till.CashMovementKind;
import linli.core.till.CashReason;
import linli.core.till.ClosingRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators and their PINs on a real journal and store. */
class OperatorsTest {

    private static final OperatorId WANG = new OperatorId("op-1");
    private static final OperatorId CHEN = new OperatorId("op-2");
    private static final MemberId CARD = new MemberId("member-1");

    @TempDir Path folder;
    private Till till;

    @BeforeEach
    void open() throws IOException {
        till = Till.open(folder);
        assertThat(add(WANG, "王姐", Role.LEADER, "2580")).isInstanceOf(Outcome.Accepted.class);
        assertThat(add(CHEN, "小陈", Role.CASHIER, "7913")).isInstanceOf(Outcome.Accepted.class);
    }

    @AfterEach
    void close() throws IOException {
        till.close();
    }

    @Test
    void signsInAndWritesWhoActs() throws IOException {
        assertThat(signIn(CHEN, "7913").map(Operator::name)).isEqualTo(Outcome.of("小陈"));
        assertThat(till.sell(Optional.empty(), 1).occasion().operator()).isEqualTo("小陈");
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void locksOutAfterFiveWrongPinsAlsoAcrossARestart() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(CHEN, "0000")).isEqualTo(refused(OperatorRefusal.WRONG_PIN));
        }
        assertThat(signIn(CHEN, "7913")).isEqualTo(refused(OperatorRefusal.LOCKED_OUT));
        Instant now = till.now();
        till.close();
        till = Till.open(folder);
        till.setClock(now.plusSeconds(29));
        assertThat(signIn(CHEN, "7913")).isEqualTo(refused(OperatorRefusal.LOCKED_OUT));
        assertThat(signIn(WANG, "2580")).isInstanceOf(Outcome.Accepted.class);
        till.setClock(now.plusSeconds(30));
        assertThat(signIn(CHEN, "0000")).isEqualTo(refused(OperatorRefusal.WRONG_PIN));
        till.setClock(now.plus(Duration.ofSeconds(89)));
        assertThat(signIn(CHEN, "7913")).isEqualTo(refused(OperatorRefusal.LOCKED_OUT));
        till.setClock(now.plus(Duration.ofSeconds(91)));
        assertThat(signIn(CHEN, "7913")).isInstanceOf(Outcome.Accepted.class);
        assertThat(signIn(CHEN, "0000")).isEqualTo(refused(OperatorRefusal.WRONG_PIN));
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void countsWrongPinsAnewAfterARightOneThatSignsNobodyIn() throws IOException {
        mistype(CHEN, 4);
        assertThat(renew(CHEN, "7913", "6802")).isInstanceOf(Outcome.Accepted.class);
        mistype(CHEN, 4);
        assertThat(signIn(CHEN, "6802")).isInstanceOf(Outcome.Accepted.class);
        mistype(WANG, 4);
        assertThat(approve(WANG, "2580", "小陈")).isInstanceOf(Outcome.Accepted.class);
        till.close();
        till = Till.open(folder);
        mistype(WANG, 4);
        assertThat(approve(WANG, "2580", "小陈")).isInstanceOf(Outcome.Accepted.class);
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void letsWhoIsLockedOutInWithThePinThatALeaderGaveThem() throws IOException {
        signIn(CHEN, "7913");
        mistype(CHEN, 5);
        assertThat(add(CHEN, "小陈", Role.CASHIER, "6802"))
                .isEqualTo(refused(OperatorRefusal.NOT_PERMITTED));
        assertThat(signIn(CHEN, "7913")).isEqualTo(refused(OperatorRefusal.LOCKED_OUT));
        signIn(WANG, "2580");
        assertThat(amend(operator(CHEN, "小陈", Role.CASHIER))).isInstanceOf(Outcome.Accepted.class);
        assertThat(signIn(CHEN, "7913")).isEqualTo(refused(OperatorRefusal.LOCKED_OUT));
        assertThat(add(CHEN, "小陈", Role.CASHIER, "6802")).isInstanceOf(Outcome.Accepted.class);
        assertThat(signIn(CHEN, "6802")).isInstanceOf(Outcome.Accepted.class);
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    private void mistype(OperatorId id, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(renew(id, "0000", "6802")).isEqualTo(refused(OperatorRefusal.WRONG_PIN));
        }
    }

    @Test
    void approvesAsASecondPersonAndSignsNobodyIn() {
        signIn(CHEN, "7913");
        assertThat(approve(WANG, "2580", "小陈"))
                .isEqualTo(Outcome.of(new Approval(Permission.LARGE_REFUND, "小陈", "王姐")));
        assertThat(till.sell(Optional.empty(), 1).occasion().operator()).isEqualTo("小陈");
    }

    @Test
    void givesALargeRefundOnlyWithTheConsentOfALeader() throws IOException {
        signIn(CHEN, "7913");
        ActId sale = till.sell(Optional.empty(), 20).occasion().act();
        assertThat(refund(sale, Optional.empty()))
                .isEqualTo(Outcome.refused(new ApprovalNeeded(Permission.LARGE_REFUND, Set.of())));
        assertThat(refund(sale, Optional.of("无名")))
                .isEqualTo(refused(OperatorRefusal.UNKNOWN_OPERATOR));
        assertThat(refund(sale, Optional.of("小陈")))
                .isEqualTo(refused(OperatorRefusal.APPROVER_IS_ACTOR));
        approve(WANG, "2580", "小陈");
        assertThat(refund(sale, Optional.of("王姐"))).isInstanceOf(Outcome.Accepted.class);
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void believesNobodyIsASecondPersonBeforeTheyTypedTheirPin() throws IOException {
        signIn(CHEN, "7913");
        ActId one = till.sell(Optional.empty(), 20).occasion().act();
        ActId other = till.sell(Optional.empty(), 20).occasion().act();
        Outcome<Act.TicketRefunded> needed =
                Outcome.refused(new ApprovalNeeded(Permission.LARGE_REFUND, Set.of()));
        assertThat(refund(one, Optional.of("王姐"))).as("only named").isEqualTo(needed);
        approve(WANG, "9999", "小陈");
        assertThat(refund(one, Optional.of("王姐"))).as("a wrong PIN").isEqualTo(needed);
        approve(WANG, "2580", "李姐");
        assertThat(refund(one, Optional.of("王姐"))).as("for somebody else").isEqualTo(needed);
        approve(Permission.LARGE_PAID_OUT, WANG, "2580", "小陈");
        assertThat(refund(one, Optional.of("王姐"))).as("another act").isEqualTo(needed);
        approve(WANG, "2580", "小陈");
        assertThat(refund(one, Optional.of("王姐"))).isInstanceOf(Outcome.Accepted.class);
        assertThat(refund(other, Optional.of("王姐"))).as("once more").isEqualTo(needed);
    }

    private Outcome<Act.TicketRefunded> refund(ActId sale, Optional<String> approver) {
        return till.tryRefund(
                new RefundRequest(
                        sale,
                        List.of(RefundLine.of(1, 20)),
                        Returned.Reason.RETURNED,
                        Payout.Way.CASH,
                        approver));
    }

    @Test
    void refusesWhoeverApprovesTheirOwnAct() {
        assertThat(approve(WANG, "2580", "王姐"))
                .isEqualTo(refused(OperatorRefusal.APPROVER_IS_ACTOR));
        assertThat(approve(CHEN, "7913", "王姐")).isEqualTo(refused(OperatorRefusal.NOT_PERMITTED));
        assertThat(approve(WANG, "9999", "小陈")).isEqualTo(refused(OperatorRefusal.WRONG_PIN));
    }

    @Test
    void keepsNamesApartAndALeader() {
        assertThat(add(new OperatorId("op-3"), "小陈", Role.CASHIER, "8246"))
                .isEqualTo(refused(OperatorRefusal.NAME_TAKEN));
        assertThat(add(WANG, "王姐", Role.CASHIER, "2580"))
                .isEqualTo(refused(OperatorRefusal.LAST_LEADER));
        assertThat(add(new OperatorId("op-3"), "小李", Role.CASHIER, "1111"))
                .isEqualTo(refused(OperatorRefusal.WEAK_PIN));
        List<Operators.Listed> listed = ask(till.station().counters().operators()::list);
        assertThat(listed).extracting(each -> each.operator().name()).containsExactly("小陈", "王姐");
    }

    @Test
    void writesNoPinAnywhere() throws IOException {
        add(new OperatorId("op-3"), "小李", Role.CASHIER, "83726154");
        signIn(new OperatorId("op-3"), "83726154");
        till.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("83726154");
            }
        }
        till = Till.open(folder);
        assertThat(folder.resolve("keys/pin.pepper")).exists();
    }

    @Test
    void letsNobodyInWithAnotherPepper() throws IOException {
        till.close();
        Files.write(folder.resolve("keys/pin.pepper"), new byte[32]);
        till = Till.open(folder);
        assertThat(signIn(WANG, "2580")).isEqualTo(refused(OperatorRefusal.WRONG_PIN));
    }

    @Test
    void letsOnlyWhoManagesOperatorsChangeThem() throws IOException {
        assertThat(signIn(CHEN, "7913")).isInstanceOf(Outcome.Accepted.class);
        assertThat(add(new OperatorId("op-3"), "小李", Role.LEADER, "8246"))
                .isEqualTo(refused(OperatorRefusal.NOT_PERMITTED));
        assertThat(amend(operator(CHEN, "小陈", Role.LEADER)))
                .isEqualTo(refused(OperatorRefusal.NOT_PERMITTED));
        assertThat(signIn(WANG, "2580")).isInstanceOf(Outcome.Accepted.class);
        assertThat(amend(operator(CHEN, "小陈", Role.LEADER))).isInstanceOf(Outcome.Accepted.class);
        assertThat(signIn(CHEN, "7913").map(Operator::role)).isEqualTo(Outcome.of(Role.LEADER));
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void letsAnybodyChangeTheirOwnPinWhoKnowsIt() throws IOException {
        signIn(CHEN, "7913");
        assertThat(renew(CHEN, "1234", "6802")).isEqualTo(refused(OperatorRefusal.WRONG_PIN));
        assertThat(renew(CHEN, "7913", "4444")).isEqualTo(refused(OperatorRefusal.WEAK_PIN));
        assertThat(renew(CHEN, "7913", "6802")).isInstanceOf(Outcome.Accepted.class);
        assertThat(signIn(CHEN, "7913")).isEqualTo(refused(OperatorRefusal.WRONG_PIN));
        assertThat(signIn(CHEN, "6802").map(Operator::role)).isEqualTo(Outcome.of(Role.CASHIER));
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void keepsWhoAllowedAPriceWhileTheSaleIsAsideAndAcrossARestart() throws IOException {
        signIn(CHEN, "7913");
        Sale cheap = cheap(Optional.empty());
        assertThat(hold(cheap, Optional.empty()))
                .isEqualTo(
                        Outcome.refused(new ApprovalNeeded(Permission.PRICE_OVERRIDE, Set.of())));
        approve(Permission.PRICE_OVERRIDE, WANG, "2580", "小陈");
        assertThat(hold(cheap, Optional.of("王姐"))).isInstanceOf(Outcome.Accepted.class);
        till.close();
        till = Till.open(folder);
        signIn(CHEN, "7913");
        HeldSale aside = till.heldSales().getFirst();
        assertThat(aside.allowedBy()).contains("王姐");
        Till.accepted(till.tryRecall(aside.id()));
        Act.SaleCompleted sale = Till.accepted(complete(cheap, aside.allowedBy()));
        assertThat(sale.occasion().approver()).contains("王姐");
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void takesAnApprovedDiscountForThePriceThatItLeadsTo() {
        signIn(CHEN, "7913");
        approve(Permission.DISCOUNT, WANG, "2580", "小陈");
        assertThat(hold(cheap(Optional.empty()), Optional.of("王姐")))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void takesALeadersOwnPriceForTheirWordWhenSomebodyElseGoesOn() {
        signIn(WANG, "2580");
        Sale cheap = cheap(Optional.empty());
        assertThat(hold(cheap, Optional.empty())).isInstanceOf(Outcome.Accepted.class);
        HeldSale aside = till.heldSales().getFirst();
        Optional<String> leader = aside.allowedBy();
        assertThat(leader).contains("王姐");
        assertThat(Till.accepted(complete(cheap, leader)).occasion().approver()).isEmpty();
        signIn(CHEN, "7913");
        Till.accepted(till.tryRecall(aside.id()));
        assertThat(Till.accepted(complete(cheap, leader)).occasion().approver()).contains("王姐");
    }

    @Test
    void cancelsARedemptionOnlyWithALeaderWhoIsNotTheMember() throws IOException {
        MemberId member = till.stock().id();
        Identification code = new Identification(member, Identification.Kind.ROTATING_CODE, "s1");
        ActId taken = Till.accepted(till.tryRedeem(code, "EGG", 200)).occasion().act();
        assertThat(amend(new Operator(WANG, "王姐", Role.LEADER, Optional.of(member), true)))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(add(new OperatorId("op-3"), "李姐", Role.LEADER, "8246"))
                .isInstanceOf(Outcome.Accepted.class);
        signIn(CHEN, "7913");
        assertThat(cancel(taken, Optional.empty()))
                .isEqualTo(
                        Outcome.refused(
                                new ApprovalNeeded(Permission.CANCEL_REDEMPTION, Set.of(member))));
        assertThat(cancel(taken, Optional.of("王姐")))
                .isEqualTo(refused(OperatorRefusal.APPROVER_GAINS));
        approve(Permission.CANCEL_REDEMPTION, new OperatorId("op-3"), "8246", "小陈");
        assertThat(Till.accepted(cancel(taken, Optional.of("李姐"))).occasion().approver())
                .contains("李姐");
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void paysOutAndClosesFarOffOnlyWithALeader() throws IOException {
        till.openShift(20_000);
        signIn(CHEN, "7913");
        CashMovement much =
                Till.accepted(
                        CashMovement.of(
                                CashMovementKind.PAID_OUT,
                                CashReason.SUPPLIES,
                                Money.ofFen(5_001),
                                ""));
        Function<Optional<String>, Outcome<Act.CashMoved>> pay =
                approver -> ask(reply -> counter().moveCash(much, approver, reply));
        assertThat(pay.apply(Optional.empty()))
                .isEqualTo(
                        Outcome.refused(new ApprovalNeeded(Permission.LARGE_PAID_OUT, Set.of())));
        approve(Permission.LARGE_PAID_OUT, WANG, "2580", "小陈");
        assertThat(pay.apply(Optional.of("王姐"))).isInstanceOf(Outcome.Accepted.class);
        ClosingRequest off =
                new ClosingRequest(
                        Till.accepted(CashCount.ofTotal(Money.ofFen(100))), Money.ZERO, "数错", "");
        assertThat(
                        ask((Consumer<Outcome<Act.ShiftClosed>> reply) ->
                                counter().closeShift(off, Optional.empty(), reply)))
                .isEqualTo(
                        Outcome.refused(
                                new ApprovalNeeded(Permission.CLOSE_WITH_VARIANCE, Set.of())));
        approve(Permission.CLOSE_WITH_VARIANCE, WANG, "2580", "小陈");
        assertThat(
                        ask((Consumer<Outcome<Act.ShiftClosed>> reply) ->
                                counter().closeShift(off, Optional.of("王姐"), reply)))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    private Counter counter() {
        return till.station().counters().till();
    }

    private static Sale cheap(Optional<MemberId> member) {
        LineItem line =
                new LineItem(
                        TestShop.CABBAGE, new Quantity.Pieces(2), Optional.of(Money.ofFen(100)));
        return new Sale(member, List.of(line), Optional.empty(), new PointsRequest.None(), 0);
    }

    private Outcome<Act.SaleSuspended> hold(Sale sale, Optional<String> approver) {
        return ask(reply -> till.station().counters().heldSales().hold(sale, approver, reply));
    }

    private Outcome<Act.SaleCompleted> complete(Sale sale, Optional<String> approver) {
        List<Tender> cash = List.of(new Tender(TenderType.CASH, Money.ofFen(200), ""));
        return ask(reply -> counter().complete(sale, Optional.empty(), cash, approver, reply));
    }

    private Outcome<Act.RedemptionCancelled> cancel(ActId act, Optional<String> approver) {
        return ask(reply -> till.station().counters().rewards().cancel(act, approver, reply));
    }

    private Outcome<Operator> amend(Operator operator) {
        return ask(reply -> till.station().counters().operators().amend(operator, reply));
    }

    private Outcome<Operator> renew(OperatorId id, String old, String renewed) {
        return ask(reply ->
                till.station()
                        .counters()
                        .operators()
                        .renewPin(id, new Pin(old), new Pin(renewed), reply));
    }

    private static Operator operator(OperatorId id, String name, Role role) {
        return new Operator(id, name, role, Optional.empty(), true);
    }

    private Outcome<Operator> add(OperatorId id, String name, Role role, String pin) {
        Operator operator = new Operator(id, name, role, Optional.empty(), true);
        return ask(reply ->
                till.station().counters().operators().change(operator, new Pin(pin), reply));
    }

    private Outcome<Operator> signIn(OperatorId id, String pin) {
        return ask(reply -> till.station().counters().operators().signIn(id, new Pin(pin), reply));
    }

    private Outcome<Approval> approve(OperatorId approver, String pin, String actor) {
        return approve(Permission.LARGE_REFUND, approver, pin, actor);
    }

    private Outcome<Approval> approve(
            Permission permission, OperatorId approver, String pin, String actor) {
        Approval.Request request = new Approval.Request(permission, actor, Set.of(CARD));
        return ask(reply ->
                till.station()
                        .counters()
                        .operators()
                        .approve(request, approver, new Pin(pin), reply));
    }

    private static <T> Outcome<T> refused(OperatorRefusal refusal) {
        return Outcome.refused(refusal);
    }

    private static <T> T ask(Consumer<Consumer<T>> question) {
        List<T> replies = new ArrayList<>();
        question.accept(replies::add);
        assertThat(replies).hasSize(1);
        return replies.getFirst();
    }
}
