package linli.station.ui.sale;

import java.util.Optional;
import java.util.function.Consumer;
import linli.core.operator.Permission;

/** Who says whether a price may be changed by hand. */
public interface PriceApproval {

    /** Allows everything and records nobody. */
    PriceApproval EVERYTHING = (deed, reply) -> reply.accept(Answer.ALONE);

    /**
     * What became of asking.
     *
     * @param approver the second person, where one was asked
     */
    record Answer(boolean isAllowed, Optional<String> approver) {

        /** The one at the till may do it alone. */
        public static final Answer ALONE = new Answer(true, Optional.empty());

        /** Nobody allowed it. */
        public static final Answer REFUSED = new Answer(false, Optional.empty());

        /** That person allowed it. */
        public static Answer by(String approver) {
            return new Answer(true, Optional.of(approver));
        }
    }

    /**
     * Asks; the reply comes once, on the thread of the screen.
     *
     * @param deed {@link Permission#PRICE_OVERRIDE} or {@link Permission#DISCOUNT}
     */
    void ask(Permission deed, Consumer<Answer> reply);
}
