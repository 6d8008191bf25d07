package linli.core.checkout;

import linli.core.Refusal;

/** Why a sale can not be put aside or taken up again. */
public enum HoldRefusal implements Refusal {
    /** As many as a counter keeps are aside already. */
    TOO_MANY_HELD,
    /** It is not aside: somebody took it up before, or it never was. */
    NOT_HELD;

    @Override
    public String code() {
        return name();
    }
}
