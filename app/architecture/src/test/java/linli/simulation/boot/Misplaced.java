package linli.simulation.boot;

import java.util.List;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.member.StationId;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;

/** {@link Flaw#CREDITS_ANOTHER_HOLDER}. */
final class Misplaced {

    private Misplaced() {}

    /** A flaw for planting: what was earned here is put into another station's hand. */
    static Act misplaced(Act.SaleCompleted act, StationId other) {
        Holder elsewhere = new Holder.Escrow(other);
        List<AccountChange> changes =
                act.changes().stream()
                        .map(change ->
                                new AccountChange(
                                        change.member(),
                                        change.ledger().stream()
                                                .map(entry -> misplaced(entry, elsewhere))
                                                .toList(),
                                        change.growth(),
                                        change.tier(),
                                        change.plusUntil(),
                                        change.uses(),
                                        change.moves(),
                                        change.value()))
                        .toList();
        return new Act.SaleCompleted(
                act.occasion(), act.sale(), act.payment(), act.identification(), changes);
    }

    private static LedgerEntry misplaced(LedgerEntry entry, Holder elsewhere) {
        if (entry instanceof LedgerEntry.Credit credit) {
            List<LotSlice> lots = credit.lots().stream().map(lot -> lot.heldBy(elsewhere)).toList();
            return new LedgerEntry.Credit(
                    credit.why(), credit.ref(), credit.points(), credit.debtPaid(), lots);
        }
        return entry;
    }
}
