package linli.contract.v1.field;

import java.time.Duration;

/** What a message may hold at most; both ends refuse more, unread where they can. */
public final class Limits {

    /** Entries in one upload. */
    public static final int BATCH_ENTRIES = 500;

    /** Bytes of one upload after inflating. */
    public static final int BATCH_BYTES = 4 << 20;

    /** Items in one page of the feed. */
    public static final int PAGE_ITEMS = 1000;

    /** Bytes of one page of the feed after inflating. */
    public static final int PAGE_BYTES = 8 << 20;

    /** Bytes of one import by headquarters. */
    public static final int IMPORT_BYTES = 8 << 20;

    /** Characters of an entry's payload. */
    public static final int PAYLOAD_CHARS = 1 << 20;

    /** Characters of an entry's header. */
    public static final int HEADER_CHARS = 2048;

    /** Characters of a rule book. */
    public static final int DOCUMENT_CHARS = 1 << 20;

    /** Bytes of an enrolment, an answer or a problem. */
    public static final int SMALL_BYTES = 64 << 10;

    /** Characters of an id of any kind. */
    public static final int ID_CHARS = 64;

    /** Characters of a name or another text that people write. */
    public static final int NAME_CHARS = 200;

    /** Lines of a sale or an order. */
    public static final int LINES = 1000;

    /** Slices, uses or days in one account, or changes of one act. */
    public static final int LIST = 10_000;

    /** Fen, points, grams and pieces, in either direction; sums of many stay exact. */
    public static final long AMOUNT = 1_000_000_000_000L;

    /** How long the central holds a feed request that has nothing to tell. */
    public static final Duration LONG_POLL = Duration.ofSeconds(25);

    private Limits() {}
}
