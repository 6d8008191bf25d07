package linli.hardware.scale;

import java.util.OptionalLong;

/** The weight as scales write it, as whole grams or not at all; never by way of a double. */
final class WeightField {

    private WeightField() {}

    /**
     * The grams in a field of kilograms with exactly three decimals, {@code " 1.234"} or {@code
     * "01.234"}: blanks only in front, one digit or more before the point. Without a point the
     * thousandfold could be meant: refused.
     */
    static OptionalLong ofKilograms(String field) {
        int point = field.length() - 4;
        if (point < 1 || field.charAt(point) != '.') {
            return OptionalLong.empty();
        }
        return ofGrams(field.substring(0, point) + field.substring(point + 1), 4);
    }

    /** The grams in a field of digits only, {@code " 1234"}: blanks only in front. */
    static OptionalLong ofGrams(String field) {
        return ofGrams(field, 1);
    }

    private static OptionalLong ofGrams(String field, int leastDigits) {
        long grams = 0;
        int digits = 0;
        for (int i = 0; i < field.length(); i++) {
            char character = field.charAt(i);
            if (character >= '0' && character <= '9') {
                grams = grams * 10 + (character - '0');
                digits++;
            } else if (character != ' ' || digits > 0) {
                return OptionalLong.empty();
            }
        }
        return digits < leastDigits ? OptionalLong.empty() : OptionalLong.of(grams);
    }
}
