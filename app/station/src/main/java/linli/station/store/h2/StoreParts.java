package linli.station.store.h2;

import java.util.function.BooleanSupplier;
import linli.core.member.StationId;

/**
 * What the rooms of the store share.
 *
 * @param epoch of the journal that is written, from 1
 * @param carried how many of its first entries the central had from earlier epochs
 * @param isForked whether the central is known to have another history of the journal
 */
public record StoreParts(
        Sessions sessions,
        Queries queries,
        Texts texts,
        Passwords passwords,
        StationId station,
        int epoch,
        long carried,
        BooleanSupplier isForked) {

    /**
     * The last own entry that an item of the feed includes. What was carried into this epoch the
     * central had before it began.
     */
    public long included(int itemEpoch, long appliedSeq) {
        if (itemEpoch == epoch) {
            return Math.max(appliedSeq, carried);
        }
        return itemEpoch < epoch ? carried : Long.MAX_VALUE;
    }
}
