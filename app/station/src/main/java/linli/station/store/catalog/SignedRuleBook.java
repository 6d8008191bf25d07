package linli.station.store.catalog;

/**
 * A rule book as the central signed it.
 *
 * @param keyId which of the central's keys signed
 * @param signature base64; empty if it was told before signatures were kept
 */
public record SignedRuleBook(int version, String document, int keyId, String signature) {}
