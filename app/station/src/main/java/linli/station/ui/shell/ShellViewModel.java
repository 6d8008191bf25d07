package linli.station.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.StationStatus.Device;
import linli.station.ui.kit.StationStatus.Network;
import linli.station.ui.kit.StationStatus.Paper;
import linli.station.ui.kit.Texts;

/** The status of the station in words. */
public final class ShellViewModel {

    private final StationStatus status;
    private final Texts texts;
    private final Figures figures;
    private final StringBinding title;
    private final StringBinding operator;
    private final StringBinding clock;
    private final ObjectBinding<Pill> network;
    private final ObjectBinding<Pill> printer;
    private final ObjectBinding<Pill> backup;

    /** The words of that status. */
    public ShellViewModel(StationStatus status, Texts texts) {
        this.status = status;
        this.texts = texts;
        this.figures = new Figures(texts);
        this.title =
                Bindings.createStringBinding(
                        () ->
                                status.shop().get().isEmpty()
                                        ? texts.get("shell.brand")
                                        : texts.get("shell.title", status.shop().get()),
                        status.shop());
        this.operator =
                Bindings.createStringBinding(
                        this::operatorText, status.operator(), status.shiftSince());
        this.clock =
                Bindings.createStringBinding(() -> figures.clock(status.now().get()), status.now());
        this.network =
                Bindings.createObjectBinding(
                        this::networkPill,
                        status.network(),
                        status.unsent(),
                        status.syncProblem(),
                        status.disputed(),
                        status.arriving(),
                        status.now());
        this.backup = Bindings.createObjectBinding(this::backupPill, status.backup(), status.now());
        this.printer =
                Bindings.createObjectBinding(
                        this::printerPill, status.printer(), status.paper(), status.unprinted());
    }

    /** Brand and station. */
    public ObservableValue<String> title() {
        return title;
    }

    /** Who works since when; empty if nobody is signed in. */
    public ObservableValue<String> operator() {
        return operator;
    }

    /** Date, weekday, time. */
    public ObservableValue<String> clock() {
        return clock;
    }

    /** The line to the central and what waits for it. */
    public ObservableValue<Pill> network() {
        return network;
    }

    /** The backups; waiting while something is wrong with their disk. */
    public ObservableValue<Pill> backup() {
        return backup;
    }

    /** The scanner. */
    public ObservableValue<Pill> scanner() {
        return pill("scanner", status::scanner);
    }

    /** The receipt printer. */
    public ObservableValue<Pill> printer() {
        return printer;
    }

    /** The scale. */
    public ObservableValue<Pill> scale() {
        return pill("scale", status::scale);
    }

    private String operatorText() {
        List<String> parts = new ArrayList<>();
        if (!status.operator().get().isEmpty()) {
            parts.add(status.operator().get());
        }
        status.shiftSince()
                .get()
                .map(since -> figures.time(status.local(since).toLocalTime()))
                .ifPresent(time -> parts.add(texts.get("shell.shift", time)));
        return String.join(texts.get("dot"), parts);
    }

    private Pill networkPill() {
        Network now = status.network().get();
        int count = status.unsent().get().count();
        String state =
                now == Network.OFFLINE
                        ? texts.get("network.OFFLINE", figures.age(status.networkAge()))
                        : texts.get("network." + now.name());
        Optional<Texts.Sentence> problem = status.syncProblem().get().map(texts::refusal);
        String waiting =
                arriving()
                        + (count == 0 || now == Network.ALONE ? "" : waiting(count, now))
                        + disputed();
        Pill.Mood mood =
                switch (now) {
                    case ONLINE -> Pill.Mood.GOOD;
                    case OFFLINE -> Pill.Mood.WAITING;
                    case ALONE -> Pill.Mood.QUIET;
                };
        return problem.map(why -> problemPill(why, waiting))
                .orElseGet(() -> new Pill(mood, state + waiting, explanation(now)));
    }

    private String arriving() {
        return status.arriving()
                .get()
                .map(some -> texts.get("dot") + figures.arriving("network.arriving", some))
                .orElse("");
    }

    private String disputed() {
        int open = status.disputed().get();
        return open == 0
                ? ""
                : texts.get("dot") + texts.get("network.disputed", figures.points(open));
    }

    private Pill backupPill() {
        String age =
                status.backupAge()
                        .map(since -> texts.get("backup.age", figures.age(since)))
                        .orElseGet(() -> texts.get("backup.none"));
        return status.backup()
                .get()
                .trouble()
                .map(texts::refusal)
                .map(why ->
                        new Pill(
                                Pill.Mood.WAITING,
                                texts.get("backup.trouble", why.code()),
                                Texts.joined(why.words(), age)))
                .orElseGet(() -> new Pill(Pill.Mood.QUIET, age, age));
    }

    private Pill problemPill(Texts.Sentence why, String waiting) {
        String text = texts.get("network.problem", why.code()) + waiting;
        return new Pill(Pill.Mood.WAITING, text, why.words());
    }

    private String waiting(int count, Network now) {
        String unsent = texts.get("dot") + texts.get("network.unsent", figures.points(count));
        return now == Network.OFFLINE
                ? unsent
                : status.unsentAge()
                        .map(age -> unsent + texts.get("dot") + figures.age(age))
                        .orElse(unsent);
    }

    private String explanation(Network now) {
        String meaning = texts.get("network." + now.name() + ".meaning");
        return status.unsentAge()
                .map(age -> Texts.joined(meaning, texts.get("network.oldest", figures.age(age))))
                .orElse(meaning);
    }

    private Pill printerPill() {
        Device device = status.printer().get();
        Paper paper = device == Device.READY ? status.paper().get() : Paper.WELL;
        Pill plain = devicePill("printer", device);
        Pill pill =
                paper == Paper.WELL
                        ? plain
                        : new Pill(
                                Pill.Mood.WAITING,
                                texts.get("paper." + paper),
                                texts.get("paper." + paper + ".meaning"));
        int waiting = status.unprinted().get();
        if (waiting == 0 || device == Device.NOT_CONFIGURED) {
            return pill;
        }
        String count = texts.get("paper.unprinted", figures.points(waiting));
        return new Pill(
                Pill.Mood.WAITING,
                pill.text() + texts.get("dot") + count,
                Texts.joined(pill.explanation(), texts.get("paper.unprinted.meaning")));
    }

    private ObservableValue<Pill> pill(
            String device, Supplier<? extends ObservableValue<Device>> state) {
        return state.get().map(now -> devicePill(device, now));
    }

    private Pill devicePill(String device, Device now) {
        Pill.Mood mood =
                switch (now) {
                    case READY -> Pill.Mood.GOOD;
                    case NOT_CONFIGURED -> Pill.Mood.QUIET;
                    case LOST -> Pill.Mood.WAITING;
                };
        String name = texts.get("device." + device);
        String state = texts.get("device." + now.name());
        String text = now == Device.READY ? name : texts.get("device.state", name, state);
        return new Pill(mood, text, texts.get("device." + now.name() + ".meaning", name));
    }
}
