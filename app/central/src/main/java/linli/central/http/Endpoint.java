package linli.central.http;

import linli.core.Outcome;

/** Answers one kind of request. */
@FunctionalInterface
public interface Endpoint {

    /** The reply, or the {@link Refused refusal} why not. */
    Outcome<Reply> answer(Call call);

    /**
     * Whether whoever asks is let in at all, as far as the head tells; asked before the body is
     * read, so that strangers cannot have much read.
     */
    default Outcome<Call> admit(Call head) {
        return Outcome.of(head);
    }
}
