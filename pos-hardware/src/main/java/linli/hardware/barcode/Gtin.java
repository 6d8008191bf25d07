package linli.hardware.barcode;

import java.util.Optional;

/**
 * The number on a packaged good, its check digit proved.
 *
 * @param kind which of the printed forms it was
 * @param digits all its digits, check digit included
 */
public record Gtin(Kind kind, String digits) {

    /** The printed forms of a GTIN at a till. */
    public enum Kind {
        EAN_8(8),
        UPC_A(12),
        EAN_13(13);

        private final int length;

        Kind(int length) {
            this.length = length;
        }

        private static Optional<Kind> ofLength(int length) {
            for (Kind kind : values()) {
                if (kind.length == length) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    public Gtin {
        if (digits.length() != kind.length
                || !Digits.only(digits)
                || CheckDigit.FROM_RIGHT.expectedIn(digits) != Digits.valueOfLast(digits)) {
            throw new IllegalArgumentException("no " + kind + ": " + digits);
        }
    }

    /**
     * Reads a code of 8, 12 or 13 digits.
     *
     * <p>In-store numbers (20–29, weighed goods) are GTINs too: ask the station's label templates
     * first.
     */
    public static BarcodeReading<Gtin> read(String code) {
        Optional<Kind> kind = Kind.ofLength(code.length()).filter(k -> Digits.only(code));
        if (kind.isEmpty()) {
            return new BarcodeReading.OtherKind<>();
        }
        int expected = CheckDigit.FROM_RIGHT.expectedIn(code);
        return expected == Digits.valueOfLast(code)
                ? new BarcodeReading.Read<>(new Gtin(kind.get(), code))
                : new BarcodeReading.WrongCheckDigit<>(expected);
    }

    /** The number in 14 digits, zeros in front: equal for the same good in any form. */
    public String gtin14() {
        return "0".repeat(14 - digits.length()) + digits;
    }
}
