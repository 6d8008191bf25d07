package linli.core.visit;

import linli.core.Refusal;
import linli.core.act.Identification;

/** Why the way in which a member was recognised is not enough. */
public enum IdentificationRefusal implements Refusal {
    /** Spending points needs the rotating code on the member's own phone. */
    PROOF_NEEDED,
    /** The member's own code was shown, but nobody can say how old it is: the clock is wrong. */
    CLOCK_NOT_TRUSTED,
    /** Of this member no more than a number is known here: they earn, they spend nothing. */
    ONLY_EARNS;

    /** Why a member who was recognised like that spends nothing. */
    public static IdentificationRefusal of(Identification shown) {
        return shown.kind() == Identification.Kind.UNTIMED_CODE ? CLOCK_NOT_TRUSTED : PROOF_NEEDED;
    }

    @Override
    public String code() {
        return name();
    }
}
