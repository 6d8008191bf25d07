package linli.core.tier;

/** A tier of membership by its id in the rule book: {@code GOLD}. */
public record TierId(String value) {}
