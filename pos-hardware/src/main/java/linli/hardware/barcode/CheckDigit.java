package linli.hardware.barcode;

/**
 * How the last digit of a code is computed: the others are weighted 3 and 1 in turn, and the check
 * digit fills their sum up to a multiple of ten.
 */
public enum CheckDigit {
    /** The digit before the check digit weighs 3 (GS1 General Specifications 7.9). */
    FROM_RIGHT,
    /**
     * The first digit weighs 1. The same as {@link #FROM_RIGHT} for 13 digits; for the 18 digits of
     * a weighed label some scales carry the rule of EAN-13 over in this way.
     */
    FROM_LEFT;

    /**
     * The check digit for {@code digits}, 0 to 9.
     *
     * @throws IllegalArgumentException if there is anything but the digits 0 to 9, or nothing
     */
    public int of(String digits) {
        if (!Digits.only(digits)) {
            throw new IllegalArgumentException("digits only: " + digits.length() + " characters");
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            boolean heavy =
                    switch (this) {
                        case FROM_RIGHT -> (digits.length() - i) % 2 == 1;
                        case FROM_LEFT -> i % 2 == 1;
                    };
            sum += (digits.charAt(i) - '0') * (heavy ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }

    /** {@code digits} with their check digit behind; refuses as {@link #of} does. */
    public String complete(String digits) {
        return digits + of(digits);
    }

    /** The check digit {@code code}, of two or more digits, should end with. */
    int expectedIn(String code) {
        return of(code.substring(0, code.length() - 1));
    }
}
