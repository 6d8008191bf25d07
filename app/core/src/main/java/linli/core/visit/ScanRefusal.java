package linli.core.visit;

import linli.core.Refusal;

/** Why a scan led nowhere. */
public enum ScanRefusal implements Refusal {
    /** It follows no known rule. */
    UNKNOWN_CODE,
    /** Control bytes, too long or unreadable. */
    UNREADABLE_SCAN,
    /** A WeChat or Alipay payment code; the member code is wanted. */
    PAYMENT_CODE,
    /** The number of a payment, while none is being taken. */
    PAYMENT_NUMBER,
    /** A barcode or label whose product nobody knows. */
    UNKNOWN_BARCODE,
    /** An order that is not known here. */
    UNKNOWN_ORDER,
    /** An order that was handed over whole. */
    ORDER_FINISHED,
    /** A receipt that is not known here. */
    UNKNOWN_RECEIPT,
    /** No member has that number or phone. */
    UNKNOWN_MEMBER,
    /** A good code of a member whom this station does not know, while cut off. */
    MEMBER_NOT_HERE,
    /** A member code that was altered, or signed by nobody we trust. */
    FORGED_MEMBER_CODE,
    /** A member code that has died. */
    EXPIRED_MEMBER_CODE,
    /** A member code from the future: one of the clocks is wrong. */
    MEMBER_CODE_TOO_EARLY,
    /** A member code of a kind this version does not know. */
    UNSUPPORTED_MEMBER_CODE,
    /** The membership rests. */
    MEMBER_FROZEN,
    /** A card that was lost, or a code from before it was replaced. */
    CARD_STOPPED,
    /** The station's own store could not be asked; nothing is lost. */
    STORE_FAILED;

    @Override
    public String code() {
        return name();
    }
}
