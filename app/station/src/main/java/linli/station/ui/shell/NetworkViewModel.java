package linli.station.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.dispute.DisputedEntry;
import linli.core.dispute.Disputes;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.StationStatus.Network;
import linli.station.ui.kit.Texts;

/** The line to the central, and what it disputes of what this station wrote. */
public final class NetworkViewModel {

    private final ReadOnlyObjectWrapper<Optional<List<DisputeRow>>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Texts.Sentence>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final Disputes disputes;
    private final StationStatus status;
    private final Texts texts;
    private final ShellViewModel shell;
    private final DisputeWords words;

    /** Of those disputes. */
    public NetworkViewModel(Disputes disputes, StationStatus status, Texts texts) {
        this.disputes = disputes;
        this.status = status;
        this.texts = texts;
        this.shell = new ShellViewModel(status, texts);
        this.words = new DisputeWords(texts, status);
    }

    /** The disputes, those that nobody decided first; empty until they were read. */
    ReadOnlyObjectProperty<Optional<List<DisputeRow>>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Why they could not be read, if so. */
    ReadOnlyObjectProperty<Optional<Texts.Sentence>> problem() {
        return problem.getReadOnlyProperty();
    }

    /** The line to the central and what waits for it. */
    ObservableValue<Pill> network() {
        return shell.network();
    }

    /** What to know about the list while the central is not reached; empty if it is. */
    ObservableValue<String> aside() {
        return status.network()
                .map(now ->
                        switch (now) {
                            case ONLINE -> "";
                            case OFFLINE -> texts.get("disputes.offline");
                            case ALONE -> "";
                        });
    }

    /** How many members of a snapshot came, and what that means; empty if none comes. */
    ObservableValue<String> arriving() {
        Figures figures = new Figures(texts);
        return status.arriving()
                .map(some ->
                        some.map(now -> figures.arriving("disputes.arriving", now)).orElse(""));
    }

    /** The same as a part of 1; less than 0 while nobody knows how many will come. */
    ObservableValue<Double> arrived() {
        return status.arriving().map(NetworkViewModel::part);
    }

    private static double part(Optional<StationStatus.Arriving> arriving) {
        return arriving.filter(some -> some.of().orElse(0L) > 0)
                .map(some -> (double) some.received() / some.of().orElseThrow())
                .orElse(-1.0);
    }

    /** Whether it never belonged to a central. */
    boolean isAlone() {
        return status.network().get() == Network.ALONE;
    }

    /** Reads them again; so the top bar knows how many are open. */
    public void reload() {
        disputes.all(this::show);
    }

    private void show(Outcome<List<DisputedEntry>> outcome) {
        switch (outcome) {
            case Outcome.Accepted<List<DisputedEntry>>(List<DisputedEntry> all) -> {
                problem.set(Optional.empty());
                List<DisputeRow> told = all.stream().map(words::row).toList();
                status.disputed().set((int) told.stream().filter(DisputeRow::isOpen).count());
                rows.set(Optional.of(told));
            }
            case Outcome.Refused<List<DisputedEntry>>(Refusal refusal) ->
                    problem.set(Optional.of(texts.refusal(refusal)));
        }
    }
}
