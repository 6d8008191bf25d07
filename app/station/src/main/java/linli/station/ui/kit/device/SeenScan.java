package linli.station.ui.kit.device;

import java.time.Instant;

/**
 * What a scanner sent, for whoever tries it.
 *
 * @param text what it reads; empty if it is no code
 * @param bytes how many bytes it was
 */
public record SeenScan(Kind kind, String text, int bytes, String hex, Instant at) {

    /** What a code turned out to be. */
    public enum Kind {
        MEMBER_CODE,
        MEMBER_CARD,
        ORDER,
        RECEIPT,
        BARCODE,
        WEIGHED_LABEL,
        MEMBER_NUMBER,
        PAYMENT_CODE,
        /** A whole code that nobody knows, or one that is refused. */
        OTHER,
        /** Bytes that are no code. */
        BROKEN
    }
}
