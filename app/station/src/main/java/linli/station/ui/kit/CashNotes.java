package linli.station.ui.kit;

import java.util.List;
import java.util.stream.LongStream;
import linli.core.money.Money;

/** What a customer is likely to hand over. */
public final class CashNotes {

    private static final long[] NOTES_FEN = {100, 500, 1_000, 2_000, 5_000, 10_000, 20_000};
    private static final int MOST = 6;

    private CashNotes() {}

    /** The exact amount, then the amounts that the next notes make, each more than the last. */
    public static List<Money> forDue(Money due) {
        LongStream rounded =
                LongStream.of(NOTES_FEN).map(note -> Math.ceilDiv(due.fen(), note) * note);
        return LongStream.concat(LongStream.of(due.fen()), rounded)
                .filter(fen -> fen > 0)
                .distinct()
                .sorted()
                .limit(MOST)
                .mapToObj(Money::ofFen)
                .toList();
    }
}
