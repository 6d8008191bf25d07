package linli.station.boot.device;

import java.util.Optional;
import java.util.function.Consumer;

/** Passes on only what is different from the last; for one thread. */
final class Changes<T> implements Consumer<T> {

    private final Consumer<T> next;
    private Optional<T> last = Optional.empty();

    Changes(Consumer<T> next) {
        this.next = next;
    }

    @Override
    public void accept(T now) {
        if (!last.equals(Optional.of(now))) {
            last = Optional.of(now);
            next.accept(now);
        }
    }
}
