package linli.station.ui.pickup;

import java.util.List;
import java.util.function.Consumer;

/** Everything that waits at this station. */
@FunctionalInterface
public interface WaitingOrders {

    /** Replies later, once, on the thread of the screen, by shelf. */
    void list(Consumer<List<WaitingOrder>> reply);
}
