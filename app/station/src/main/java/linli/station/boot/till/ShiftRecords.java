package linli.station.boot.till;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.money.Money;
import linli.station.background.Background;
import linli.station.boot.Station;
import linli.station.print.PrintQueue;
import linli.station.receipt.ReceiptWords;
import linli.station.receipt.Receipts;
import linli.station.store.till.Shifts;
import linli.station.ui.shift.ClosedShift;
import linli.station.ui.shift.ShiftBook;
import linli.station.ui.shift.ShiftNow;

/** The shifts in the store, as the window asks for them. */
public final class ShiftRecords implements ShiftBook {

    private static final int SHOWN = 20;

    private final Station station;
    private final Background background;
    private final PrintQueue queue;
    private final Receipts receipts;

    ShiftRecords(Station station, Background background, PrintQueue queue, ReceiptWords words) {
        this.station = station;
        this.background = background;
        this.queue = queue;
        this.receipts = new Receipts(words);
    }

    @Override
    public void now(Consumer<ShiftNow> reply) {
        background.read(() -> read(station.shifts(), station.localTime()), reply);
    }

    @Override
    public void printReading() {
        background.read(
                () -> receipts.of(station.shifts().open(station.localTime()), station.shop()),
                queue::printLoose);
    }

    /** How the shift stands at that time in the shop. */
    public static ShiftNow read(Shifts shifts, LocalDateTime now) {
        Optional<Shifts.Closed> last = shifts.lastClosed();
        return new ShiftNow(
                shifts.isOpen(),
                shifts.open(now),
                last.map(Shifts.Closed::left).orElse(Money.ZERO),
                last.map(Shifts.Closed::next).orElse(""),
                shifts.closed(SHOWN).stream().map(ShiftRecords::shown).toList());
    }

    private static ClosedShift shown(Shifts.Closed closed) {
        return new ClosedShift(
                closed.act(),
                closed.number(),
                closed.at(),
                closed.operator(),
                closed.counted().minus(closed.expected()));
    }
}
