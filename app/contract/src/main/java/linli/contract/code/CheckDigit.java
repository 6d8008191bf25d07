package linli.contract.code;

/**
 * The check digit of GTINs (GS1 General Specifications, 7.9), for any number of digits: from the
 * right, weights 3 and 1 by turns. It finds every single wrong digit and most swaps of neighbours.
 */
public final class CheckDigit {

    private static final int HEAVY = 3;

    private CheckDigit() {}

    /**
     * The digits with their check digit behind them.
     *
     * @throws IllegalArgumentException if there is anything but ASCII digits
     */
    public static String append(String digits) {
        if (!isDigits(digits)) {
            throw new IllegalArgumentException("Digits only");
        }
        int sum = 0;
        for (int i = digits.length() - 1, weight = HEAVY; i >= 0; i--, weight = 4 - weight) {
            sum += (digits.charAt(i) - '0') * weight;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** Whether the text is two or more ASCII digits, the last of which is the check digit. */
    public static boolean isRight(String text) {
        return text.length() > 1
                && isDigits(text)
                && append(text.substring(0, text.length() - 1)).equals(text);
    }

    /** Whether the text is ASCII digits, one at least. */
    public static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
