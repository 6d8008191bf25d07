package linli.core.tender;

/** What a customer pays with. */
public enum TenderType {
    CASH,
    WECHAT,
    ALIPAY
}
