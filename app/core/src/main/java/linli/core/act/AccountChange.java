package linli.core.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.core.member.MemberId;
import linli.core.points.EscrowMove;
import linli.core.points.LedgerEntry;
import linli.core.points.Unit;
import linli.core.points.UnitChange;
import linli.core.tier.GrowthEntry;
import linli.core.tier.TierStanding;

/**
 * Everything that one act changes in one member's account, as facts: whoever holds the account
 * before it can apply them and gets the same account, without any rule book.
 *
 * @param tier the standing after it, if it changed
 * @param plusUntil the last day of the paid membership after it, if it changed
 * @param moves of points from hand to hand, after the ledger's entries
 * @param value what it changes in the stored value
 */
public record AccountChange(
        MemberId member,
        List<LedgerEntry> ledger,
        List<GrowthEntry> growth,
        Optional<TierStanding> tier,
        Optional<LocalDate> plusUntil,
        List<Use> uses,
        List<EscrowMove> moves,
        UnitChange value) {

    /** Keeps its own copies. */
    public AccountChange {
        ledger = List.copyOf(ledger);
        growth = List.copyOf(growth);
        uses = List.copyOf(uses);
        moves = List.copyOf(moves);
    }

    /** A change in which stored value stays as it is. */
    public AccountChange(
            MemberId member,
            List<LedgerEntry> ledger,
            List<GrowthEntry> growth,
            Optional<TierStanding> tier,
            Optional<LocalDate> plusUntil,
            List<Use> uses,
            List<EscrowMove> moves) {
        this(member, ledger, growth, tier, plusUntil, uses, moves, UnitChange.NONE);
    }

    /** A change in which no points go from hand to hand. */
    public AccountChange(
            MemberId member,
            List<LedgerEntry> ledger,
            List<GrowthEntry> growth,
            Optional<TierStanding> tier,
            Optional<LocalDate> plusUntil,
            List<Use> uses) {
        this(member, ledger, growth, tier, plusUntil, uses, List.of());
    }

    /** A change of stored value only. */
    public static AccountChange ofValue(MemberId member, UnitChange value) {
        return ofMoves(member, List.of()).withValue(value);
    }

    /** The same with another change of stored value. */
    public AccountChange withValue(UnitChange other) {
        return new AccountChange(member, ledger, growth, tier, plusUntil, uses, moves, other);
    }

    /** The same in the account of somebody else, who turned out to be the one it was for. */
    public AccountChange withMember(MemberId other) {
        return new AccountChange(other, ledger, growth, tier, plusUntil, uses, moves, value);
    }

    /** The entries of that unit. */
    public List<LedgerEntry> ledger(Unit unit) {
        return unit == Unit.POINTS ? ledger : value.ledger();
    }

    /** What goes from hand to hand of that unit. */
    public List<EscrowMove> moves(Unit unit) {
        return unit == Unit.POINTS ? moves : value.moves();
    }

    /** A change in which points do nothing but go from hand to hand. */
    public static AccountChange ofMoves(MemberId member, List<EscrowMove> moves) {
        return new AccountChange(
                member, List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), moves);
    }
}
