package linli.station.ui.sale;

import java.util.function.Consumer;

/** Who says whether a price may be changed by hand. */
public interface PriceApproval {

    /** Allows everything. */
    PriceApproval EVERYTHING = (deed, reply) -> reply.accept(true);

    /** What is to be allowed. */
    enum Deed {
        /** Another unit price for one line. */
        PRICE,
        /** A part of one line's price. */
        LINE,
        /** A part of every line's price. */
        TICKET
    }

    /** Asks; the reply comes once, on the thread of the screen. */
    void ask(Deed deed, Consumer<Boolean> reply);
}
