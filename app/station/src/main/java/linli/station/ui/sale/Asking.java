package linli.station.ui.sale;

import java.util.function.Consumer;
import linli.station.ui.kit.EntryModel;

/** What the cashier is being asked, over the sale. */
public sealed interface Asking {

    /** A number: quantity, weight, price, points or cash. */
    record Number(EntryModel model) implements Asking {}

    /** Whether the money arrived on another device. */
    record Arrival(ConfirmModel model) implements Asking {}

    /** Gives the cashier another try, saying why. */
    default void again(String why) {
        Consumer<String> retry =
                switch (this) {
                    case Number(EntryModel model) -> model::again;
                    case Arrival(ConfirmModel model) -> model::again;
                };
        retry.accept(why);
    }
}
