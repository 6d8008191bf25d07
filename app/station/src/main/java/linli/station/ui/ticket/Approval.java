package linli.station.ui.ticket;

import java.util.Optional;
import java.util.function.Consumer;
import linli.core.member.MemberId;
import linli.core.money.Money;

/** Has a second person allow what the one at the till may not do alone. */
public interface Approval {

    /** For a till that nobody signs in to. */
    Approval NOT_NEEDED = (wanted, reply) -> reply.accept(new Answer.NotNeeded());

    /**
     * What is to be allowed.
     *
     * @param isUndo whether a whole ticket is undone
     * @param worth of the goods that come back
     * @param gainer whose points change by it; they should not be who allows it
     */
    record Wanted(boolean isUndo, Money worth, Optional<MemberId> gainer) {}

    /** What became of asking. */
    sealed interface Answer {

        /** It is within what the one at the till may do. */
        record NotNeeded() implements Answer {}

        /** That person allowed it. */
        record Given(String approver) implements Answer {}

        /** Nobody allowed it. */
        record Refused() implements Answer {}
    }

    /** Asks whether that may be done; replies once, on the screen's own thread. */
    void ask(Wanted wanted, Consumer<Answer> reply);
}
