package linli.core.refund;

import static linli.core.Shop.LI;
import static linli.core.Shop.SILVER;
import static linli.core.Shop.WANG;
import static linli.core.Shop.accepted;
import static linli.core.Shop.at;
import static linli.core.Shop.day;
import static linli.core.Shop.fen;
import static linli.core.Shop.on;
import static linli.core.Shop.pieces;
import static linli.core.Shop.rules;
import static linli.core.Shop.saleTo;
import static linli.core.account.Accounts.customer;
import static linli.core.account.Accounts.grown;
import static linli.core.account.Accounts.having;
import static linli.core.account.Accounts.memberWithPoints;
import static linli.core.account.Accounts.newMember;
import static linli.core.act.Acts.GOODS;
import static linli.core.act.Acts.TODAY;
import static linli.core.act.Acts.claim;
import static linli.core.act.Acts.claimed;
import static linli.core.act.Acts.complete;
import static linli.core.act.Acts.paidWithPoints;
import static linli.core.act.Acts.ticketOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Returned;
import linli.core.act.Ticket;
import linli.core.act.TicketLine;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.campaign.Activity;
import linli.core.checkout.CompleteSaleTest;
import linli.core.membership.ClaimActivity;
import linli.core.money.Money;
import linli.core.sale.Quantity;
import linli.core.visit.Customer;
import org.junit.jupiter.api.Test;

/** What goes back with goods besides their money, and what must not. */
class RefundEdgesTest {

    @Test
    void aRefundThatClawsNothingWritesNoEntry() {
        MemberAccount full =
                having(newMember(LI), new Use(UseKind.TICKET_POINTS, "", day(TODAY), 2000));
        Ticket ticket = ticketOf(rules(), full, 10);

        Refund refund = accepted(refund(ticket, full, 1));

        assertThat(refund.pointsClawed()).isZero();
        assertThat(refund.changeOf(LI).orElseThrow().ledger()).isEmpty();
        assertThat(refund.changeOf(WANG)).isEmpty();
    }

    @Test
    void pointsThatPaidComeBackWithTheGoods() {
        MemberAccount member = memberWithPoints(LI, 1000);
        Act.SaleCompleted act = paidWithPoints(member, 500);
        MemberAccount after = member.apply(act.changes().getFirst());

        Refund refund = accepted(refund(new Tickets(rules()).of(act), after, 10));

        assertThat(refund.pointsRestored()).isEqualTo(500);
        assertThat(after.apply(refund.changes().getFirst()).points().balance()).isEqualTo(1000);
    }

    @Test
    void aReviewLosesItsGrowthWithTheTicket() {
        MemberAccount member = newMember(LI);
        Ticket ticket = ticketOf(rules(), member, 10);
        ClaimActivity.Claimed claimed =
                accepted(claim(rules(), member, "REVIEW", Optional.of(ticket)));
        MemberAccount after = member.apply(claimed.changes().getFirst());

        Refund refund = accepted(refund(claimed.ticket().orElseThrow(), after, 10));

        assertThat(refund.changes().getFirst().growth().getFirst().growth()).isEqualTo(-10 - 5 - 3);
    }

    @Test
    void anInviterLosesTheTierThatALostReferralGave() {
        LoyaltyRules vesting = CompleteSaleTest.withVesting(10);
        MemberAccount inviter = grown(newMember(LI), "2026-12-01", 490);
        MemberAccount wang = having(newMember(WANG), new Use(UseKind.VESTING, "LI", day(TODAY), 1));
        Act.SaleCompleted act =
                accepted(
                        complete(
                                vesting,
                                saleTo(WANG, pieces(GOODS, 20)),
                                new Customer(wang, Optional.empty(), Optional.of(inviter))));
        MemberAccount silver = inviter.apply(act.changeOf(LI).orElseThrow());
        assertThat(silver.tier().tier()).isEqualTo(SILVER);

        Refund refund =
                accepted(
                        new RefundTicket(vesting)
                                .decide(
                                        new Tickets(vesting).of(act),
                                        List.of(RefundLine.of(1, 20)),
                                        Optional.of(wang.apply(act.changeOf(WANG).orElseThrow())),
                                        Optional.of(silver),
                                        on(TODAY)));

        assertThat(silver.apply(refund.changeOf(LI).orElseThrow()).tier())
                .isEqualTo(newMember(LI).tier());
        assertThat(refund.ticket().rest().isReferralTaken()).isTrue();
        Ticket folded = new Tickets(vesting).of(act).after(returnedWhole(refund));
        assertThat(folded.referral()).isEmpty();
        assertThat(folded.isReturned()).isTrue();
    }

