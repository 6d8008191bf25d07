package linli.core.simulate;

import linli.core.Refusal;

/** Why an event of a scenario does not even reach the rules. */
public enum EventRefusal implements Refusal {
    /** An event of that id was accepted before. */
    DUPLICATE_EVENT,
    /** It names a member who is not registered. */
    UNKNOWN_MEMBER;

    @Override
    public String code() {
        return name();
    }
}
