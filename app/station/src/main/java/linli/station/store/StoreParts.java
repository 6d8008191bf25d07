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
        int epoch) {

    /** The last own entry that an item of the feed includes. */
    long included(int itemEpoch, long appliedSeq) {
        if (itemEpoch == epoch) {
            return appliedSeq;
        }
        return itemEpoch < epoch ? 0 : Long.MAX_VALUE;
    }
}
