package linli.core.sale;

import linli.core.money.Grams;

/** How much of a product: pieces or a weight. Not positive is refused when the line is priced. */
public sealed interface Quantity {

    /** A number of pieces. */
    record Pieces(long count) implements Quantity {}

    /** A weight. */
    record Weight(Grams weight) implements Quantity {}
}
