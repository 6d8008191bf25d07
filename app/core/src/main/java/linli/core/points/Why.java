package linli.core.points;

import java.time.LocalDate;
import linli.core.money.Money;
import linli.core.money.Proportion;

/**
 * Why points change: the rule that did it with the figures that it used. {@link #points()} computes
 * the change again from these figures alone, so that whoever shows them can show the sum too. The
 * version of the rule book stands in the journal entry that the change is part of.
 *
 * <p>Ids of tickets and redemptions are those of their acts; tiers, rewards, campaigns and prizes
 * are named by their ids in that rule book.
 */
public sealed interface Why
        permits Why.Award,
                Why.Capped,
                Why.Activity,
                Why.Burn,
                Why.BurnRestored,
                Why.Clawback,
                Why.DebtPaid,
                Why.Expired,
                Why.Redeemed,
                Why.RedemptionCancelled,
                Why.Drawn,
                Why.PrizeWon,
                Why.Opening,
                ValueWhy {

    /** The kind of change in the ledger: {@code BASE}, {@code BURN}, {@code CAMPAIGN:<id>}, … */
    String code();

    /**
     * What the rule gives with these figures; negative for spending, expiry and clawback.
     *
     * @throws ArithmeticException if it does not fit
     */
    long points();

    /** What a ticket earns by one rule, before the daily cap. */
    sealed interface Award extends Why {}

    /** Points on what was paid, rounded down. */
    record BasePoints(Money eligible, long fenPerPoint) implements Award {

        @Override
        public String code() {
            return "BASE";
        }

        @Override
        public long points() {
            return Math.floorDiv(eligible.fen(), fenPerPoint);
        }
    }

    /**
     * More points for a tier, rounded down.
     *
     * @param base points before the cap
     */
    record TierBonus(long base, String tier, long bonusBp) implements Award {

        @Override
        public String code() {
            return "TIER_BONUS";
        }

        @Override
        public long points() {
            return Proportion.floor(base, bonusBp, Proportion.WHOLE_BP);
        }
    }

    /**
     * More points for the paid membership, rounded down.
     *
     * @param base points before the cap
     */
    record PlusBonus(long base, long bonusBp) implements Award {

        @Override
        public String code() {
            return "PLUS_BONUS";
        }

        @Override
        public long points() {
            return Proportion.floor(base, bonusBp, Proportion.WHOLE_BP);
        }
    }

    /**
     * More points by a campaign, rounded down.
     *
     * @param onLines base points of the goods that it covers
     * @param multiplierBp 20000 doubles them
     */
    record CampaignBonus(String campaign, long onLines, long multiplierBp) implements Award {

        @Override
        public String code() {
            return "CAMPAIGN:" + campaign;
        }

        @Override
        public long points() {
            return Proportion.floor(
                    onLines, multiplierBp - Proportion.WHOLE_BP, Proportion.WHOLE_BP);
        }
    }

    /**
     * An award that the daily cap cut.
     *
     * @param room what the cap still allowed when its turn came, 0 or more, less than the award
     */
    record Capped(Award award, long cap, long room) implements Why {

        @Override
        public String code() {
            return award.code();
        }

        @Override
        public long points() {
            return Math.min(room, award.points());
        }
    }

    /** An activity was done, or a referral came true: {@code kind} is its code. */
    record Activity(String kind, long given) implements Why {

        @Override
        public String code() {
            return kind;
        }

        @Override
        public long points() {
            return given;
        }
    }

    /** Points paid for goods. */
    record Burn(long spent, long pointsPerYuan) implements Why {

        @Override
        public String code() {
            return "BURN";
        }

        @Override
        public long points() {
            return -spent;
        }

        /** What they paid, rounded down to a fen. */
        public Money value() {
            return Money.ofFen(Proportion.floor(spent, Proportion.FEN_PER_YUAN, pointsPerYuan));
        }
    }

    /**
     * Goods came back that points had paid a part of.
     *
     * @param share of the returned goods so far, as the points paid it
     * @param before points restored by earlier refunds of the ticket
     */
    record BurnRestored(String ticket, Money share, long before, long pointsPerYuan)
            implements Why {

        @Override
        public String code() {
            return "BURN_RESTORED";
        }

        @Override
        public long points() {
            long soFar = Proportion.floor(share.fen(), pointsPerYuan, Proportion.FEN_PER_YUAN);
            return Math.subtractExact(soFar, before);
        }
    }

    /**
     * Goods came back, so that their ticket earns less.
     *
     * @param kept points of the ticket before this refund
     * @param recomputed points that the rest of the ticket earns
     * @param activities points of activities and referrals that the ticket no longer carries
     */
    record Clawback(String ticket, long kept, long recomputed, long activities) implements Why {

        @Override
        public String code() {
            return "CLAWBACK";
        }

        @Override
        public long points() {
            long ofTicket = Math.max(0, Math.subtractExact(kept, recomputed));
            return -Math.addExact(ofTicket, activities);
        }
    }

    /**
     * Points that a clawback did not find were paid from the cash of its refund.
     *
     * @param missing debt that the clawback made
     */
    record DebtPaid(Money cash, long missing, long pointsPerYuan) implements Why {

        @Override
        public String code() {
            return "DEBT_PAID";
        }

        @Override
        public long points() {
            return Math.min(
                    missing, Proportion.floor(cash.fen(), pointsPerYuan, Proportion.FEN_PER_YUAN));
        }
    }

    /** The last day of points was over. */
    record Expired(LocalDate day, long ended) implements Why {

        @Override
        public String code() {
            return "EXPIRE";
        }

        @Override
        public long points() {
            return -ended;
        }
    }

    /**
     * A reward was taken, its price rounded up.
     *
     * @param listed points before the tier's discount
     */
    record Redeemed(String reward, long listed, String tier, long discountBp) implements Why {

        @Override
        public String code() {
            return "REDEEM:" + reward;
        }

        @Override
        public long points() {
            return -Proportion.ceil(listed, Proportion.WHOLE_BP - discountBp, Proportion.WHOLE_BP);
        }
    }

    /** A reward was given back. */
    record RedemptionCancelled(String redemption, String reward, long spent) implements Why {

        @Override
        public String code() {
            return "REDEEM_CANCELLED";
        }

        @Override
        public long points() {
            return spent;
        }
    }

    /** A lucky draw was paid. */
    record Drawn(long price) implements Why {

        @Override
        public String code() {
            return "DRAW";
        }

        @Override
        public long points() {
            return -price;
        }
    }

    /** A lucky draw won points. */
    record PrizeWon(String prize, long won) implements Why {

        @Override
        public String code() {
            return "PRIZE";
        }

        @Override
        public long points() {
            return won;
        }
    }

    /** What a member brought along who was a member elsewhere before. */
    record Opening(long brought) implements Why {

        @Override
        public String code() {
            return "OPENING";
        }

        @Override
        public long points() {
            return brought;
        }
    }
}
