package linli.core.money;

/** A weight in grams; goods sold by weight are priced per 500 g (one 斤). */
public record Grams(long grams) {}
