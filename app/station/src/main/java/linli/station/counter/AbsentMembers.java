package linli.station.counter;

import java.util.function.Consumer;
import linli.core.member.MemberNumber;

/** Asks the central for members whom nobody preloaded. */
public interface AbsentMembers {

    /** For a station without a central. */
    AbsentMembers NOBODY_TO_ASK = (number, then) -> then.accept(Answer.NO_CENTRAL);

    /** What came of asking. */
    enum Answer {
        /** The member is in the store now. */
        CAME,
        /** The central says that nobody has that number. */
        NOBODY,
        /** The central could not be asked now, or not in time. */
        CUT_OFF,
        /** The station does not belong to a central. */
        NO_CENTRAL
    }

    /**
     * Asks for a member and takes into the store what comes. Calls {@code then} exactly once, on
     * any thread, two seconds later at most.
     */
    void ask(MemberNumber number, Consumer<Answer> then);
}
