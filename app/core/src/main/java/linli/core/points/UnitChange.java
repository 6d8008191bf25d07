package linli.core.points;

import java.util.List;

/**
 * What one act changes of one unit in one member's account.
 *
 * @param ledger its entries
 * @param moves from hand to hand, after the ledger's entries
 */
public record UnitChange(List<LedgerEntry> ledger, List<EscrowMove> moves) {

    /** Nothing changes. */
    public static final UnitChange NONE = new UnitChange(List.of(), List.of());

    /** Keeps its own copies. */
    public UnitChange {
        ledger = List.copyOf(ledger);
        moves = List.copyOf(moves);
    }

    /** Entries without moves. */
    public static UnitChange of(List<LedgerEntry> ledger) {
        return new UnitChange(ledger, List.of());
    }

    /** Whether nothing changes. */
    public boolean isEmpty() {
        return ledger.isEmpty() && moves.isEmpty();
    }
}
