package linli.central.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import linli.central.store.GivenRewards;
import linli.central.store.GivenRewards.Given;
import linli.contract.trust.Hash;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.Redemption;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.core.points.LedgerEntry;
import linli.core.redeem.DrawPrize;
import linli.core.redeem.RedeemReward;
import linli.core.reward.Chance;
import linli.core.reward.Lottery;
import linli.core.reward.Prize;
import linli.core.reward.Reward;
import linli.core.tender.Tender;

/**
 * Checks what stations gave for points against the rules they named and the accounts as they are
 * here, and keeps it. It only says what is to be looked at: what was given is given.
 */
final class RewardCheck {

    private final GivenRewards given;
    private final StationId station;
    private final LoyaltyRules rules;

    RewardCheck(GivenRewards given, StationId station, LoyaltyRules rules) {
        this.given = given;
        this.station = station;
        this.rules = rules;
    }

    /**
     * A reward was given.
     *
     * @param account of the one who took it, as it was before, if it is known here
     */
    Set<Dispute> redeemed(Act.RewardRedeemed act, Optional<MemberAccount> account) {
        Redemption redemption = act.redemption();
        given.redeem(station, redemption);
        Set<Dispute> found = EnumSet.noneOf(Dispute.class);
        if (!Bookkeeping.paid(act.payment()).equals(redemption.cash())) {
            found.add(Dispute.PAYMENT_MISMATCH);
        }
        boolean itself =
                redemption.id().equals(act.occasion().act())
                        && redemption.member().equals(act.identification().member());
        if (!itself || moved(act, redemption.member()) != -redemption.points()) {
            found.add(Dispute.POINTS_MISMATCH);
        }
        rules.reward(redemption.reward())
                .ifPresentOrElse(
                        reward -> check(reward, account, redemption.day(), found),
                        () -> found.add(Dispute.UNKNOWN_REWARD));
        return found;
    }

    /** A reward was taken back. */
    Set<Dispute> cancelled(Act.RedemptionCancelled act) {
        Redemption redemption = act.redemption();
        Set<Dispute> found = EnumSet.noneOf(Dispute.class);
        Optional<Given> known = given.find(station, redemption.id());
        if (known.isEmpty()) {
            found.add(Dispute.UNKNOWN_REDEMPTION);
        }
        if (known.filter(Given::cancelled).isPresent()) {
            found.add(Dispute.ALREADY_CANCELLED);
        }
        given.cancel(station, redemption.id());
        long cash = known.map(Given::cashFen).orElse(redemption.cash().fen());
        if (sum(act.givenBack()).fen() != cash) {
            found.add(Dispute.PAYMENT_MISMATCH);
        }
        long points = known.map(Given::points).orElse(redemption.points());
        if (moved(act, redemption.member()) != points) {
            found.add(Dispute.POINTS_MISMATCH);
        }
        return found;
    }

    /**
     * A prize was drawn.
     *
     * @param before the hash of the entry before
     */
    Set<Dispute> drawn(Act.PrizeDrawn act, Hash before, Optional<MemberAccount> account) {
        String prize = act.prize().id();
        given.draw(station, act.occasion().act(), prize);
        Set<Dispute> found = EnumSet.noneOf(Dispute.class);
        if (!act.isFair(before.hex())) {
            found.add(Dispute.DRAW_MISMATCH);
        }
        if (moved(act, act.member()) != act.prize().points() - act.points()) {
            found.add(Dispute.POINTS_MISMATCH);
        }
        if (!isOfTheRules(act)) {
            found.add(Dispute.UNKNOWN_PRIZE);
        }
        LocalDate day = act.occasion().businessDay();
        OptionalLong perDay = rules.lottery().map(Lottery::perDay).orElse(OptionalLong.empty());
        if (perDay.isPresent()
                && account.filter(some -> DrawPrize.usedOn(day, some) >= perDay.getAsLong())
                        .isPresent()) {
            found.add(Dispute.LIMIT_EXCEEDED);
        }
        OptionalLong stock =
                rules.lottery()
                        .flatMap(lottery -> lottery.prize(prize))
                        .map(Prize::stock)
                        .orElse(OptionalLong.empty());
        if (stock.isPresent() && given.ofPrize(prize) > stock.getAsLong()) {
            found.add(Dispute.STOCK_EXCEEDED);
        }
        return found;
    }

    private boolean isOfTheRules(Act.PrizeDrawn act) {
        Optional<Lottery> lottery = rules.lottery();
        if (lottery.isEmpty() || lottery.get().points() != act.points()) {
            return false;
        }
        List<Chance> all = Lottery.chances(lottery.get().prizes());
        return lottery.get().prize(act.prize().id()).equals(Optional.of(act.prize()))
                && all.containsAll(act.chances());
    }

    private void check(
            Reward reward, Optional<MemberAccount> account, LocalDate day, Set<Dispute> found) {
        boolean exceeded =
                account.stream()
                        .flatMap(some -> RedeemReward.limits(reward, some, day).stream())
                        .anyMatch(limit -> limit.left() == 0);
        if (exceeded) {
            found.add(Dispute.LIMIT_EXCEEDED);
        }
        if (reward.stock().isPresent()
                && given.ofReward(reward.id()) > reward.stock().getAsLong()) {
            found.add(Dispute.STOCK_EXCEEDED);
        }
    }

    private static long moved(Act act, MemberId member) {
        return act.changeOf(member).stream()
                .flatMap(change -> change.ledger().stream())
                .mapToLong(LedgerEntry::points)
                .sum();
    }

    private static Money sum(List<Tender> tenders) {
        return tenders.stream().map(Tender::amount).reduce(Money.ZERO, Money::plus);
    }
}
