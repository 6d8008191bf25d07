package linli.core.account;

import java.util.function.Supplier;
import linli.core.act.ActId;
import linli.core.points.LotId;

/** Numbers the lots that one act makes, for all members together, from 1. */
public final class LotIds implements Supplier<LotId> {

    private final String prefix;
    private int last;

    /** Lots of points. */
    public LotIds(ActId act) {
        this(act, "/");
    }

    /** Lots of another unit, told apart by what stands before their number. */
    public LotIds(ActId act, String mark) {
        this.prefix = act.value() + mark;
    }

    @Override
    public LotId get() {
        last++;
        return new LotId(prefix + last);
    }
}
