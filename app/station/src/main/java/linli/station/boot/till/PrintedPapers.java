package linli.station.boot.till;

import java.util.Optional;
import linli.core.points.Statement;
import linli.core.visit.Visit;
import linli.station.background.Background;
import linli.station.boot.OpenStation;
import linli.station.boot.Station;
import linli.station.print.PrintQueue;
import linli.station.receipt.ReceiptWords;
import linli.station.receipt.Receipts;
import linli.station.ui.kit.MemberPapers;

/** Cards and statements for members, printed at once and not kept. */
final class PrintedPapers implements MemberPapers {

    private final Station station;
    private final Background background;
    private final PrintQueue queue;
    private final Receipts receipts;

    PrintedPapers(Station station, Background background, PrintQueue queue, ReceiptWords words) {
        this.station = station;
        this.background = background;
        this.queue = queue;
        this.receipts =
                new Receipts(words, closed -> Optional.empty(), station.counters().till().labels());
    }

    @Override
    public void printCard(Visit visit) {
        background.read(
                () ->
                        receipts.card(
                                visit.member(),
                                OpenStation.cardCode(visit.member().number()),
                                station.shop()),
                queue::printLoose);
    }

    @Override
    public void printStatement(Visit visit, Statement statement) {
        background.read(
                () -> receipts.statement(visit, statement, station.localTime(), station.shop()),
                queue::printLoose);
    }

    @Override
    public void printValue(Visit visit, Statement statement) {
        background.read(
                () ->
                        receipts.valueStatement(
                                visit, statement, station.localTime(), station.shop()),
                queue::printLoose);
    }
}
