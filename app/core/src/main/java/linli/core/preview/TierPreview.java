package linli.core.preview;

import java.util.Optional;
import linli.core.tier.TierId;

/**
 * What becomes of the members who held one tier at the beginning.
 *
 * @param tier absent for those who joined later
 * @param name of the tier as members see it; empty for those who joined later
 * @param before by the rule book in force
 * @param after by the proposed one
 */
public record TierPreview(
        Optional<TierId> tier, String name, long members, Figures before, Figures after) {}
