package linli.core.checkout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.core.member.MemberId;
import linli.core.points.LedgerEntry;
import linli.core.tier.GrowthEntry;
import linli.core.tier.TierStanding;

/**
 * Everything that one act changes in one member's account, as facts: whoever holds the account
 * before it can apply them and gets the same account, without any rule book.
 *
 * @param tier the standing after it, if it changed
 * @param plusUntil the last day of the paid membership after it, if it changed
 */
public record AccountChange(
        MemberId member,
        List<LedgerEntry> ledger,
        List<GrowthEntry> growth,
        Optional<TierStanding> tier,
        Optional<LocalDate> plusUntil,
        List<Use> uses) {

    /** Keeps its own copies. */
    public AccountChange {
        ledger = List.copyOf(ledger);
        growth = List.copyOf(growth);
        uses = List.copyOf(uses);
    }
}
