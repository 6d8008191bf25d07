package linli.hardware.barcode;

import java.util.OptionalInt;

/**
 * What the label of a scale says about one bag of weighed goods.
 *
 * @param plu the number of the good on the scale, leading zeros kept
 * @param amountFen the price of the bag in fen, 0 to 999,999, if the label carries it
 * @param grams the weight of the bag in grams, 0 to 999,999, if the label carries it
 */
public record WeighedLabel(String plu, OptionalInt amountFen, OptionalInt grams) {}