    @Test
    void aTicketKeepsItsReferralWhileItCounts() {
        LoyaltyRules vesting = CompleteSaleTest.withVesting(10);
        MemberAccount wang = having(newMember(WANG), new Use(UseKind.VESTING, "LI", day(TODAY), 1));
        Act.SaleCompleted act =
                accepted(
                        complete(
                                vesting,
                                saleTo(WANG, pieces(GOODS, 20)),
                                new Customer(wang, Optional.empty(), Optional.of(newMember(LI)))));
        Ticket ticket = new Tickets(vesting).of(act);
        Refund refund =
                accepted(
                        new RefundTicket(vesting)
                                .decide(
                                        ticket,
                                        List.of(RefundLine.of(1, 10)),
                                        Optional.of(wang),
                                        Optional.of(newMember(LI)),
                                        on(TODAY)));

        assertThat(refund.ticket().referral()).contains(new Ticket.Referral(LI, 200, 20));
        assertThat(ticket.after(returnedWhole(refund)).referral()).isPresent();
    }

    @Test
    void onlyTheRewardOfAnInvitationIsAReferral() {
        MemberAccount wang = newMember(WANG);
        Act.SaleCompleted act =
                accepted(complete(rules(), saleTo(WANG, pieces(GOODS, 20)), customer(wang)));
        Act.SaleCompleted checkedIn =
                with(act, claimed(rules(), newMember(LI), "CHECK_IN", Optional.empty()));
        Act.SaleCompleted own = with(act, referralOf(wang));
        Act.SaleCompleted couponed =
                with(
                        act,
                        changeOf(
                                newMember(LI), new Use(UseKind.COUPON, "REFERRAL", day(TODAY), 1)));

        assertThat(new Tickets(rules()).of(act).referral()).isEmpty();
        assertThat(new Tickets(rules()).of(checkedIn).referral()).isEmpty();
        assertThat(new Tickets(rules()).of(own).referral()).isEmpty();
        assertThat(new Tickets(rules()).of(couponed).referral()).isEmpty();
        assertThat(new Tickets(rules()).of(with(act, referralOf(newMember(LI)))).referral())
                .contains(new Ticket.Referral(LI, 0, 20));
    }

    @Test
    void whatIsSpoiltOrMissingDoesNotGoBackOntoTheShelf() {
        assertThat(Returned.Reason.values())
                .filteredOn(Returned.Reason::isToShelf)
                .containsExactly(
                        Returned.Reason.RETURNED,
                        Returned.Reason.EXCHANGED,
                        Returned.Reason.POST_VOID);
    }

    private static Outcome<Refund> refund(Ticket ticket, MemberAccount account, long pieces) {
        return new RefundTicket(rules())
                .decide(
                        ticket,
                        List.of(RefundLine.of(1, pieces)),
                        Optional.of(account),
                        Optional.empty(),
                        at("refund", day(TODAY).atTime(18, 0)));
    }

    private static Returned returnedWhole(Refund refund) {
        TicketLine line = refund.ticket().lines().getFirst();
        return new Returned(
                refund.ticket().id(),
                1,
                1,
                refund.ticket().member(),
                Returned.Reason.RETURNED,
                List.of(
                        new Returned.Line(
                                1, line.product(), new Quantity.Pieces(line.back()), fen(100))),
                Money.ZERO,
                refund.pointsRestored(),
                refund.pointsClawed(),
                refund.ticket().rest());
    }

    private static AccountChange referralOf(MemberAccount account) {
        return changeOf(account, new Use(UseKind.ACTIVITY, Activity.REFERRAL, day(TODAY), 1));
    }

    private static AccountChange changeOf(MemberAccount account, Use use) {
        return new AccountChange(
                account.member(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(use));
    }

    private static Act.SaleCompleted with(Act.SaleCompleted act, AccountChange more) {
        return new Act.SaleCompleted(
                act.occasion(),
                act.sale(),
                act.payment(),
                act.identification(),
                List.of(act.changes().getFirst(), more));
    }
}
