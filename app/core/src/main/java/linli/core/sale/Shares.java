package linli.core.sale;

import java.util.ArrayList;
import java.util.List;

/** Gives each line its share of an amount. */
final class Shares {

    private Shares() {}

    /** A line with a share of something. */
    interface Taking {
        PricedLine take(PricedLine line, long shareFen);
    }

    static List<PricedLine> of(List<PricedLine> lines, long[] shares, Taking taking) {
        List<PricedLine> after = new ArrayList<>(lines.size());
        for (int i = 0; i < shares.length; i++) {
            after.add(shares[i] == 0 ? lines.get(i) : taking.take(lines.get(i), shares[i]));
        }
        return after;
    }

    static long[] nets(List<PricedLine> lines) {
        long[] nets = new long[lines.size()];
        for (int i = 0; i < nets.length; i++) {
            nets[i] = lines.get(i).net().fen();
        }
        return nets;
    }
}
