package linli.station.ui.value;

import linli.station.ui.kit.ChoiceModel;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.payment.PaymentModel;

/** What is asked about stored value, or told. */
public sealed interface ValueAsked {

    /** What to do with it. */
    record Choice(ChoiceModel model) implements ValueAsked {}

    /** How much is paid in. */
    record Amount(EntryModel model) implements ValueAsked {}

    /** The money for it. */
    record Paying(PaymentModel model) implements ValueAsked {}

    /** It is done. */
    record Done(ValueDone done) implements ValueAsked {}
}
