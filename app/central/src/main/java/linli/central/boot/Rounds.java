package linli.central.boot;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import linli.central.store.DatabaseFault;

/** Does every few seconds what becomes due by time alone. */
final class Rounds implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
    private static final int SECONDS = 5;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("rounds").factory());
    private final Runnable upkeep;

    private Rounds(Runnable upkeep) {
        this.upkeep = upkeep;
    }

    static Rounds start(Runnable upkeep) {
        Rounds rounds = new Rounds(upkeep);
        var unused =
                rounds.thread.scheduleWithFixedDelay(
                        rounds::goOrSay, SECONDS, SECONDS, TimeUnit.SECONDS);
        return rounds;
    }

    /** Goes one round, in turn with the others. */
    void go() {
        synchronized (upkeep) {
            upkeep.run();
        }
    }

    /** Waits for the round that is under way. */
    @Override
    public void close() {
        thread.close();
    }

    /** A database that is away does not end the rounds: all is still due in the next one. */
    private void goOrSay() {
        try {
            go();
        } catch (DatabaseFault away) {
            LOG.log(Level.WARNING, "The database is away; goes round again", away);
        }
    }
}
