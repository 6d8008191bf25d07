package linli.core.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.core.act.AccountChange;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.core.points.EscrowMove;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.points.Unit;
import linli.core.tier.GrowthEntry;
import linli.core.tier.GrowthHistory;
import linli.core.tier.GrowthWindow;
import linli.core.tier.PaidMembership;
import linli.core.tier.TierPolicy;
import linli.core.tier.TierStanding;

/**
 * All that the rules remember of one member. Its size does not grow with the length of history.
 *
 * @param growth of the last 12 months, one entry a day, the earliest first
 * @param plusUntil the last active day of the paid membership, if there ever was one
 * @param uses of what is limited, one entry a day for each kind and id, the earliest first
 * @param value stored value, in fen: lots, hands and debt like those of points
 */
public record MemberAccount(
        MemberId member,
        PointsAccount points,
        List<GrowthEntry> growth,
        TierStanding tier,
        Optional<LocalDate> plusUntil,
        List<Use> uses,
        PointsAccount value) {

    /** Keeps its own copies. */
    public MemberAccount {
        growth = GrowthHistory.of(growth);
        uses = List.copyOf(uses);
    }

    /** An account without stored value. */
    public MemberAccount(
            MemberId member,
            PointsAccount points,
            List<GrowthEntry> growth,
            TierStanding tier,
            Optional<LocalDate> plusUntil,
            List<Use> uses) {
        this(member, points, growth, tier, plusUntil, uses, PointsAccount.EMPTY);
    }

    /** The account of a member who has just joined. */
    public static MemberAccount opened(MemberId member, LoyaltyRules rules) {
        return new MemberAccount(
                member,
                PointsAccount.EMPTY,
                List.of(),
                new TierPolicy(rules.tiers()).beginning(),
                Optional.empty(),
                List.of());
    }

    /**
     * The account after a change, as the facts stand; for whoever is the only one to write it.
     *
     * @throws IllegalStateException if the change takes points that are not there
     */
    public MemberAccount apply(AccountChange change) {
        return with(applied(Unit.POINTS, change), applied(Unit.FEN, change), change);
    }

    private PointsAccount applied(Unit unit, AccountChange change) {
        PointsAccount after = of(unit).apply(change.ledger(unit));
        for (EscrowMove move : change.moves(unit)) {
            after = after.apply(move);
        }
        return after;
    }

    private MemberAccount with(
            PointsAccount pointsAfter, PointsAccount valueAfter, AccountChange change) {
        return new MemberAccount(
                member,
                pointsAfter,
                Remembered.growth(growth, change.growth()),
                change.tier().orElse(tier),
                change.plusUntil().or(() -> plusUntil),
                Remembered.uses(uses, change.uses()),
                valueAfter);
    }

    /**
     * The account after a change that was decided on another state of it: all facts but the tier,
     * which is raised again by the rules if the growth now calls for it. Points that are not where
     * the change says are posted as {@link PointsAccount#post} does.
     *
     * @throws IllegalStateException if the change pays debt that is not there
     */
    public MemberAccount fold(AccountChange change, LoyaltyRules rules, LocalDate today) {
        MemberAccount after =
                with(posted(Unit.POINTS, change), posted(Unit.FEN, change), change).withTier(tier);
        return new TierPolicy(rules.tiers())
                .upgrade(tier, after.window(today), today)
                .map(after::withTier)
                .orElse(after);
    }

    private PointsAccount posted(Unit unit, AccountChange change) {
        PointsAccount posted = of(unit);
        for (LedgerEntry entry : change.ledger(unit)) {
            posted = posted.post(entry);
        }
        for (EscrowMove move : change.moves(unit)) {
            posted = posted.post(move);
        }
        return posted;
    }

    /** The account after a return: an upgrade on probation that no longer holds is withdrawn. */
    public MemberAccount withdrawn(LoyaltyRules rules, LocalDate today) {
        return new TierPolicy(rules.tiers())
                .withdraw(tier, window(today), today)
                .map(this::withTier)
                .orElse(this);
    }

    /** The account after the close of a day; the same unless its tier falls due by then. */
    public MemberAccount reviewed(LoyaltyRules rules, LocalDate day) {
        return new TierPolicy(rules.tiers())
                .review(tier, window(day), day)
                .map(this::withTier)
                .orElse(this);
    }

    /** The same account as if it had come to another tier. */
    public MemberAccount withTier(TierStanding other) {
        return new MemberAccount(member, points, growth, other, plusUntil, uses, value);
    }

    /** Whether every slice that the change takes is there. */
    public boolean covers(AccountChange change) {
        return covers(Unit.POINTS, change) && covers(Unit.FEN, change);
    }

    private boolean covers(Unit unit, AccountChange change) {
        PointsAccount after = of(unit);
        for (LedgerEntry entry : change.ledger(unit)) {
            if (entry instanceof LedgerEntry.Debit debit && !after.covers(debit)) {
                return false;
            }
            after = after.apply(entry);
        }
        for (EscrowMove move : change.moves(unit)) {
            if (!after.covers(move)) {
                return false;
            }
            after = after.apply(move);
        }
        return true;
    }

    /** The same account with its points in other hands. */
    public MemberAccount withPoints(PointsAccount other) {
        return with(Unit.POINTS, other);
    }

    /** The same account with that of a unit in other hands. */
    public MemberAccount with(Unit unit, PointsAccount other) {
        return new MemberAccount(
                member,
                unit == Unit.POINTS ? other : points,
                growth,
                tier,
                plusUntil,
                uses,
                unit == Unit.FEN ? other : value);
    }

    /** The points, or the stored value in fen. */
    public PointsAccount of(Unit unit) {
        return unit == Unit.POINTS ? points : value;
    }

    /** The stored value that can be spent at that station without asking anybody. */
    public Money valueAt(StationId station) {
        return Money.ofFen(value.available(new Holder.Escrow(station)));
    }

    /** All stored value, wherever it is held. */
    public Money valueBalance() {
        return Money.ofFen(value.balance());
    }

    /** What of the stored value the member paid in: it can be paid out again. */
    public Money principal() {
        long principal = 0;
        for (LotSlice slice : value.slices()) {
            principal = Math.addExact(principal, slice.neverEnds() ? slice.points() : 0);
        }
        return Money.ofFen(principal);
    }

    /**
     * The points that can be spent at that station: what it holds, nothing while there is debt.
     * Days that have ended must have been closed before ({@link CloseDay}).
     */
    public long availableAt(StationId station) {
        return points.available(new Holder.Escrow(station));
    }

    /** The points held by that station that end first, with their last day, if it holds any. */
    public Optional<Expiring> expiringNext(StationId station) {
        List<LotSlice> held = points.heldBy(new Holder.Escrow(station));
        return held.stream()
                .map(LotSlice::expires)
                .min(LocalDate::compareTo)
                .map(day -> new Expiring(day, expiringOn(day, held)));
    }

    /**
     * Points that end together.
     *
     * @param day the last day on which they can be used
     */
    public record Expiring(LocalDate day, long points) {}

    /** Growth and points earned in the twelve months up to {@code today}. */
    public GrowthWindow window(LocalDate today) {
        return GrowthHistory.of(growth).window(today);
    }

    /** Whether the paid membership is active that day. */
    public boolean plusActive(LocalDate day) {
        return PaidMembership.isActive(plusUntil, day);
    }

    /** How often that was used, or how much of it, from one day to another, both included. */
    public long used(UseKind kind, String id, LocalDate from, LocalDate to) {
        long sum = 0;
        for (Use use : uses) {
            if (use.kind() == kind
                    && use.id().equals(id)
                    && !use.day().isBefore(from)
                    && !use.day().isAfter(to)) {
                sum = Math.addExact(sum, use.count());
            }
        }
        return sum;
    }

    /** The inviter whose reward waits for this member's first real ticket. */
    public Optional<MemberId> vestingInviter() {
        for (Use use : uses) {
            if (use.kind() == UseKind.VESTING
                    && used(use.kind(), use.id(), LocalDate.MIN, LocalDate.MAX) > 0) {
                return Optional.of(new MemberId(use.id()));
            }
        }
        return Optional.empty();
    }

    private static long expiringOn(LocalDate day, List<LotSlice> held) {
        return held.stream()
                .filter(slice -> slice.expires().equals(day))
                .mapToLong(LotSlice::points)
                .sum();
    }
}
