package linli.station.journal;

/** The journal is not what was written: nothing is repaired or dropped silently. */
public final class JournalFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The ways in which a journal can be wrong. */
    public enum Code {
        /** A record in the middle does not match its checksum. */
        DAMAGED_RECORD,
        /** A record does not continue the chain of hashes. */
        BROKEN_CHAIN,
        /** Numbers are missing or out of order. */
        GAP,
        /** A file of the journal is missing, or its head is damaged. */
        DAMAGED_SEGMENT,
        /** An entry that had been acknowledged is gone from the end. */
        ACKNOWLEDGED_ENTRY_LOST
    }

    private final Code code;
    private final long seq;

    /** A fault at, or just after, the entry {@code seq}. */
    public JournalFault(Code code, long seq, String where) {
        super(code + " at entry " + seq + ": " + where);
        this.code = code;
        this.seq = seq;
    }

    /** What is wrong. */
    public Code code() {
        return code;
    }

    /** The number of the entry concerned. */
    public long seq() {
        return seq;
    }
}
