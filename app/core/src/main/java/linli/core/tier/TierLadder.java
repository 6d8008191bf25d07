package linli.core.tier;

import java.util.List;

/**
 * All tiers of the shop, the lowest first; at least one.
 *
 * @param tiers the lowest first
 */
public record TierLadder(List<Tier> tiers) {

    /** Keeps its own copy; an empty ladder is a fault of the program. */
    public TierLadder {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("A ladder has at least one tier");
        }
    }

    /** The tier everybody begins with. */
    public Tier lowest() {
        return tiers.getFirst();
    }

    /** The tier of that id; one that the rules no longer know counts as the lowest. */
    public Tier of(TierId id) {
        return tiers.get(rank(id));
    }

    /** Its place from 0, the lowest; one that the rules no longer know counts as the lowest. */
    public int rank(TierId id) {
        for (int rank = 0; rank < tiers.size(); rank++) {
            if (tiers.get(rank).id().equals(id)) {
                return rank;
            }
        }
        return 0;
    }

    /** Whether {@code held} is {@code wanted} or above. */
    public boolean reaches(TierId held, TierId wanted) {
        return rank(held) >= rank(wanted);
    }
}
