package linli.central.store;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import linli.core.member.StationId;

/** Work that stations are told about: with it or not at all, and woken once it is done. */
public final class Publishing {

    private final Database database;
    private final Consumer<StationId> wake;

    /** With what wakes requests that wait for news. */
    public Publishing(Database database, Consumer<StationId> wake) {
        this.database = database;
        this.wake = wake;
    }

    /** See {@link Database#lookWhetherRecovering}. */
    public boolean lookWhetherRecovering() {
        return database.lookWhetherRecovering();
    }

    /** Does work as {@link Database#inTransaction} does, and then tells its news. */
    public <T> T inTransaction(BiFunction<Transaction, News, T> work) {
        record Done<R>(R result, News news) {}
        Done<T> done =
                database.inTransaction(tx -> {
                    News news = new News();
                    T result = work.apply(tx, news);
                    tx.feeds().add(news);
                    return new Done<>(result, news);
                });
        done.news().ordered().keySet().forEach(id -> wake.accept(new StationId(id)));
        return done.result();
    }
}
