package linli.station.receipt;

/**
 * What a receipt is issued under.
 *
 * @param shop the station as neighbours know it; may be empty
 * @param number of the ticket at this station, from 1
 * @param code all digits, carried by the QR: the receipt's, or of a registration the card's
 */
public record ReceiptHead(String shop, long number, String code) {}
