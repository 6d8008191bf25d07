package linli.benchmarks.wire;

import java.util.Optional;
import java.util.function.Function;

/** Cuts the next exchange about something, once it is armed; lets everything else through. */
final class ExchangeCutter implements Function<HttpMessage, Fate> {

    private final String subject;
    private Optional<Fate> next = Optional.empty();
    private int request;
    private int reply;

    /** By method and path. */
    ExchangeCutter(String subject) {
        this.subject = subject;
    }

    synchronized void arm(Fate fate) {
        next = Optional.of(fate);
    }

    synchronized boolean isArmed() {
        return next.isPresent();
    }

    /** How long the last such request was, or its reply. */
    synchronized int length(boolean ofRequest) {
        return ofRequest ? request : reply;
    }

    synchronized void overhear(HttpMessage asked, HttpMessage answered) {
        if (asked.subject().equals(subject)) {
            request = asked.length();
            reply = answered.length();
        }
    }

    @Override
    public synchronized Fate apply(HttpMessage asked) {
        if (!asked.subject().equals(subject)) {
            return new Fate.Pass();
        }
        Fate fate = next.orElseGet(Fate.Pass::new);
        next = Optional.empty();
        return fate;
    }
}
