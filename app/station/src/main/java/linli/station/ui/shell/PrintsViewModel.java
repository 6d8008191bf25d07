package linli.station.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.core.act.ActId;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.SlipPrinting;
import linli.station.ui.kit.SlipPrinting.Undecided;
import linli.station.ui.kit.SlipStage;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;

/** The paper that nobody printed or put away yet. */
public final class PrintsViewModel {

    /**
     * One of them.
     *
     * @param why it is not on paper and what to do
     */
    public record Row(
            ActId act, String title, String time, SlipStage stage, String state, String why) {}

    private final ReadOnlyObjectWrapper<List<Row>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", 0);
    private final SlipPrinting printing;
    private final StationStatus status;
    private final Texts texts;
    private final Figures figures;

    /** The paper of that printer. */
    public PrintsViewModel(SlipPrinting printing, StationStatus status, Texts texts) {
        this.printing = printing;
        this.status = status;
        this.texts = texts;
        this.figures = new Figures(texts);
    }

    /** What waits, the oldest first. */
    public ReadOnlyObjectProperty<List<Row>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** The place of the one that keys are about. */
    public ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /** Looks again what waits. */
    public void reload() {
        printing.undecided(this::show);
    }

    /** Goes up or down by that many. */
    public void move(int by) {
        selected.set(Math.clamp(selected.get() + (long) by, 0, last()));
    }

    /** Makes that one the one that keys are about. */
    public void select(int place) {
        selected.set(Math.clamp(place, 0, last()));
    }

    /** Prints the selected one. */
    public void print() {
        at(selected.get()).filter(row -> !row.stage().isBusy()).ifPresent(this::print);
    }

    /** Puts the selected one away. */
    public void dismiss() {
        at(selected.get()).ifPresent(row -> printing.dismiss(row.act()));
    }

    /** Puts all of them away. */
    public void dismissAll() {
        rows.get().stream()
                .filter(row -> !row.stage().isBusy())
                .forEach(row -> printing.dismiss(row.act()));
    }

    private void print(Row row) {
        printing.print(row.act());
    }

    private java.util.Optional<Row> at(int place) {
        List<Row> all = rows.get();
        return place < all.size()
                ? java.util.Optional.of(all.get(place))
                : java.util.Optional.empty();
    }

    private int last() {
        return Math.max(0, rows.get().size() - 1);
    }

    private void show(List<Undecided> undecided) {
        List<Row> now = new ArrayList<>();
        undecided.forEach(each -> now.add(row(each)));
        rows.set(List.copyOf(now));
        move(0);
    }

    private Row row(Undecided each) {
        String code = each.slip().code();
        Texts.Sentence sentence = texts.fault(code);
        return new Row(
                each.slip().act(),
                texts.get("prints." + each.kind(), Long.toString(each.number())),
                figures.clock(status.local(each.madeAt())),
                each.slip().stage(),
                texts.get("slip." + each.slip().stage()),
                code.isEmpty() ? "" : sentence.code() + " " + sentence.what());
    }
}
