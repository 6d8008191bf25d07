package linli.station.ui.sale;

import java.util.function.Consumer;
import linli.core.operator.Permission;

/** Who says whether a price may be changed by hand. */
public interface PriceApproval {

    /** Allows everything and records nobody. */
    PriceApproval EVERYTHING = (deed, reply) -> reply.accept(true);

    /**
     * Asks; the reply comes once, on the thread of the screen.
     *
     * @param deed {@link Permission#PRICE_OVERRIDE} or {@link Permission#DISCOUNT}
     */
    void ask(Permission deed, Consumer<Boolean> reply);
}
