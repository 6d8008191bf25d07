package linli.hardware.barcode;

/** What became of reading a code as one kind: read, of another kind, or misread. */
public sealed interface BarcodeReading<T> {

    /** It is of this kind, and {@code value} is what it says. */
    record Read<T>(T value) implements BarcodeReading<T> {}

    /** It does not have the shape of this kind; it may be of another. */
    record OtherKind<T>() implements BarcodeReading<T> {}

    /**
     * It has the shape of this kind but ends with the wrong check digit: misread or forged.
     *
     * @param expected the digit it should end with, 0 to 9
     */
    record WrongCheckDigit<T>(int expected) implements BarcodeReading<T> {

        /** The code to show beside the sentence. */
        public static final String CODE = "LP-4131";
    }
}
