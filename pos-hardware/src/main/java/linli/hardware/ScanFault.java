package linli.hardware;

/** Why bytes from a scanner are not a scan, each with the code a person can read out. */
public enum ScanFault {
    /** The frame passed the limit of 4 KiB. */
    TOO_LONG("LP-4101"),
    /** Control bytes inside the frame, or bytes before the agreed prefix. */
    NOISE("LP-4102"),
    /** Neither UTF-8 nor GB18030, or text that no code carries. */
    UNREADABLE("LP-4103"),
    /** The frame stopped before its end: the cable, the battery, or a wrong suffix. */
    TORN("LP-4104"),
    /** Keys came as fast as from a scanner, but nothing marked their end. */
    NO_SUFFIX("LP-4105");

    private final String code;

    ScanFault(String code) {
        this.code = code;
    }

    /** The code to show beside the sentence: {@code LP-4101}. */
    public String code() {
        return code;
    }
}
