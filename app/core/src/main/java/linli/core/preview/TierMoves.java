package linli.core.preview;

/** How many members hold a higher tier at the end than at the beginning, the same, or a lower. */
public record TierMoves(long up, long kept, long down) {

    /** Nobody. */
    public static final TierMoves NONE = new TierMoves(0, 0, 0);

    /** Both together. */
    public TierMoves plus(TierMoves other) {
        return new TierMoves(up + other.up, kept + other.kept, down + other.down);
    }
}
