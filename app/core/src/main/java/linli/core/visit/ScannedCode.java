package linli.core.visit;

import java.util.Optional;
import linli.core.member.MemberNumber;
import linli.core.money.Grams;
import linli.core.money.Money;

/** What a scanned or typed code turned out to be, by exact rules, before anybody was asked. */
public sealed interface ScannedCode {

    /** A rotating member code whose signature, age and serial were found good. */
    record RotatingCode(MemberNumber number, String serial) implements ScannedCode {}

    /** A rotating member code whose signature is good, while the clock cannot say how old it is. */
    record UntimedCode(MemberNumber number) implements ScannedCode {}

    /** A printed member card. */
    record Card(MemberNumber number) implements ScannedCode {}

    /** A member number typed in full. */
    record TypedNumber(MemberNumber number) implements ScannedCode {}

    /** Four digits: the end of a phone number. */
    record LastFour(String digits) implements ScannedCode {}

    /** The short number of goods without a barcode, with its leading zeros. */
    record Plu(String digits) implements ScannedCode {}

    /** The code of a pickup order. */
    record OrderCode(String code) implements ScannedCode {}

    /** The code of a receipt. */
    record ReceiptCode(String code) implements ScannedCode {}

    /** A barcode with a right check digit. */
    record Barcode(String digits) implements ScannedCode {}

    /** The label of weighed goods, with an amount, a weight or both. */
    record WeighedLabel(String plu, Optional<Money> amount, Optional<Grams> weight)
            implements ScannedCode {}

    /** The number under which a payment service keeps a payment that was made, all digits. */
    record PaymentNumber(String digits) implements ScannedCode {}

    /** Something that is to be refused, with the reason. */
    record Refused(ScanRefusal refusal) implements ScannedCode {}
}
