package linli.station.ui.ticket;

import java.util.function.Consumer;
import linli.core.money.Money;

/** Has a second person allow what the one at the till may not do alone. */
public interface Approval {

    /** For a till that nobody signs in to. */
    Approval NOT_NEEDED = (amount, reply) -> reply.accept(new Answer.NotNeeded());

    /** What became of asking. */
    sealed interface Answer {

        /** It is within what the one at the till may do. */
        record NotNeeded() implements Answer {}

        /** That person allowed it. */
        record Given(String approver) implements Answer {}

        /** Nobody allowed it. */
        record Refused() implements Answer {}
    }

    /** Asks whether that much may go back; replies once, on the screen's own thread. */
    void ask(Money amount, Consumer<Answer> reply);
}
