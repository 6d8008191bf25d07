package linli.core.member;

import java.util.Locale;

/**
 * The number that member codes and printed cards carry: 0 to 999,999,999,999,999, drawn at random
 * at registration, so that a station can register members without asking anybody.
 */
public record MemberNumber(long value) {

    /** One more than the largest number. */
    public static final long LIMIT = 1_000_000_000_000_000L;

    /** Refuses, as a fault of the program, what no member can have. */
    public MemberNumber {
        if (value < 0 || value >= LIMIT) {
            throw new IllegalArgumentException("A member number has at most 15 digits");
        }
    }

    /** All 15 digits, as printed on the card. */
    public String digits() {
        return String.format(Locale.ROOT, "%015d", value);
    }
}
