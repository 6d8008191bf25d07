package linli.station.sync;

import linli.core.Refusal;

/** Why journal and feed do not move. The station works on; nothing is lost. */
public enum SyncFault implements Refusal {
    /** Not an address of a central. */
    BAD_ADDRESS(false),
    /** An address whose traffic others could read: {@code https} is wanted. */
    INSECURE_ADDRESS(false),
    /** This station was never enrolled. */
    NOT_ENROLLED(false),
    /** The one-time code is unknown, used, or too old. */
    ENROLMENT_CODE_REFUSED(false),
    /** Another station has this station's id: its folder was copied. */
    STATION_ID_TAKEN(false),
    /** The code brings another station back, but this one has done things of its own. */
    HAS_ITS_OWN_HISTORY(false),
    /** No answer: no network, or the central is off. */
    CENTRAL_UNREACHABLE(true),
    /** The central answers that it cannot answer now. */
    CENTRAL_FAILING(true),
    /** An answer that cannot be read: something else sits at that address, or in between. */
    CENTRAL_UNREADABLE(true),
    /** The clocks of this machine and the central cannot be reconciled. */
    CLOCK_REFUSED(true),
    /** The central does not know this station or its key. */
    STATION_REFUSED(true),
    /** Headquarters revoked this station. */
    STATION_REVOKED(true),
    /** The central holds another history of this station: a cloned or restored disk. */
    JOURNAL_FORKED(true),
    /** The central holds more of this station's journal than the station does. */
    JOURNAL_BEHIND_CENTRAL(true),
    /** The central was restored and hears other stations first. */
    CENTRAL_RECOVERING(true),
    /** What came back as this station's history is not signed by the central, or not whole. */
    HISTORY_UNTRUE(true),
    /** The central refuses an entry of this journal. */
    ENTRY_REFUSED(true),
    /** Something in the feed is not signed by the central. */
    FEED_NOT_SIGNED(true),
    /** A signed rule book contradicts itself: the feed moves on, the book in force stays. */
    RULE_BOOK_REFUSED(false),
    /** The central refuses a request for another reason. */
    REQUEST_REFUSED(true),
    /** This station's own store failed; see its state. */
    STORE_FAILED(true);

    private final boolean retried;

    SyncFault(boolean retried) {
        this.retried = retried;
    }

    /** Whether it is tried again by itself, ever more rarely. */
    public boolean isRetried() {
        return retried;
    }

    @Override
    public String code() {
        return name();
    }
}
