package linli.station.ui.kit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.act.ActId;

/**
 * What a screen can ask of the receipt printer. Nothing here waits; replies and news come later on
 * the screen's own thread. Whatever becomes of the paper, the act stands.
 */
public interface SlipPrinting {

    /**
     * How the paper of an act stands.
     *
     * @param code of what went wrong last; empty if nothing did
     * @param drawer code of why the drawer is shut; empty if it opened or was not asked to
     */
    record Slip(ActId act, SlipStage stage, String code, String drawer) {}

    /**
     * A piece of paper that nobody printed or put away.
     *
     * @param kind {@code SALE}, {@code HANDOVER}, {@code CARD} or {@code SHIFT}
     * @param number of the ticket
     */
    record Undecided(Slip slip, String kind, long number, Instant madeAt) {}

    /** Whether there is a printer at all. */
    boolean hasPrinter();

    /** Tells how the paper of that act stands, now and at each change, until released. */
    Runnable follow(ActId act, Consumer<Slip> view);

    /** What the paper looks like; empty if that cannot be drawn. */
    void picture(ActId act, Consumer<Optional<SlipPicture>> reply);

    /** Prints it; again only as a marked copy. */
    void print(ActId act);

    /** Puts it away: nobody wants it on paper. */
    void dismiss(ActId act);

    /** Everything that nobody printed or put away since yesterday, the oldest first. */
    void undecided(Consumer<List<Undecided>> reply);

    /** No printer and no paper. */
    SlipPrinting NONE =
            new SlipPrinting() {
                @Override
                public boolean hasPrinter() {
                    return false;
                }

                @Override
                public Runnable follow(ActId act, Consumer<Slip> view) {
                    return () -> {};
                }

                @Override
                public void picture(ActId act, Consumer<Optional<SlipPicture>> reply) {
                    reply.accept(Optional.empty());
                }

                @Override
                public void print(ActId act) {}

                @Override
                public void dismiss(ActId act) {}

                @Override
                public void undecided(Consumer<List<Undecided>> reply) {
                    reply.accept(List.of());
                }
            };
}
