package linli.central.escrow;

import linli.core.Refusal;

/** Why escrow stays as it is. */
public enum EscrowRefusal implements Refusal {
    /** No such member, or none that the station that asks has seen. */
    UNKNOWN_MEMBER,
    /** No such station. */
    NOT_FOUND;

    @Override
    public String code() {
        return name();
    }
}
