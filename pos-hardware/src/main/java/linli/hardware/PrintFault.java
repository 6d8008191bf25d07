package linli.hardware;

/** Why a document was not printed, each with the code a person can read out. */
public enum PrintFault {
    /** The printer cannot be reached: unplugged, switched off, or another address. */
    UNREACHABLE("LP-4151"),
    /** There is no paper under the head. */
    PAPER_EMPTY("LP-4152"),
    /** The cover is open. */
    COVER_OPEN("LP-4153"),
    /** The printer says that it is offline or broken: cutter, head, or a key held. */
    OUT_OF_ORDER("LP-4154"),
    /** The printer stopped taking bytes before all were sent. */
    STALLED("LP-4155");

    private final String code;

    PrintFault(String code) {
        this.code = code;
    }

    /** The code to show beside the sentence: {@code LP-4151}. */
    public String code() {
        return code;
    }
}
