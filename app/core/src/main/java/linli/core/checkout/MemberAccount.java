package linli.core.checkout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.core.member.MemberId;
import linli.core.points.PointsAccount;
import linli.core.tier.GrowthEntry;
import linli.core.tier.TierStanding;

/**
 * All that the rules remember of one member. Its size does not grow with the length of history.
 *
 * @param growth of the last 12 months, one entry a day, the earliest first
 * @param plusUntil the last active day of the paid membership, if there ever was one
 * @param uses of what is limited, one entry a day for each kind and id, the earliest first
 */
public record MemberAccount(
        MemberId member,
        PointsAccount points,
        List<GrowthEntry> growth,
        TierStanding tier,
        Optional<LocalDate> plusUntil,
        List<Use> uses) {

    /** Keeps its own copies. */
    public MemberAccount {
        growth = List.copyOf(growth);
        uses = List.copyOf(uses);
    }
}
