package linli.benchmarks.hardday;

import java.util.Map;
import java.util.TreeMap;

/** What the script itself counts, from what it typed and read on the screen; asks no till. */
final class OwnCount {

    private final Map<String, Integer> deeds = new TreeMap<>();
    private final Map<String, Long> goodsOut = new TreeMap<>();
    private final Map<String, Long> goodsBack = new TreeMap<>();
    private final Map<String, Long> goodsHanded = new TreeMap<>();
    private final Map<String, Long> goodsClaimed = new TreeMap<>();
    private final Map<String, Long> rewards = new TreeMap<>();
    private long drawerFen;
    private long sales;

    /** That much went into the drawer; out of it if negative. */
    void cash(long fen) {
        drawerFen += fen;
    }

    /** The drawer was emptied, and that much laid in. */
    void newDrawer(long fen) {
        drawerFen = fen;
    }

    /** What lies in the drawer. */
    long drawerFen() {
        return drawerFen;
    }

    /** A sale of those goods was paid, each in pieces or grams. */
    void sold(Map<String, Long> goods) {
        sales++;
        goods.forEach((name, amount) -> goodsOut.merge(name, amount, Long::sum));
    }

    /** Those goods came back, each in pieces or grams. */
    void cameBack(Map<String, Long> goods) {
        goods.forEach((name, amount) -> goodsBack.merge(name, amount, Long::sum));
    }

    /** Those goods of an order were handed over, in pieces. */
    void handedOver(Map<String, Long> goods) {
        goods.forEach((name, amount) -> goodsHanded.merge(name, amount, Long::sum));
    }

    /** Those goods were claimed, in pieces. */
    void claimed(Map<String, Long> goods) {
        goods.forEach((name, amount) -> goodsClaimed.merge(name, amount, Long::sum));
    }

    /** So many of a reward were given; taken back if negative. */
    void gave(String reward, long count) {
        rewards.merge(reward, count, Long::sum);
    }

    /** How many sales were paid. */
    long sales() {
        return sales;
    }

    /** What was sold of each product. */
    Map<String, Long> goodsOut() {
        return goodsOut;
    }

    /** What came back of each product. */
    Map<String, Long> goodsBack() {
        return goodsBack;
    }

    /** What was handed over of each product. */
    Map<String, Long> goodsHanded() {
        return goodsHanded;
    }

    /** What was claimed of each product. */
    Map<String, Long> goodsClaimed() {
        return goodsClaimed;
    }

    /** What was given of each reward, by what people call it. */
    Map<String, Long> rewards() {
        rewards.values().removeIf(count -> count == 0);
        return rewards;
    }

    /** That was done. */
    void did(String deed) {
        deeds.merge(deed, 1, Integer::sum);
    }

    /** What was done how often. */
    Map<String, Integer> deeds() {
        return deeds;
    }
}
