package linli.benchmarks.hardday;

import java.util.Map;
import java.util.TreeMap;

/** What the script itself counts, from what it typed and read on the screen; asks no till. */
final class OwnCount {

    private final Map<String, Integer> deeds = new TreeMap<>();
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

    /** A sale was paid. */
    void sold() {
        sales++;
    }

    /** How many sales were paid. */
    long sales() {
        return sales;
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
