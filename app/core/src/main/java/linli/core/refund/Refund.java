package linli.core.refund;

import java.util.List;
import java.util.Optional;
import linli.core.act.AccountChange;
import linli.core.act.Occasion;
import linli.core.act.Ticket;
import linli.core.member.MemberId;
import linli.core.money.Money;

/**
 * Goods were taken back.
 *
 * @param ticket after it
 * @param cash given back, already less {@code debt}
 * @param debt what of the cash paid points owed
 * @param pointsRestored of those the ticket was paid with
 * @param pointsClawed of those the member had earned with it
 */
public record Refund(
        Occasion occasion,
        Ticket ticket,
        Money cash,
        Money debt,
        long pointsRestored,
        long pointsClawed,
        List<AccountChange> changes) {

    /** Keeps its own copy. */
    public Refund {
        changes = List.copyOf(changes);
    }

    /** The change of that member's account, if there is one. */
    public Optional<AccountChange> changeOf(MemberId member) {
        return changes.stream().filter(change -> change.member().equals(member)).findFirst();
    }
}
