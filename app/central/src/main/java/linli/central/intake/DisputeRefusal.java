package linli.central.intake;

import linli.core.Refusal;

/** Why a dispute is not decided so. */
public enum DisputeRefusal implements Refusal {
    /** No such dispute, or it was decided before. */
    NOT_FOUND,
    /** The member whose points wait is still not known. */
    UNKNOWN_MEMBER,
    /** The account still contradicts what waits. */
    CONTRADICTS_ACCOUNT;

    @Override
    public String code() {
        return name();
    }
}
