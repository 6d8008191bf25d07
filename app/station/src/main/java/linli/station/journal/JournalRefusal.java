package linli.station.journal;

import linli.core.Refusal;

/** Why an act could not be written down. Nothing was acknowledged and nothing happened. */
public enum JournalRefusal implements Refusal {
    /** The data folder belongs to another program that is running. */
    FOLDER_IN_USE,
    /** The disk is full; it works again as soon as there is room. */
    DISK_FULL,
    /** The disk refused to write. */
    JOURNAL_WRITE_FAILED,
    /** The disk did not confirm; the journal is checked before anything else is accepted. */
    JOURNAL_FORCE_FAILED,
    /** The journal could not be checked after a failure; only looking things up works. */
    JOURNAL_STOPPED,
    /** What was acknowledged could not be brought into the store; only looking things up works. */
    READ_ONLY;

    @Override
    public String code() {
        return name();
    }
}
