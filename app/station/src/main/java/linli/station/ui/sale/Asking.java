package linli.station.ui.sale;

import java.util.function.Consumer;
import linli.station.ui.kit.EntryModel;

/** What the cashier is being asked, over the sale. */
public sealed interface Asking {

    /** A number: quantity, weight, price, points or cash. */
    record Number(EntryModel model) implements Asking {}

    /** Whether the money arrived on another device. */
    record Arrival(ConfirmModel model) implements Asking {}

    /** The weight of goods, as the scale tells it. */
    record Weight(WeighModel model) implements Asking {}

    /** It is put away: nothing is waited for any more. */
    default void leave() {
        if (this instanceof Weight(WeighModel model)) {
            model.stop();
        }
    }

    /** Gives the cashier another try, saying why. */
    default void again(String why) {
        Consumer<String> retry =
                switch (this) {
                    case Number(EntryModel model) -> model::again;
                    case Arrival(ConfirmModel model) -> model::again;
                    case Weight never -> unsaid -> {};
                };
        retry.accept(why);
    }
}
