package linli.contract.v1;

import linli.core.Outcome;

/** Takes the value out of an outcome that a test expects to be accepted. */
public final class Accepted {

    private Accepted() {}

    /** The value; a refusal fails the test with its text. */
    public static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError("Refused: " + refusal);
        };
    }

    /** The code of the refusal; an accepted value fails the test. */
    public static String refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var refusal) -> refusal.code();
            case Outcome.Accepted<?>(var value) -> throw new AssertionError("Accepted: " + value);
        };
    }
}
