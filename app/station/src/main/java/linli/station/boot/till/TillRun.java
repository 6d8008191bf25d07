package linli.station.boot.till;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.station.boot.command.Commands;
import linli.station.boot.folder.World;
import linli.station.sync.SyncFault;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Fonts;
import linli.station.ui.shell.ComingBack;

/**
 * Runs the till until a person closes it, and opens it anew by itself when its past has to come
 * back first: after a code made it a station that lost its disk, or once the central has shown that
 * its disk was copied or restored.
 */
final class TillRun {

    private static final int AGAIN_SECONDS = 5;
    private static final Duration NOT_OFTEN = Duration.ofMinutes(5);

    /** How a round ends. */
    private enum End {
        CLOSED,
        REOPEN
    }

    private final StationOptions options;
    private final World world;
    private final Texts texts;
    private final BlockingQueue<End> ends = new ArrayBlockingQueue<>(8);
    private volatile Instant reopened = Instant.EPOCH;
    private final AtomicReference<Optional<StationProgram>> open =
            new AtomicReference<>(Optional.empty());

    TillRun(StationOptions options, World world) {
        this.options = options;
        this.world = world;
        this.texts = new Texts(options.locale());
    }

    /** Runs it; the toolkit runs already. Returns the exit code. */
    int run() throws IOException, InterruptedException {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> open.get().ifPresent(StationProgram::close), "shutdown"));
        ComingBack waiting =
                Toolkit.call(() ->
                        new ComingBack(
                                texts,
                                Fonts.load(StationProgram.fontFolder()),
                                () -> end(End.CLOSED)));
        try {
            Optional<Integer> code = Optional.empty();
            while (code.isEmpty()) {
                code = round(waiting);
            }
            return code.get();
        } finally {
            open.get().ifPresent(StationProgram::close);
        }
    }

    private Optional<Integer> round(ComingBack waiting) throws IOException, InterruptedException {
        return switch (StationProgram.open(options, world, endings(waiting))) {
            case Outcome.Accepted<StationProgram>(StationProgram program) -> {
                open.set(Optional.of(program));
                Toolkit.call(() -> {
                    waiting.hide();
                    return waiting;
                });
                End end = ends.take();
                program.close();
                open.set(Optional.empty());
                yield end == End.CLOSED ? Optional.of(Commands.DONE) : Optional.empty();
            }
            case Outcome.Refused<StationProgram>(Refusal refusal) -> refused(waiting, refusal);
        };
    }

    /** A past that cannot come back now may do so soon; anything else is final. */
    private Optional<Integer> refused(ComingBack waiting, Refusal refusal)
            throws InterruptedException {
        if (!(refusal instanceof SyncFault)) {
            return Optional.of(Commands.refuse(refusal));
        }
        Toolkit.call(() -> {
            waiting.failed(texts.refusal(refusal));
            return waiting;
        });
        End end = ends.poll(AGAIN_SECONDS, TimeUnit.SECONDS);
        return end == End.CLOSED ? Optional.of(Commands.refuse(refusal)) : Optional.empty();
    }

    private StationProgram.Endings endings(ComingBack waiting) {
        return new StationProgram.Endings(
                () -> end(End.CLOSED),
                () -> reopen(waiting),
                (entries, of) ->
                        javafx.application.Platform.runLater(() -> waiting.fetched(entries, of)));
    }

    /** Once in a while only: a past that does not come back must not keep the till from selling. */
    private void reopen(ComingBack waiting) {
        Instant now = world.clock().instant();
        if (now.isAfter(reopened.plus(NOT_OFTEN))) {
            reopened = now;
            waiting.show();
            end(End.REOPEN);
        }
    }

    private void end(End end) {
        boolean ignored = ends.offer(end);
    }
}
