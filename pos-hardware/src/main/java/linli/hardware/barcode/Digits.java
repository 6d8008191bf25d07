package linli.hardware.barcode;

/** The digits of barcodes: 0 to 9 of ASCII, no others of Unicode. */
final class Digits {

    private Digits() {}

    static boolean only(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static int valueOfLast(String digits) {
        return digits.charAt(digits.length() - 1) - '0';
    }
}
