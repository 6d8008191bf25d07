package linli.station.boot;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.station.background.Background;
import linli.station.print.ActDocuments;
import linli.station.print.Documents;
import linli.station.print.PrintNews;
import linli.station.print.PrintQueue;
import linli.station.receipt.ReceiptWords;
import linli.station.store.StationStore;

/** What a station puts on paper; nothing until it is told to begin. */
public final class StationPrinting implements AutoCloseable {

    private final StationStore store;
    private final InstantSource clock;
    private final Background background;
    private final Supplier<String> shop;
    private volatile Optional<Begun> begun = Optional.empty();

    /** The queue that acts go to, and who is told when an act is in the store. */
    private record Begun(PrintQueue queue, Consumer<ActId> applied) {}

    StationPrinting(
            StationStore store, InstantSource clock, Background background, Supplier<String> shop) {
        this.store = store;
        this.clock = clock;
        this.background = background;
        this.shop = shop;
    }

    /**
     * Begins to print what is done from now on, on the printer that the queue is told to use.
     *
     * @param listener told on threads of the printer
     * @param applied told on the writer when an act is in the store
     */
    public PrintQueue begin(
            ReceiptWords words, Consumer<PrintNews> listener, Consumer<ActId> applied) {
        PrintQueue queue =
                new PrintQueue(
                        new PrintQueue.Needs(
                                store.printJobs(),
                                documents(words),
                                clock,
                                background.devices(),
                                background::after,
                                listener));
        begun = Optional.of(new Begun(queue, applied));
        return queue;
    }

    /** What jobs put on paper, in those words. */
    public Documents documents(ReceiptWords words) {
        return new ActDocuments(
                new ActDocuments.Needs(store, words, OpenStation::paperCode, shop, clock));
    }

    boolean hasPrinter() {
        return begun.filter(now -> now.queue().hasPrinter()).isPresent();
    }

    /** An act is in the store. */
    public void done(Act act, long seq) {
        begun.ifPresent(now -> {
            now.queue().done(act, seq);
            now.applied().accept(act.occasion().act());
        });
    }

    @Override
    public void close() {
        begun.ifPresent(now -> now.queue().close());
    }
}
