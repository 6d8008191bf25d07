package linli.station.ui.ticket;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.ActId;
import linli.core.money.Money;
import linli.core.refund.TicketCounter;
import linli.core.refund.TicketSummary;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.StationStatus;

/** The tickets of one day, or those that were searched for. */
final class TicketListing {

    /** How it stands. */
    enum State {
        LOADING,
        READY,
        /** The store could not be read. */
        FAILED
    }

    private final ObservableList<TicketRow> rows = FXCollections.observableArrayList();
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", State.LOADING);
    private final ReadOnlyObjectWrapper<String> title =
            new ReadOnlyObjectWrapper<>(this, "title", "");
    private final ReadOnlyObjectWrapper<String> sum = new ReadOnlyObjectWrapper<>(this, "sum", "");
    private final Desk desk;
    private final TicketCounter tickets;
    private final StationStatus status;
    private final TicketWords words;
    private final Figures figures;
    private final Supplier<Optional<ActId>> open;
    private final Runnable single;
    private LocalDate day;
    private String searched = "";
    private int asked;

    /** Marks the ticket that is open; {@code single} is told when a search found just one. */
    TicketListing(
            Desk desk,
            TicketCounter tickets,
            StationStatus status,
            TicketWords words,
            Supplier<Optional<ActId>> open,
            Runnable single) {
        this.desk = desk;
        this.tickets = tickets;
        this.status = status;
        this.words = words;
        this.figures = new Figures(desk.texts());
        this.open = open;
        this.single = single;
        this.day = status.today();
    }

    ObservableList<TicketRow> rows() {
        return rows;
    }

    IntegerProperty selected() {
        return selected;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What is listed: a day, or what was searched for. */
    ReadOnlyObjectProperty<String> title() {
        return title.getReadOnlyProperty();
    }

    /** How many there are and what they come to. */
    ReadOnlyObjectProperty<String> sum() {
        return sum.getReadOnlyProperty();
    }

    /** Lists that day. */
    void show(LocalDate other) {
        day = other;
        searched = "";
        read();
    }

    /** Lists the day before or after the one in sight; none after today, which is answered. */
    boolean turn(int days) {
        LocalDate next = day.plusDays(days);
        boolean exists = !next.isAfter(status.today());
        if (exists) {
            show(next);
        }
        return exists;
    }

    /** Lists what was typed: a day, or whatever fits. */
    void search(String text) {
        Optional<LocalDate> date = TypedDate.of(text, status.today());
        searched = date.isPresent() ? "" : text;
        day = date.orElse(day);
        read();
    }

    /** Back to today, if that is not in sight. */
    void back() {
        if (!searched.isEmpty() || !day.equals(status.today()) || state.get() == State.FAILED) {
            show(status.today());
        }
    }

    /** Reads it again. */
    void read() {
        int question = ++asked;
        title.set(
                searched.isEmpty()
                        ? figures.day(day, status.today())
                        : desk.texts().get("ticket.searched", searched));
        TicketCounter.Search search =
                searched.isEmpty()
                        ? new TicketCounter.Search(Optional.of(day), "")
                        : new TicketCounter.Search(Optional.empty(), searched);
        tickets.search(
                search,
                outcome -> {
                    if (question == asked) {
                        listed(outcome);
                    }
                });
    }

    /** Marks the ticket that is open. */
    void mark() {
        Optional<ActId> now = open.get();
        int place = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (now.equals(Optional.of(rows.get(i).act()))) {
                place = i;
            }
        }
        selected.set(place);
    }

    private void listed(Outcome<List<TicketSummary>> outcome) {
        switch (outcome) {
            case Outcome.Accepted<List<TicketSummary>>(List<TicketSummary> found) -> {
                boolean oneDay = searched.isEmpty();
                rows.setAll(found.stream().map(each -> words.row(each, !oneDay)).toList());
                sum.set(sumOf(found));
                state.set(State.READY);
                mark();
                if (!oneDay && found.size() == 1) {
                    single.run();
                }
            }
            case Outcome.Refused<List<TicketSummary>>(Refusal refusal) -> {
                rows.clear();
                sum.set("");
                state.set(State.FAILED);
                desk.announcer().refuse(refusal);
            }
        }
    }

    /** Tickets are counted; what was paid without goods is named beside them. */
    private String sumOf(List<TicketSummary> found) {
        List<TicketSummary> sold = found.stream().filter(each -> each.kind().isTicket()).toList();
        Money net =
                sold.stream()
                        .map(each -> each.net().minus(each.back()))
                        .reduce(Money.ZERO, Money::plus);
        String sum =
                desk.texts().get("ticket.sum", figures.points(sold.size()), figures.money(net));
        int others = found.size() - sold.size();
        return others == 0
                ? sum
                : desk.texts().get("ticket.sum.others", sum, figures.points(others));
    }
}
