package linli.station.ui.pickup;

/**
 * Goods of the open order.
 *
 * @param taken how many are handed over now
 * @param waiting how many are still on the shelf
 */
public record GoodsRow(int line, String name, String note, long taken, long waiting) {

    /** Whether all that waits is handed over now. */
    public boolean isWhole() {
        return waiting > 0 && taken == waiting;
    }
}
