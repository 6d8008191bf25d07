package linli.core.tender;

/** What a customer pays with. */
public enum TenderType {
    CASH,
    WECHAT,
    ALIPAY,
    /** What the member paid in before. */
    STORED_VALUE
}
