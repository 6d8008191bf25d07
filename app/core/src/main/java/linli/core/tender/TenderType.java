package linli.core.tender;

import java.util.List;

/** What a customer pays with. */
public enum TenderType {
    CASH,
    WECHAT,
    ALIPAY,
    /** What the member paid in before. */
    STORED_VALUE;

    /** What anybody can pay with. */
    public static final List<TenderType> OF_EVERYBODY = List.of(CASH, WECHAT, ALIPAY);

    /** Whether a payment by it has a number of its own. */
    public boolean hasNumber() {
        return this == WECHAT || this == ALIPAY;
    }
}
