package linli.core.operator;

import linli.core.Outcome;

/** A PIN that somebody typed. It is never written down, and says nothing of itself. */
public final class Pin {

    private static final String FORM = "[0-9]{4,8}";
    private static final String UPWARDS = "01234567890123456789";
    private static final String DOWNWARDS = "98765432109876543210";

    private final String digits;

    /** What was typed, good or not. */
    public Pin(String digits) {
        this.digits = digits;
    }

    /** The digits, for whoever hashes them. */
    public String digits() {
        return digits;
    }

    /** The PIN as a new one; {@code WEAK_PIN} unless it is 4 to 8 digits that are no pattern. */
    public Outcome<Pin> asNew() {
        boolean isPattern =
                digits.chars().distinct().count() == 1
                        || UPWARDS.contains(digits)
                        || DOWNWARDS.contains(digits);
        return digits.matches(FORM) && !isPattern
                ? Outcome.of(this)
                : Outcome.refused(OperatorRefusal.WEAK_PIN);
    }

    @Override
    public String toString() {
        return "PIN";
    }
}
