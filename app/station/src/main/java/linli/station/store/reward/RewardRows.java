package linli.station.store.reward;

import java.util.List;
import linli.core.act.Act;
import linli.core.act.Redemption;
import linli.station.store.h2.Row;

/** The rows of redemptions and draws, besides their money. */
public final class RewardRows {

    /** All kinds of rows there are here; acts make all of them. */
    public static final List<Class<? extends Row>> KINDS =
            List.of(RedemptionRow.class, CancelledRedemptionRow.class, DrawnPrizeRow.class);

    private RewardRows() {}

    /** The row of a redemption. */
    public static Row of(long seq, Act.RewardRedeemed act) {
        Redemption redemption = act.redemption();
        return new RedemptionRow(
                seq,
                redemption.id().value(),
                redemption.member().value(),
                redemption.reward(),
                redemption.day(),
                redemption.points(),
                redemption.cash().fen(),
                act.payment().cashKept().fen());
    }

    /** The row of a redemption that was taken back. */
    public static Row of(long seq, Act.RedemptionCancelled act) {
        return new CancelledRedemptionRow(
                seq,
                act.redemption().id().value(),
                act.redemption().reward(),
                act.cashGivenBack().fen());
    }

    /** The row of a prize that was drawn. */
    public static Row of(long seq, Act.PrizeDrawn act) {
        return new DrawnPrizeRow(
                seq, act.member().value(), act.prize().id(), act.points(), act.random());
    }
}
