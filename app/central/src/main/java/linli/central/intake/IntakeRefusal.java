package linli.central.intake;

import linli.core.Refusal;

/** Why an upload was refused as a whole; nothing of it was stored. */
public enum IntakeRefusal implements Refusal {
    /** Another entry is held at one of the places: the history forked. */
    JOURNAL_FORK,
    /** The entries do not follow each other, or a hash is wrong. */
    BROKEN_CHAIN,
    /** An entry is of another station or epoch than the upload. */
    FOREIGN_ENTRY,
    /** A restored central first hears other stations: the next entry refers to what they did. */
    RECOVERING;

    @Override
    public String code() {
        return name();
    }
}
