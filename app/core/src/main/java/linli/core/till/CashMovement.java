package linli.core.till;

import linli.core.Outcome;
import linli.core.money.Money;

/**
 * A drawer opened without a sale, with what went in or out of it.
 *
 * @param amount more than 0; 0 for {@code NO_SALE}
 * @param note in free words, at most {@link #NOTE_CHARS}; may be empty unless the reason is {@code
 *     OTHER}
 */
public record CashMovement(CashMovementKind kind, CashReason reason, Money amount, String note) {

    /** The most characters of a note. */
    public static final int NOTE_CHARS = 60;

    /** More than that at once is a slip of the finger. */
    public static final Money MOST = Money.ofFen(10_000_000);

    /**
     * The movement, whole.
     *
     * @return or a {@link TillRefusal}: {@code BAD_AMOUNT}, {@code BAD_REASON}, {@code NOTE_NEEDED}
     *     or {@code NOTE_TOO_LONG}
     */
    public static Outcome<CashMovement> of(
            CashMovementKind kind, CashReason reason, Money amount, String note) {
        CashMovement movement = new CashMovement(kind, reason, amount, note.strip());
        if (!movement.hasFittingAmount()) {
            return Outcome.refused(TillRefusal.BAD_AMOUNT);
        }
        if (!reason.fits(kind)) {
            return Outcome.refused(TillRefusal.BAD_REASON);
        }
        if (reason == CashReason.OTHER && movement.note.isEmpty()) {
            return Outcome.refused(TillRefusal.NOTE_NEEDED);
        }
        return movement.note.length() > NOTE_CHARS
                ? Outcome.refused(TillRefusal.NOTE_TOO_LONG)
                : Outcome.of(movement);
    }

    /** What the drawer holds more after it; negative if it holds less. */
    public Money drawer() {
        return switch (kind) {
            case PAID_IN -> amount;
            case PAID_OUT, CASH_DROP -> Money.ZERO.minus(amount);
            case NO_SALE -> Money.ZERO;
        };
    }

    private boolean hasFittingAmount() {
        return kind == CashMovementKind.NO_SALE
                ? amount.equals(Money.ZERO)
                : amount.isPositive() && amount.compareTo(MOST) <= 0;
    }
}
