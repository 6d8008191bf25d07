package linli.core.checkout;

import static linli.core.Shop.LI;
import static linli.core.Shop.SILVER;
import static linli.core.Shop.accepted;
import static linli.core.Shop.day;
import static linli.core.Shop.on;
import static linli.core.Shop.piece;
import static linli.core.Shop.pieces;
import static linli.core.Shop.refusal;
import static linli.core.Shop.rules;
import static linli.core.Shop.yuan;
import static linli.core.account.Accounts.customer;
import static linli.core.account.Accounts.grown;
import static linli.core.account.Accounts.having;
import static linli.core.account.Accounts.memberWithPoints;
import static linli.core.account.Accounts.newMember;
import static linli.core.act.Acts.TODAY;
import static linli.core.act.Acts.claim;
import static linli.core.act.Acts.claimed;
import static linli.core.act.Acts.complete;
import static linli.core.act.Acts.sell;
import static linli.core.act.Acts.ticketOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.Shop;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Ticket;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.campaign.Activity;
import linli.core.campaign.ActivityRefusal;
import linli.core.points.LedgerEntry;
import linli.core.points.LotId;
import linli.core.redeem.DrawPrize;
import linli.core.redeem.Rewards;
import linli.core.reward.RewardRefusal;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;
import linli.core.sale.SaleRefusal;
import org.junit.jupiter.api.Test;

/** What a ticket, a draw and an activity do at the very edge of the rules. */
class SaleEdgesTest {

    @Test
    void aPrizeWithoutPointsWritesNoEntryOfItsOwn() {
        AccountChange change = drawn(memberWithPoints(LI, 50), 0).getFirst();

        assertThat(change.ledger()).extracting(LedgerEntry::reason).containsExactly("DRAW");
        assertThat(change.uses()).containsExactly(new Use(UseKind.DRAW, "", day(TODAY), 1));
    }

    @Test
    void theThirdDrawOfADayIsTooMany() {
        MemberAccount account = memberWithPoints(LI, 1000);
        account = account.apply(drawn(account, 1).getFirst());
        account = account.apply(drawn(account, 1).getFirst());

        assertThat(refusal(new DrawPrize(withDraw()).decide(account, 1, prize -> 0, on(TODAY))))
                .isEqualTo(RewardRefusal.LIMIT_REACHED);
    }

    @Test
    void entriesCarryTheirActAndLotsItsNumber() {
        LedgerEntry earned = sell(newMember(LI), 10).getFirst().ledger().getFirst();

        assertThat(earned.ref()).isEqualTo("act-" + TODAY);
        assertThat(((LedgerEntry.Credit) earned).lots().getFirst().lot())
                .isEqualTo(new LotId("act-" + TODAY + "/1"));
    }

    @Test
    void theDailyCapIsReachedBySeveralTicketsTogether() {
        MemberAccount member = newMember(LI);
        AccountChange first = sell(member, 1200).getFirst();
        MemberAccount after = member.apply(first);
        AccountChange second = sell(after, 1200).getFirst();
        MemberAccount full = after.apply(second);

        assertThat(first.uses())
                .containsExactly(new Use(UseKind.TICKET_POINTS, "", day(TODAY), 1200));
        assertThat(full.used(UseKind.TICKET_POINTS, "", day(TODAY), day(TODAY))).isEqualTo(2000);
        AccountChange third = sell(full, 10).getFirst();
        assertThat(third.ledger()).isEmpty();
        assertThat(third.uses()).isEmpty();
    }

    @Test
    void anActivityMayRaiseTheTierAtOnce() {
        MemberAccount almost = grown(newMember(LI), "2026-12-01", 499);

        assertThat(
                        claimed(rules(), almost, "CHECK_IN", Optional.empty())
                                .tier()
                                .orElseThrow()
                                .tier())
                .isEqualTo(SILVER);
        assertThat(
                        claimed(
                                        rules(),
                                        grown(newMember(LI), "2026-12-01", 498),
                                        "CHECK_IN",
                                        Optional.empty())
                                .tier())
                .isEmpty();
    }

    @Test
    void activitiesOnOneTicketAreCountedEachByItself() {
        LoyaltyRules two =
                withActivities(
                        Shop.activity("REVIEW", 30, 0, 0, 1), Shop.activity("PHOTO", 30, 0, 0, 1));
        Ticket ticket = ticketOf(two, newMember(LI), 10);
        Ticket reviewed =
                accepted(claim(two, newMember(LI), "REVIEW", Optional.of(ticket)))
                        .ticket()
                        .orElseThrow();

        assertThat(accepted(claim(two, newMember(LI), "PHOTO", Optional.of(reviewed)))).isNotNull();
        assertThat(refusal(claim(two, newMember(LI), "REVIEW", Optional.of(reviewed))))
                .isEqualTo(ActivityRefusal.LIMIT_REACHED);
    }

    @Test
    void aCouponMayBeUsedAsOftenAsItSays() {
        MemberAccount four =
                having(newMember(LI), new Use(UseKind.COUPON, "FRUIT3", day("2020-01-01"), 4));
        MemberAccount five =
                having(newMember(LI), new Use(UseKind.COUPON, "FRUIT3", day("2020-01-01"), 5));
        Sale sale =
                new Sale(
                        Optional.of(LI),
                        List.of(pieces(piece("PEAR", "FRUIT", 1500), 1)),
                        Optional.of("FRUIT3"),
                        new PointsRequest.None(),
                        0);

        assertThat(accepted(complete(rules(), sale, customer(four))).sale().net())
                .isEqualTo(yuan(12));
        assertThat(refusal(complete(rules(), sale, customer(five))))
                .isEqualTo(SaleRefusal.LIMIT_REACHED);
    }

    private static final String TODAY = "2026-12-05";

    private static List<AccountChange> drawn(MemberAccount account, long random) {
        return accepted(new DrawPrize(withDraw()).decide(account, random, prize -> 0, on(TODAY)))
                .changes();
    }

    private static LoyaltyRules withDraw() {
        return Rewards.rules(Optional.of(Rewards.lottery(OptionalLong.of(2))));
    }

    private static LoyaltyRules withActivities(Activity... activities) {
        return rules().withActivities(List.of(activities));
    }
}
