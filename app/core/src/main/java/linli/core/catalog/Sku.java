package linli.core.catalog;

/** The shop's own code of a product. */
public record Sku(String value) {}
