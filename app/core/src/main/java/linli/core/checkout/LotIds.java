package linli.core.checkout;

import java.util.function.Supplier;
import linli.core.points.LotId;

/** Numbers the lots that one act makes, for all members together, from 1. */
final class LotIds implements Supplier<LotId> {

    private final ActId act;
    private int last;

    LotIds(ActId act) {
        this.act = act;
    }

    @Override
    public LotId get() {
        last++;
        return new LotId(act.value() + "/" + last);
    }
}
