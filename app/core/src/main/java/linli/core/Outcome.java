package linli.core;

import java.util.function.Function;
import java.util.function.Supplier;

/** What became of something asked for: accepted with its value, or refused with the reason. */
public sealed interface Outcome<T> {

    /** It was done, or would be: {@code value} is the result. */
    record Accepted<T>(T value) implements Outcome<T> {

        @Override
        public <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
            return next.apply(value);
        }
    }

    /** It was not done and nothing changed; {@code refusal} says why. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {

        @Override
        public <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
            return Outcome.refused(refusal);
        }
    }

    /** The accepted outcome of {@code value}. */
    static <T> Outcome<T> of(T value) {
        return new Accepted<>(value);
    }

    /** The outcome refused for {@code refusal}. */
    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /**
     * What {@code computation} comes to; refused for {@code tooLarge} if one of its exact figures
     * does not fit a {@code long}.
     */
    static <T> Outcome<T> exact(Refusal tooLarge, Supplier<Outcome<T>> computation) {
        try {
            return computation.get();
        } catch (ArithmeticException overflow) {
            return refused(tooLarge);
        }
    }

    /** Goes on with the value if accepted; a refusal passes through. */
    <R> Outcome<R> then(Function<? super T, Outcome<R>> next);

    /** The outcome with its value changed; a refusal passes through. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return then(value -> of(change.apply(value)));
    }
}
