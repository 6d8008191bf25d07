package linli.station.ui.benefit;

import linli.station.ui.kit.ChoiceModel;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.payment.PaymentModel;

/** What is asked of the cashier about a benefit. */
public sealed interface BenefitAsking {

    /** It was refused for that reason: the cashier may try again. */
    void again(String why);

    /** One of several things. */
    record Choice(ChoiceModel choice) implements BenefitAsking {

        @Override
        public void again(String why) {
            choice.again(why);
        }
    }

    /** How much was handed in. */
    record Amount(EntryModel entry) implements BenefitAsking {

        @Override
        public void again(String why) {
            entry.again(why);
        }
    }

    /** Money. */
    record Paying(PaymentModel payment) implements BenefitAsking {

        @Override
        public void again(String why) {
            payment.again(why);
        }
    }
}
