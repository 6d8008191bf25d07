package linli.central.http;

import linli.core.Outcome;

/** Answers one kind of request. */
@FunctionalInterface
public interface Endpoint {

    /** The reply, or the {@link Refused refusal} why not. */
    Outcome<Reply> answer(Call call);
}
