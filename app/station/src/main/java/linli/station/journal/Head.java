package linli.station.journal;

/**
 * A place in the chain: an entry that others follow.
 *
 * @param seq its number; 0 before the first entry
 * @param hash its hash, 64 hexadecimal digits; before the first entry what the epoch starts with
 */
public record Head(long seq, String hash) {

    /** Before the first entry of an epoch whose chain starts with that hash. */
    public static Head start(String hash) {
        return new Head(0, hash);
    }
}
