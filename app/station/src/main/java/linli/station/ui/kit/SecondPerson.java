package linli.station.ui.kit;

import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;

/** Finds a second person for what the one at the till may not do alone. */
public interface SecondPerson {

    /** Asks nobody: what is refused stays refused. */
    SecondPerson NOBODY =
            new SecondPerson() {
                @Override
                public <A> void ask(Deed<A> deed, Consumer<Outcome<A>> reply) {
                    deed.with(Optional.empty(), reply);
                }
            };

    /**
     * Something that may need a second person's word.
     *
     * @param <A> what it comes to
     */
    interface Deed<A> {

        /** Does it; {@code approver} is who allowed it, if anybody was asked. */
        void with(Optional<String> approver, Consumer<Outcome<A>> reply);
    }

    /**
     * Does it; if the counter wants a second person, asks for one and does it again. {@code reply}
     * gets the last outcome, once.
     */
    <A> void ask(Deed<A> deed, Consumer<Outcome<A>> reply);
}
