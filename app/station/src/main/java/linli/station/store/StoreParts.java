package linli.station.store;

import linli.station.journal.MemberKeyFile;

/** What the adapters share. */
record StoreParts(
        Sessions sessions,
        Queries queries,
        Texts texts,
        Passwords passwords,
        Expiry expiry,
        Dues dues,
        MemberKeyFile keys,
        int epoch,
        long carried) {

    /**
     * The last own entry that an item of the feed includes. What was carried into this epoch the
     * central had before it began.
     */
    long included(int itemEpoch, long appliedSeq) {
        if (itemEpoch == epoch) {
            return Math.max(appliedSeq, carried);
        }
        return itemEpoch < epoch ? carried : Long.MAX_VALUE;
    }
}
