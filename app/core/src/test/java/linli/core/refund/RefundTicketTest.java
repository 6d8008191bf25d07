package linli.core.refund;

import static linli.core.Shop.LI;
import static linli.core.Shop.SILVER;
import static linli.core.Shop.WANG;
import static linli.core.Shop.accepted;
import static linli.core.Shop.at;
import static linli.core.Shop.day;
import static linli.core.Shop.fen;
import static linli.core.Shop.grams;
import static linli.core.Shop.on;
import static linli.core.Shop.piece;
import static linli.core.Shop.pieces;
import static linli.core.Shop.refusal;
import static linli.core.Shop.rules;
import static linli.core.Shop.sale;
import static linli.core.Shop.saleTo;
import static linli.core.Shop.weighed;
import static linli.core.Shop.yuan;
import static linli.core.account.Accounts.customer;
import static linli.core.account.Accounts.having;
import static linli.core.account.Accounts.memberWithPoints;
import static linli.core.account.Accounts.newMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import linli.core.Outcome;
import linli.core.Seeds;
import linli.core.account.Accounts;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Ticket;
import linli.core.act.TicketLine;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.catalog.Product;
import linli.core.checkout.CompleteSale;
import linli.core.checkout.CompleteSaleTest;
import linli.core.membership.ClaimActivity;
import linli.core.money.Money;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.visit.Customer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefundTicketTest {

    private static final String TODAY = "2026-12-05";
    private static final String TOMORROW = "2026-12-06";

    private final Product goods = piece("GOODS", "OTHER", 100);
    private final Product apple = weighed("APPLE", "FRUIT", 698);

    @Test
    void givesBackTheCashOfWhatComesBack() {
        Sold sold = sell(rules(), Optional.empty(), sale(pieces(goods, 3), grams(apple, 1000)));

        Refund refund = accepted(refund(rules(), sold, line(1, 2), whole(2)));

        assertThat(refund.cash()).isEqualTo(fen(200 + 1396));
        assertThat(refund.changes()).isEmpty();
        assertThat(refund.ticket().left()).isEqualTo(fen(100));
    }

    @Test
    void clawsBackWhatTheRestWouldNotHaveEarned() {
        Sold sold = sell(rules(), Optional.of(newMember(LI)), saleTo(LI, pieces(goods, 100)));

        Refund refund = accepted(refund(rules(), sold, line(1, 30)));

        assertThat(refund.pointsClawed()).isEqualTo(30);
        assertThat(entries(refund.changes().getFirst())).containsExactly(tuple("CLAWBACK", -30L));
        assertThat(refund.changes().getFirst().growth().getFirst().growth()).isEqualTo(-30);
        assertThat(refund.changes().getFirst().growth().getFirst().earnedPoints()).isEqualTo(-30);
    }

    @Test
    void restoresPointsBeforeItClawsBack() {
        Sale sale = paying(saleTo(LI, pieces(goods, 100)), 1000);
        Sold sold = sell(rules(), Optional.of(memberWithPoints(LI, 1000)), sale);

        Refund refund = accepted(refund(rules(), sold, line(1, 50)));

        assertThat(refund.cash()).isEqualTo(yuan(45));
        assertThat(entries(refund.changes().getFirst()))
                .containsExactly(tuple("BURN_RESTORED", 500L), tuple("CLAWBACK", -45L));
    }

    @Test
    void debtMadeByTheClawbackIsPaidFromTheCash() {
        Sold sold = sell(rules(), Optional.of(newMember(LI)), saleTo(LI, pieces(goods, 100)));
        Sold spent = new Sold(sold.ticket(), Optional.of(newMember(LI)));

        Refund refund = accepted(refund(rules(), spent, line(1, 100)));

        assertThat(refund.debt()).isEqualTo(yuan(1));
        assertThat(refund.cash()).isEqualTo(yuan(99));
        assertThat(entries(refund.changes().getFirst()))
                .containsExactly(tuple("CLAWBACK", -100L), tuple("DEBT_PAID", 100L));
        assertThat(newMember(LI).apply(refund.changes().getFirst()).points().debt()).isZero();
    }

    @Test
    void aTierBoughtAndReturnedIsWithdrawn() {
        Sold sold = sell(rules(), Optional.of(newMember(LI)), saleTo(LI, pieces(goods, 600)));
        assertThat(sold.account().orElseThrow().tier().tier()).isEqualTo(SILVER);

        Refund refund = accepted(refund(rules(), sold, line(1, 600)));

        MemberAccount after = sold.account().orElseThrow().apply(refund.changes().getFirst());
        assertThat(after.tier()).isEqualTo(newMember(LI).tier());
        assertThat(after.window(day(TOMORROW)).growth()).isZero();
        assertThat(after.points().balance()).isZero();
    }

    @Test
    void aReviewLosesItsPointsWithTheTicketOnce() {
        Sold sold = sell(rules(), Optional.of(newMember(LI)), saleTo(LI, pieces(goods, 30)));
        ClaimActivity.Claimed claimed =
                accepted(
                        new ClaimActivity(rules())
                                .decide(
                                        sold.account().orElseThrow(),
                                        "REVIEW",
                                        Optional.of(sold.ticket()),
                                        on(TODAY)));
        Sold reviewed =
                new Sold(
                        claimed.ticket().orElseThrow(),
                        Optional.of(
                                sold.account().orElseThrow().apply(claimed.changes().getFirst())));

        Refund first = accepted(refund(rules(), reviewed, line(1, 20)));
        Refund second = accepted(refund(rules(), after(reviewed, first), line(1, 1)));
        Refund third = accepted(refund(rules(), after(reviewed, first, second), line(1, 9)));

        assertThat(first.pointsClawed()).isEqualTo(20);
        assertThat(second.pointsClawed()).isEqualTo(1 + 30);
        assertThat(third.pointsClawed()).isEqualTo(9);
    }

    @Test
    void aReferralThatBecameDueIsTakenBackFromTheInviter() {
        LoyaltyRules vesting = CompleteSaleTest.withVesting(10);
        MemberAccount wang = having(newMember(WANG), new Use(UseKind.VESTING, "LI", day(TODAY), 1));
        Customer customer = new Customer(wang, Optional.empty(), Optional.of(newMember(LI)));
        Act.SaleCompleted act =
                accepted(complete(vesting, saleTo(WANG, pieces(goods, 20)), Optional.of(customer)));
        MemberAccount inviter = newMember(LI).apply(act.changeOf(LI).orElseThrow());
        Ticket ticket = new Tickets(vesting).of(act);

        Refund small = accepted(refundOf(vesting, ticket, wang, inviter, line(1, 10)));
        Refund large = accepted(refundOf(vesting, small.ticket(), wang, inviter, line(1, 1)));
        Refund rest = accepted(refundOf(vesting, large.ticket(), wang, inviter, line(1, 9)));

        assertThat(small.changes()).extracting(AccountChange::member).containsExactly(WANG);
        assertThat(large.changes()).extracting(AccountChange::member).containsExactly(WANG, LI);
        assertThat(entries(large.changes().getLast())).containsExactly(tuple("CLAWBACK", -200L));
        assertThat(large.changes().getLast().growth().getFirst().growth()).isEqualTo(-20);
        assertThat(large.pointsClawed()).isEqualTo(1);
        assertThat(rest.changes()).extracting(AccountChange::member).containsExactly(WANG);
    }

    @Test
    void refusesAfterTheDaysForReturning() {
        Sold sold = sell(rules(), Optional.empty(), sale(pieces(goods, 3)));
        RefundTicket refunds = new RefundTicket(rules());

        assertThat(
                        accepted(
                                        refunds.decide(
                                                sold.ticket(),
                                                List.of(line(1, 1)),
                                                Optional.empty(),
                                                Optional.empty(),
                                                on("2027-01-04")))
                                .cash())
                .isEqualTo(fen(100));
        assertThat(
                        refusal(
                                refunds.decide(
                                        sold.ticket(),
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        on("2027-01-05"))))
                .isEqualTo(RefundRefusal.TOO_LATE);
    }

    @Test
    void refusesWhatIsNotThereToComeBack() {
        Sold sold = sell(rules(), Optional.empty(), sale(pieces(goods, 3), grams(apple, 1000)));

        assertThat(refusal(refund(rules(), sold))).isEqualTo(RefundRefusal.EMPTY_TICKET);
        assertThat(refusal(refund(rules(), sold, line(0, 1))))
                .isEqualTo(RefundRefusal.UNKNOWN_LINE);
        assertThat(refusal(refund(rules(), sold, line(3, 1))))
                .isEqualTo(RefundRefusal.UNKNOWN_LINE);
        assertThat(refusal(refund(rules(), sold, line(1, 0))))
                .isEqualTo(RefundRefusal.BAD_QUANTITY);
        assertThat(refusal(refund(rules(), sold, whole(1)))).isEqualTo(RefundRefusal.BAD_QUANTITY);
        assertThat(refusal(refund(rules(), sold, line(1, 2), line(1, 2))))
                .isEqualTo(RefundRefusal.BAD_QUANTITY);
        assertThat(refusal(refund(rules(), sold, line(2, 2))))
                .isEqualTo(RefundRefusal.BAD_QUANTITY);
        assertThat(refusal(refund(rules(), sold, whole(2), whole(2))))
                .isEqualTo(RefundRefusal.BAD_QUANTITY);
    }

    static LongStream seeds() {
        return Seeds.upTo(200, 20_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anySplitGivesBackInTotalWhatOneRefundGives(long seed) {
        Random random = new Random(seed);
        long first = random.nextLong(1, 9);
        long second = random.nextLong(1, 9);
        Product odd = piece("ODD", "OTHER", random.nextLong(1, 3000));
        Sale sale =
                paying(
                        saleTo(LI, pieces(odd, first), pieces(goods, second)),
                        100 * random.nextLong(0, 3));
        Outcome<Act.SaleCompleted> outcome =
                complete(rules(), sale, Optional.of(customer(memberWithPoints(LI, 5000))));
        if (!(outcome instanceof Outcome.Accepted<Act.SaleCompleted>(Act.SaleCompleted act))) {
            return;
        }
        MemberAccount account = memberWithPoints(LI, 5000).apply(act.changes().getFirst());
        Sold sold = new Sold(new Tickets(rules()).of(act), Optional.of(account));
        Refund atOnce = accepted(refund(rules(), sold, line(1, first), line(2, second)));

        Money cash = Money.ZERO;
        long restored = 0;
        long clawed = 0;
        Sold left = sold;
        while (!left.ticket().isReturned()) {
            Refund part = accepted(refund(rules(), left, some(random, left.ticket())));
            cash = cash.plus(part.cash());
            restored += part.pointsRestored();
            clawed += part.pointsClawed();
            left = after(left, part);
        }
        assertThat(cash).isEqualTo(atOnce.cash());
        assertThat(restored).isEqualTo(atOnce.pointsRestored());
        assertThat(clawed).isEqualTo(atOnce.pointsClawed());
        assertThat(left.account().orElseThrow().points().balance()).isEqualTo(5000);
    }

    /** A ticket and the account of its member, as they stand. */
    private record Sold(Ticket ticket, Optional<MemberAccount> account) {}

    private static RefundLine some(Random random, Ticket ticket) {
        int line = random.nextInt(ticket.lines().size());
        while (ticket.lines().get(line).isReturned()) {
            line = (line + 1) % ticket.lines().size();
        }
        TicketLine sold = ticket.lines().get(line);
        return line(line + 1, random.nextLong(1, sold.qty() - sold.back() + 1));
    }

    private static Sold after(Sold sold, Refund... refunds) {
        Sold now = sold;
        for (Refund refund : refunds) {
            now =
                    new Sold(
                            refund.ticket(),
                            now.account()
                                    .map(account ->
                                            refund.changeOf(account.member())
                                                    .map(account::apply)
                                                    .orElse(account)));
        }
        return now;
    }

    private static Sold sell(LoyaltyRules rules, Optional<MemberAccount> account, Sale sale) {
        Act.SaleCompleted act = accepted(complete(rules, sale, account.map(Accounts::customer)));
        return new Sold(
                new Tickets(rules).of(act),
                account.map(before -> before.apply(act.changes().getFirst())));
    }

    private static Outcome<Act.SaleCompleted> complete(
            LoyaltyRules rules, Sale sale, Optional<Customer> customer) {
        return new CompleteSale(rules)
                .decide(
                        sale,
                        customer,
                        net ->
                                net.isPositive()
                                        ? List.of(new Tender(TenderType.CASH, net, ""))
                                        : List.of(),
                        Optional.empty(),
                        on(TODAY));
    }

    private static Outcome<Refund> refund(LoyaltyRules rules, Sold sold, RefundLine... lines) {
        return new RefundTicket(rules)
                .decide(
                        sold.ticket(),
                        List.of(lines),
                        sold.account(),
                        Optional.empty(),
                        at("refund" + sold.ticket().left().fen(), day(TOMORROW).atTime(9, 0)));
    }

    private static Outcome<Refund> refundOf(
            LoyaltyRules rules,
            Ticket ticket,
            MemberAccount member,
            MemberAccount inviter,
            RefundLine... lines) {
        return new RefundTicket(rules)
                .decide(
                        ticket,
                        List.of(lines),
                        Optional.of(member),
                        Optional.of(inviter),
                        on(TOMORROW));
    }

    private static List<org.assertj.core.groups.Tuple> entries(AccountChange change) {
        return change.ledger().stream()
                .map(entry -> tuple(entry.reason(), entry.points()))
                .toList();
    }

    private static Sale paying(Sale sale, long points) {
        return new Sale(
                sale.member(),
                sale.lines(),
                Optional.empty(),
                new PointsRequest.Exactly(points),
                0);
    }

    private static RefundLine line(int number, long qty) {
        return new RefundLine(number, OptionalLong.of(qty));
    }

    private static RefundLine whole(int number) {
        return new RefundLine(number, OptionalLong.empty());
    }
}
