package linli.core.preview;

import java.util.List;
import linli.core.act.AccountChange;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;
import linli.core.simulate.ScenarioRun;

/**
 * Changes as if one hand had always held all points: a preview asks what the rules do, not where
 * the points lay.
 */
final class OneHand {

    private static final Holder HAND = new Holder.Escrow(ScenarioRun.STATION);

    private OneHand() {}

    static AccountChange of(AccountChange change) {
        return new AccountChange(
                change.member(),
                change.ledger().stream().map(OneHand::of).toList(),
                change.growth(),
                change.tier(),
                change.plusUntil(),
                change.uses());
    }

    private static LedgerEntry of(LedgerEntry entry) {
        return switch (entry) {
            case LedgerEntry.Credit(var why, var ref, var points, var debtPaid, var lots) ->
                    new LedgerEntry.Credit(why, ref, points, debtPaid, of(lots));
            case LedgerEntry.Debit(var why, var ref, var taken, var debtMade) ->
                    new LedgerEntry.Debit(why, ref, of(taken), debtMade);
            case LedgerEntry.DebtPaid paid -> paid;
        };
    }

    private static List<LotSlice> of(List<LotSlice> slices) {
        return slices.stream().map(slice -> slice.heldBy(HAND)).toList();
    }
}
