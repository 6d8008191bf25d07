package linli.station.ui.kit;

import java.util.Set;
import java.util.function.Consumer;
import linli.core.member.MemberId;
import linli.core.operator.Permission;

/**
 * Whether something may be done at this till now. Where whoever is signed in may not do it alone, a
 * second person is asked.
 */
public interface Permit {

    /** Allows everything and asks nobody: a till that nobody signs in to. */
    Permit EVERYTHING = (permission, gainers, reply) -> reply.accept(new Answer.Alone());

    /** What became of asking. */
    sealed interface Answer {

        /** Whoever is signed in may do it alone. */
        record Alone() implements Answer {}

        /** The person of that name allowed it. */
        record By(String approver) implements Answer {}

        /** Nobody allowed it. */
        record Refused() implements Answer {}
    }

    /**
     * Asks; the reply comes once, on the thread of the screen.
     *
     * @param gainers whose membership gains by it; none of them may allow it
     */
    void ask(Permission permission, Set<MemberId> gainers, Consumer<Answer> reply);
}
