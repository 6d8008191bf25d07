package linli.core.visit;

import linli.core.Refusal;

/** Why the way in which a member was recognised is not enough. */
public enum IdentificationRefusal implements Refusal {
    /** Spending points needs the rotating code on the member's own phone. */
    PROOF_NEEDED,
    /** Of this member no more than a number is known here: they earn, they spend nothing. */
    ONLY_EARNS;

    @Override
    public String code() {
        return name();
    }
}
