package linli.station.ui.kit.payment;

import linli.core.money.Money;

/**
 * The stored value of the member who pays.
 *
 * @param here what can be spent here now
 * @param all what there is of it, wherever it is held
 */
public record Purse(Money here, Money all) {

    /** What it can pay of that here. */
    Money part(Money due) {
        return here.compareTo(due) < 0 ? here : due;
    }

    /** Whether more of it would help to pay that, if it were brought here. */
    public boolean lacks(Money due) {
        return here.compareTo(due) < 0 && here.compareTo(all) < 0;
    }
}
