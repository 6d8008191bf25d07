package linli.station.counter;

import linli.core.member.MemberNumber;

/** Asks the central for members whom nobody preloaded. */
public interface AbsentMembers {

    /** For a station without a central. */
    AbsentMembers NOBODY_TO_ASK = (number, then) -> then.run();

    /**
     * Asks for a member and takes into the store what comes. Calls {@code then} exactly once, on
     * any thread, two seconds later at most, whether or not anything came.
     */
    void ask(MemberNumber number, Runnable then);
}
