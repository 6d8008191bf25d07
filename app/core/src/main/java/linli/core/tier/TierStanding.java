package linli.core.tier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The tier a member holds.
 *
 * @param until the last day it is held for certain; absent for the lowest tier
 * @param upgrades that led here and are still remembered, the earliest first
 */
public record TierStanding(TierId tier, Optional<LocalDate> until, List<Upgrade> upgrades) {

    /** Keeps its own copy of the upgrades. */
    public TierStanding {
        upgrades = List.copyOf(upgrades);
    }
}
