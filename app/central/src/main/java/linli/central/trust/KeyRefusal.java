package linli.central.trust;

import linli.core.Refusal;

/** Why a key stays as it is. */
public enum KeyRefusal implements Refusal {
    /** One key still follows another: that takes two weeks. */
    CHANGE_UNDER_WAY,
    /** The new key is not signed with itself, or not with the one it follows. */
    WRONG_SIGNATURE;

    @Override
    public String code() {
        return name();
    }
}
