package linli.station.boot.till;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import linli.core.act.ActId;
import linli.hardware.PrinterEvent;
import linli.hardware.PrinterStatus;
import linli.station.background.Background;
import linli.station.boot.Station;
import linli.station.print.PrintNews;
import linli.station.print.PrintQueue;
import linli.station.print.Standing;
import linli.station.receipt.ReceiptWords;
import linli.station.ui.kit.SlipPicture;
import linli.station.ui.kit.SlipPrinting;
import linli.station.ui.kit.SlipStage;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.StationStatus.Paper;

/** The print queue as the window sees it: asked and told on the thread of the screen. */
final class WindowSlips implements SlipPrinting {

    private static final int REMEMBERED = 20;

    private final Background background;
    private final StationStatus status;
    private final PrintQueue queue;
    private final SlipPreview preview;
    private final List<Runnable> changes = new ArrayList<>();
    private final List<Consumer<String>> alarms = new ArrayList<>();
    private final Map<ActId, List<Consumer<Slip>>> followers = new HashMap<>();
    private final Map<ActId, Consumer<Optional<SlipPicture>>> undrawn = new LinkedHashMap<>();
    private final Set<ActId> applied = new LinkedHashSet<>();
    private final Map<ActId, String> shut = new LinkedHashMap<>();

    WindowSlips(Background background, StationStatus status, Station station, ReceiptWords words) {
        this.background = background;
        this.status = status;
        this.preview =
                new SlipPreview(
                        station.printing().documents(words),
                        PaperFont.in(StationProgram.fontFolder()));
        this.queue =
                station.printing()
                        .begin(words, news -> background.onScreen(() -> told(news)), this::done);
        count();
    }

    /** The queue behind it. */
    PrintQueue queue() {
        return queue;
    }

    /** Has that run on the screen's thread when anything printed changes. */
    void onChange(Runnable listener) {
        changes.add(listener);
    }

    /** Tells on the screen's thread the codes of what has no paper to be shown beside. */
    void onAlarm(Consumer<String> listener) {
        alarms.add(listener);
    }

    @Override
    public boolean hasPrinter() {
        return queue.hasPrinter();
    }

    @Override
    public Runnable follow(ActId act, Consumer<Slip> view) {
        followers.computeIfAbsent(act, any -> new ArrayList<>()).add(view);
        background.read(
                () -> queue.standing(act),
                standing -> standing.ifPresent(now -> tell(act, slip(now))));
        return () -> followers.computeIfPresent(act, (same, views) -> without(views, view));
    }

    @Override
    public void picture(ActId act, Consumer<Optional<SlipPicture>> reply) {
        boolean readsAll = applied.contains(act);
        background.read(
                () -> queue.standing(act).map(now -> preview.of(now.job(), queue.paper())),
                picture -> {
                    if (picture.isPresent() || readsAll) {
                        reply.accept(picture);
                    } else if (applied.contains(act)) {
                        // It was applied between the reading and this: the next one finds it.
                        picture(act, reply);
                    } else {
                        undrawn.put(act, reply);
                    }
                });
    }

    @Override
    public void print(ActId act) {
        queue.print(act);
    }

    @Override
    public void dismiss(ActId act) {
        background.reader().execute(() -> queue.dismiss(act));
    }

    @Override
    public void undecided(Consumer<List<Undecided>> reply) {
        background.read(() -> queue.undecided().stream().map(this::undecided).toList(), reply);
    }

    /** The act is in the store: now its paper can be drawn. Called on the writer. */
    private void done(ActId act) {
        background.onScreen(() -> {
            applied.add(act);
            limit(applied);
            Optional.ofNullable(undrawn.remove(act)).ifPresent(reply -> picture(act, reply));
        });
    }

    private void told(PrintNews news) {
        switch (news) {
            case PrintNews.JobChanged(Standing standing) -> {
                tell(standing.job().act(), slip(standing));
                count();
                changes.forEach(Runnable::run);
            }
            case PrintNews.DrawerStuck(ActId act, String code) -> {
                shut.put(act, code);
                limit(shut.keySet());
                alarms.forEach(alarm -> alarm.accept(code));
                background.read(
                        () -> queue.standing(act),
                        standing -> standing.ifPresent(now -> tell(act, slip(now))));
            }
            case PrintNews.PrinterSaid(PrinterEvent event) -> said(event);
        }
    }

    private void said(PrinterEvent event) {
        if (event instanceof PrinterStatus now) {
            status.paper().set(paper(now));
        }
    }

    private static Paper paper(PrinterStatus now) {
        if (now.coverOpen()) {
            return Paper.COVER_OPEN;
        }
        if (now.paperEmpty()) {
            return Paper.EMPTY;
        }
        if (now.broken() || now.offline()) {
            return Paper.BROKEN;
        }
        return now.paperNearEnd() ? Paper.LOW : Paper.WELL;
    }

    private void count() {
        background.read(
                () -> queue.undecided().stream().filter(each -> !stage(each).isBusy()).count(),
                count -> status.unprinted().set(Math.toIntExact(count)));
    }

    private void tell(ActId act, Slip slip) {
        List.copyOf(followers.getOrDefault(act, List.of())).forEach(view -> view.accept(slip));
    }

    private Slip slip(Standing standing) {
        ActId act = standing.job().act();
        return new Slip(act, stage(standing), standing.code(), shut.getOrDefault(act, ""));
    }

    private Undecided undecided(Standing standing) {
        return new Undecided(
                new Slip(standing.job().act(), stage(standing), standing.code(), ""),
                standing.job().kind().name(),
                standing.job().seq(),
                standing.job().madeAt());
    }

    private static SlipStage stage(Standing standing) {
        return SlipStage.valueOf(standing.stage().name());
    }

    private static List<Consumer<Slip>> without(List<Consumer<Slip>> all, Consumer<Slip> one) {
        all.remove(one);
        return all;
    }

    private static void limit(Set<ActId> some) {
        if (some.size() > REMEMBERED) {
            some.remove(some.iterator().next());
        }
    }
}
