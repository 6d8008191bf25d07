package linli.hardware.barcode;

/** The digits of barcodes: 0 to 9 of ASCII, no others of Unicode. */
final class Digits {

    private Digits() {}

    static boolean only(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static int valueOfLast(String digits) {
        return digits.charAt(digits.length() - 1) - '0';
    }
}
