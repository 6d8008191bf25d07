package linli.core.till;

import linli.core.Outcome;
import linli.core.money.Money;

/**
 * What a shop asks of whoever closes a shift.
 *
 * @param variance a difference up to this, either way, needs no reason
 */
public record TillPolicy(Money variance) {

    /** Five yuan may be a coin under the tray. */
    public static final TillPolicy USUAL = new TillPolicy(Money.ofFen(500));

    /**
     * How the shift ends. A difference never keeps it open, however large it is.
     *
     * @return or a {@link TillRefusal}: {@code BAD_COUNT}, {@code LEFT_EXCEEDS_COUNT}, {@code
     *     NOTE_TOO_LONG} or {@code VARIANCE_NEEDS_REASON}
     */
    public Outcome<ShiftClosing> close(ClosingRequest request, ShiftStanding standing) {
        ShiftClosing closing =
                new ShiftClosing(
                        standing.number(),
                        standing.expected(),
                        request.count(),
                        request.left(),
                        request.reason().strip(),
                        request.next().strip(),
                        standing.unfinished());
        if (!request.count().isWhole()) {
            return Outcome.refused(TillRefusal.BAD_COUNT);
        }
        if (closing.left().isNegative() || closing.taken().isNegative()) {
            return Outcome.refused(TillRefusal.LEFT_EXCEEDS_COUNT);
        }
        if (closing.reason().length() > ShiftClosing.REASON_CHARS) {
            return Outcome.refused(TillRefusal.NOTE_TOO_LONG);
        }
        return closing.reason().isEmpty() && needsReason(closing.overShort())
                ? Outcome.refused(TillRefusal.VARIANCE_NEEDS_REASON)
                : Outcome.of(closing);
    }

    /** Whether a difference is so large, either way, that somebody must say why. */
    public boolean needsReason(Money overShort) {
        return Math.absExact(overShort.fen()) > variance.fen();
    }
}
