package linli.core.membership;

import static linli.core.Shop.LI;
import static linli.core.Shop.WANG;
import static linli.core.Shop.accepted;
import static linli.core.Shop.day;
import static linli.core.Shop.on;
import static linli.core.Shop.piece;
import static linli.core.Shop.pieces;
import static linli.core.Shop.refusal;
import static linli.core.Shop.rules;
import static linli.core.Shop.saleTo;
import static linli.core.account.Accounts.customer;
import static linli.core.account.Accounts.having;
import static linli.core.account.Accounts.newMember;
import static linli.core.account.Accounts.withPlusUntil;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Ticket;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.campaign.ActivityRefusal;
import linli.core.checkout.CompleteSale;
import linli.core.member.MemberId;
import linli.core.refund.Tickets;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.tier.GrowthEntry;
import org.junit.jupiter.api.Test;

/** Activities, and the purchase of the paid membership. */
class ClaimActivityTest {

    private static final String TODAY = "2026-12-05";

    @Test
    void givesPointsGrowthAndCountsTheUse() {
        AccountChange change =
                accepted(claim(newMember(LI), "CHECK_IN", Optional.empty())).changes().getFirst();

        assertThat(change.ledger().getFirst().reason()).isEqualTo("CHECK_IN");
        assertThat(change.ledger().getFirst().points()).isEqualTo(5);
        assertThat(change.growth()).containsExactly(new GrowthEntry(day(TODAY), 1, 5));
        assertThat(change.uses()).containsExactly(used(TODAY));
    }

    @Test
    void aSecondCheckInOnADayIsTooMany() {
        assertThat(refusal(claim(having(newMember(LI), used(TODAY)), "CHECK_IN", none())))
                .isEqualTo(ActivityRefusal.LIMIT_REACHED);
        assertThat(claim(having(newMember(LI), used("2026-12-04")), "CHECK_IN", none()))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void aReferralCanNotBeClaimed() {
        assertThat(refusal(claim(newMember(LI), "REFERRAL", none())))
                .isEqualTo(ActivityRefusal.UNKNOWN_ACTIVITY);
        assertThat(refusal(claim(newMember(LI), "DANCE", none())))
                .isEqualTo(ActivityRefusal.UNKNOWN_ACTIVITY);
    }

    @Test
    void aReviewNamesATicketOfTheMembersOwnOnce() {
        Ticket ticket = ticketOf(LI, 10);

        Ticket reviewed =
                accepted(claim(newMember(LI), "REVIEW", Optional.of(ticket)))
                        .ticket()
                        .orElseThrow();

        assertThat(refusal(claim(newMember(LI), "REVIEW", Optional.of(reviewed))))
                .isEqualTo(ActivityRefusal.LIMIT_REACHED);
        assertThat(refusal(claim(newMember(WANG), "REVIEW", Optional.of(ticket))))
                .isEqualTo(ActivityRefusal.UNKNOWN_TICKET);
        assertThat(refusal(claim(newMember(LI), "REVIEW", none())))
                .isEqualTo(ActivityRefusal.UNKNOWN_TICKET);
    }

    @Test
    void aTicketOfTooLittleCanNotBeReviewed() {
        assertThat(refusal(claim(newMember(LI), "REVIEW", Optional.of(ticketOf(LI, 9)))))
                .isEqualTo(ActivityRefusal.NOT_ELIGIBLE);
    }

    @Test
    void aPaidMembershipAddsMonthsToItsLastActiveDay() {
        assertThat(plusAfter(newMember(LI))).isEqualTo("2027-01-04");
        assertThat(plusAfter(withPlusUntil(newMember(LI), "2026-12-04"))).isEqualTo("2027-01-04");
        assertThat(plusAfter(withPlusUntil(newMember(LI), "2026-12-05"))).isEqualTo("2027-01-05");
        assertThat(plusAfter(withPlusUntil(newMember(LI), "2027-01-31"))).isEqualTo("2027-02-28");
    }

    private static String plusAfter(MemberAccount account) {
        AccountChange change = new BuyPlus(rules()).decide(account, on(TODAY)).getFirst();
        return change.plusUntil().orElseThrow().toString();
    }

    private static Outcome<ClaimActivity.Claimed> claim(
            MemberAccount account, String kind, Optional<Ticket> ticket) {
        return new ClaimActivity(rules()).decide(account, kind, ticket, on(TODAY));
    }

    private static Ticket ticketOf(MemberId member, long yuan) {
        Act.SaleCompleted act =
                accepted(
                        new CompleteSale(rules())
                                .decide(
                                        saleTo(member, pieces(piece("G", "OTHER", 100), yuan)),
                                        Optional.of(customer(newMember(member))),
                                        net -> List.of(new Tender(TenderType.CASH, net, "")),
                                        Optional.empty(),
                                        on(TODAY)));
        return new Tickets(rules()).of(act);
    }

    private static Optional<Ticket> none() {
        return Optional.empty();
    }

    private static Use used(String day) {
        return new Use(UseKind.ACTIVITY, "CHECK_IN", day(day), 1);
    }
}
