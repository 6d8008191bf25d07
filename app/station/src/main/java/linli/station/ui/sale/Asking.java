package linli.station.ui.sale;

import java.util.function.Consumer;
import linli.station.ui.kit.ChoiceModel;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.payment.PaymentModel;

/** What the cashier is being asked, over the sale. */
public sealed interface Asking {

    /** A number: quantity, weight, price or points. */
    record Number(EntryModel model) implements Asking {}

    /** The money. */
    record Paying(PaymentModel model) implements Asking {}

    /** One of several: what to take off, a coupon, a sale put aside. */
    record Choice(ChoiceModel model) implements Asking {}

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
                    case Paying(PaymentModel model) -> model::again;
                    case Choice(ChoiceModel model) -> model::again;
                    case Weight never -> unsaid -> {};
                };
        retry.accept(why);
    }
}
