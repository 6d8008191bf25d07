package linli.central.headquarters;

import linli.core.Refusal;

/** Why a rule book was not given out. */
public enum RuleBookRefusal implements Refusal {
    /** There is another one of that version, or a newer one. */
    VERSION_TAKEN,
    /** Version 0 is the one that is built in. */
    VERSION_BUILT_IN;

    @Override
    public String code() {
        return name();
    }
}
