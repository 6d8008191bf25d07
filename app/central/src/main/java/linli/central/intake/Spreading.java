package linli.central.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linli.central.store.Transaction;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.points.EscrowBook;
import linli.core.points.EscrowBook.Wish;
import linli.core.points.Holder;
import linli.core.points.PointsAccount;
import linli.core.points.Unit;

/**
 * Gives out what nobody holds of members' points and stored value: to debt, to stations that asked,
 * to homes.
 */
public final class Spreading {

    private static final Holder FREE = new Holder.Free();

    private final Transaction tx;
    private final Instant now;
    private final LocalDate today;

    /** At that moment, which is that business day. */
    public Spreading(Transaction tx, Instant now, LocalDate today) {
        this.tx = tx;
        this.now = now;
        this.today = today;
    }

    /**
     * Those of the locked accounts of which something is given out, as they are then. A restored
     * central gives nothing out before it heard all stations: what nobody seems to hold may have
     * been given out, and spent, after its backup (decision 0032).
     */
    public Map<MemberId, PointsAccount> of(Unit unit, Map<MemberId, PointsAccount> accounts) {
        Map<MemberId, PointsAccount> spread = new HashMap<>();
        Map<MemberId, PointsAccount> some = new HashMap<>(accounts);
        some.values().removeIf(account -> account.in(FREE) <= 0);
        if (some.isEmpty() || tx.isRecovering()) {
            return spread;
        }
        Map<MemberId, StationId> homes = tx.neighbours().homes(some.keySet());
        Map<MemberId, List<Wish>> wishes = tx.escrows().wishes(some.keySet(), unit, now);
        some.forEach((member, account) -> {
            StationId home = homes.get(member);
            if (home != null) {
                List<Wish> asked = wishes.getOrDefault(member, List.of());
                PointsAccount after = new EscrowBook(account, home, asked, today).spread();
                note(unit, member, new EscrowBook(after, home, asked, today));
                spread.put(member, after);
            }
        });
        return spread;
    }

    /** Notes which wishes have come true. */
    private void note(Unit unit, MemberId member, EscrowBook book) {
        for (Wish wish : book.wishes()) {
            if (!wish.met() && book.isMet(wish)) {
                tx.escrows().met(member, unit, wish.station());
            }
        }
    }
}
