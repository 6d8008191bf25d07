package linli.core.checkout;

import java.util.function.Supplier;
import linli.core.points.LotId;

/** Numbers the lots that one act makes, for all members together, from 1. */
final class LotIds implements Supplier<LotId> {

    private final String prefix;
    private int last;

    LotIds(ActId act) {
        this(act, "/");
    }

    /** Lots of another unit, told apart by what stands before their number. */
    LotIds(ActId act, String mark) {
        this.prefix = act.value() + mark;
    }

    @Override
    public LotId get() {
        last++;
        return new LotId(prefix + last);
    }
}
