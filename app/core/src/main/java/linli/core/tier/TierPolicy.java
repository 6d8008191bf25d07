package linli.core.tier;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves members between tiers: up at once, down one step at a review, and back when what an upgrade
 * stood on is returned.
 */
public record TierPolicy(TierLadder ladder) {

    private static final int MONTHS_HELD = 12;
    private static final int DAYS_ON_PROBATION = 30;

    /** Where everybody begins. */
    public TierStanding beginning() {
        return new TierStanding(ladder.lowest().id(), Optional.empty(), List.of());
    }

    /** The place of the highest tier that qualifies; the lowest always does. */
    private int best(GrowthWindow window) {
        for (int rank = ladder.tiers().size() - 1; rank > 0; rank--) {
            if (window.reaches(ladder.tiers().get(rank))) {
                return rank;
            }
        }
        return 0;
    }

    /** The standing after an upgrade, if the window calls for one. */
    public Optional<TierStanding> upgrade(
            TierStanding standing, GrowthWindow window, LocalDate today) {
        int best = best(window);
        if (best <= ladder.rank(standing.tier())) {
            return Optional.empty();
        }
        TierId to = ladder.tiers().get(best).id();
        List<Upgrade> upgrades = new ArrayList<>(onProbation(standing.upgrades(), today));
        upgrades.add(new Upgrade(today, standing.tier(), standing.until(), to));
        return Optional.of(new TierStanding(to, Optional.of(heldUntil(today)), upgrades));
    }

    /** The standing after the close of {@code day}, if it was held until then and is reviewed. */
    public Optional<TierStanding> review(
            TierStanding standing, GrowthWindow window, LocalDate day) {
        if (standing.until().isEmpty() || standing.until().get().isAfter(day)) {
            return Optional.empty();
        }
        int current = ladder.rank(standing.tier());
        if (current == 0) {
            return Optional.of(beginning());
        }
        Optional<LocalDate> untilBelow = dateOf(current - 1, day);
        TierId below = ladder.tiers().get(current - 1).id();
        if (best(window) < current) {
            return Optional.of(new TierStanding(below, untilBelow, List.of()));
        }
        Upgrade kept = new Upgrade(day, below, untilBelow, standing.tier());
        return Optional.of(
                new TierStanding(standing.tier(), Optional.of(heldUntil(day)), List.of(kept)));
    }

    /** The standing after goods came back, if upgrades on probation call for a change. */
    public Optional<TierStanding> withdraw(
            TierStanding standing, GrowthWindow window, LocalDate today) {
        List<Upgrade> probation = onProbation(standing.upgrades(), today);
        if (probation.isEmpty()) {
            return Optional.empty();
        }
        int current = ladder.rank(standing.tier());
        if (current == 0 || window.reaches(ladder.tiers().get(current))) {
            List<Upgrade> again = probation.stream().map(upgrade -> upgrade.on(today)).toList();
            return Optional.of(new TierStanding(standing.tier(), standing.until(), again));
        }
        int target = Math.max(best(window), ladder.rank(probation.getFirst().from()));
        return Optional.of(fallTo(target, standing, probation));
    }

    private TierStanding fallTo(int target, TierStanding standing, List<Upgrade> probation) {
        TierId tier = ladder.tiers().get(target).id();
        Optional<LocalDate> until = standing.until();
        for (Upgrade upgrade : probation) {
            if (upgrade.from().equals(tier)) {
                until = upgrade.fromUntil();
            }
        }
        List<Upgrade> left =
                probation.stream().filter(upgrade -> ladder.rank(upgrade.from()) < target).toList();
        return new TierStanding(tier, until, left);
    }

    /** Older ones can not come back on probation, so nothing needs them any more. */
    private static List<Upgrade> onProbation(List<Upgrade> upgrades, LocalDate today) {
        return upgrades.stream()
                .filter(upgrade -> !upgrade.day().plusDays(DAYS_ON_PROBATION).isBefore(today))
                .toList();
    }

    private Optional<LocalDate> dateOf(int rank, LocalDate day) {
        return rank == 0 ? Optional.empty() : Optional.of(heldUntil(day));
    }

    private static LocalDate heldUntil(LocalDate today) {
        return today.plusMonths(MONTHS_HELD).with(TemporalAdjusters.lastDayOfMonth());
    }
}
