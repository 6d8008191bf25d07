package linli.station.ui.redeem;

import java.util.Optional;
import java.util.function.Consumer;
import linli.station.ui.kit.EntryModel;

/** What someone must decide, over the shelf. */
public sealed interface Asked {

    /** Whether a reward is given for points. */
    record ForPoints(Deal deal) implements Asked {}

    /** How much cash was handed over beside the points. */
    record WithCash(Deal.Terms terms, EntryModel model) implements Asked {}

    /** Whether a redemption is taken back. */
    record Cancelling(CancelModel model) implements Asked {}

    /** Whether a prize is drawn. */
    record Drawn(DrawModel model) implements Asked {}

    /** What is given for what, if a reward is asked about. */
    default Optional<Deal.Terms> offered() {
        return switch (this) {
            case ForPoints(Deal deal) -> Optional.of(deal.terms());
            case WithCash(Deal.Terms terms, EntryModel model) -> Optional.of(terms);
            case Cancelling cancelling -> Optional.empty();
            case Drawn drawn -> Optional.empty();
        };
    }

    /** Gives the cashier another try, saying why. */
    default void again(String why) {
        Consumer<String> retry =
                switch (this) {
                    case ForPoints(Deal deal) -> deal::again;
                    case WithCash(Deal.Terms terms, EntryModel model) -> model::again;
                    case Cancelling(CancelModel model) -> model::again;
                    case Drawn(DrawModel model) -> model::again;
                };
        retry.accept(why);
    }
}
