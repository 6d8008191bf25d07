package linli.core.campaign;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import linli.core.tier.TierId;

/**
 * More points for a time: {@code from ≤ now < to}, without a limit where one is absent. Of several
 * only the one that gives most counts.
 *
 * @param multiplierBp points on the lines in it, in basis points: 20000 doubles them
 * @param categories of goods; none: all
 * @param tiers of members; none: all
 * @param plusOnly only for the paid membership
 * @param birthdayMonth only in the member's month of birth
 */
public record Campaign(
        String id,
        long multiplierBp,
        Optional<LocalDateTime> from,
        Optional<LocalDateTime> to,
        List<String> categories,
        List<TierId> tiers,
        boolean plusOnly,
        boolean birthdayMonth) {

    /** Keeps its own copies. */
    public Campaign {
        categories = List.copyOf(categories);
        tiers = List.copyOf(tiers);
    }

    /** Whether it runs at that moment. */
    public boolean runsAt(LocalDateTime now) {
        return (from.isEmpty() || !now.isBefore(from.get()))
                && (to.isEmpty() || now.isBefore(to.get()));
    }

    /** Whether goods of that category count. */
    public boolean covers(String category) {
        return categories.isEmpty() || categories.contains(category);
    }

    /** Whether a member counts. */
    public boolean matches(TierId tier, boolean plusActive, boolean inBirthdayMonth) {
        return (tiers.isEmpty() || tiers.contains(tier))
                && (plusActive || !plusOnly)
                && (inBirthdayMonth || !birthdayMonth);
    }
}
