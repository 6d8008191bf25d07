package linli.station.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import linli.core.visit.Found;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;
import linli.station.ui.kit.Announcer;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Sheets;

/**
 * Brings every scan to where it belongs, whatever is in sight: a member to the member panel, goods
 * into the basket, an order to pickup, a receipt to the tickets; everything else is refused with
 * its sentence and its sound. Scans are handled one by one in the order they came.
 */
public final class ScanRouter {

    private final Deque<Queued> queue = new ArrayDeque<>();
    private final Desk desk;
    private final ScreenNavigator navigator;
    private final Consumer<List<Visit>> choose;
    private final Sheets sheets;
    private boolean finding;
    private int ticks;

    /** What waits for its turn. */
    private sealed interface Queued {

        record Scanned(ScannedCode code) implements Queued {}

        record Unread(String fault) implements Queued {}
    }

    /** Routes to the screens of that navigator; {@code choose} asks which of several members. */
    public ScanRouter(
            Desk desk, ScreenNavigator navigator, Sheets sheets, Consumer<List<Visit>> choose) {
        this.desk = desk;
        this.navigator = navigator;
        this.sheets = sheets;
        this.choose = choose;
    }

    /** A code was scanned or typed. */
    public void scanned(ScannedCode code) {
        queue.add(new Queued.Scanned(code));
        next();
    }

    /** A scanner sent something that is no code, for the reason of that code. */
    public void unread(String fault) {
        queue.add(new Queued.Unread(fault));
        next();
    }

    /** Something was found: to the screen in sight if it has a use for it, else to its own. */
    public void found(Found found) {
        if (sheets.refusesScans()) {
            refuseForNow();
            return;
        }
        switch (found) {
            case Found.MembersFound(List<Visit> visits) -> choose(visits);
            case Found.NothingFound(ScanRefusal refusal, String text) -> refuse(refusal, text);
            case Found.TicketFound receipt when receipt.ticket().isEmpty() ->
                    desk.announcer().refuse(desk.texts().refusal("NOT_A_TICKET"));
            case Found.TicketFound ticket -> deliver(ticket, Place.TICKETS);
            case Found.OrderFinished finished -> {
                if (!navigator.current().get().take(finished)) {
                    refuse(ScanRefusal.ORDER_FINISHED, finished.text());
                }
            }
            case Found.MemberFound member -> deliver(member, Place.SALE);
            case Found.ProductFound product -> deliver(product, Place.SALE);
            case Found.OrderFound order -> deliver(order, Place.PICKUP);
        }
    }

    /** A second passed: a search that takes longer says so. */
    public void tick() {
        if (finding && ++ticks > 1) {
            desk.announcer().hint(desk.texts().get("scan.finding"));
        }
    }

    private void next() {
        while (!finding && !queue.isEmpty()) {
            switch (queue.remove()) {
                case Queued.Unread(String fault) ->
                        desk.announcer().refuse(desk.texts().fault(fault));
                case Queued.Scanned(ScannedCode.Refused(ScanRefusal refusal)) ->
                        refuse(refusal, "");
                case Queued.Scanned(ScannedCode.PaymentNumber(String digits)) -> paid(digits);
                case Queued.Scanned(ScannedCode code) -> find(code);
            }
        }
    }

    private void paid(String digits) {
        if (sheets.refusesScans() || !navigator.current().get().takePayment(digits)) {
            refuse(ScanRefusal.PAYMENT_NUMBER, "");
        }
    }

    private void find(ScannedCode code) {
        finding = true;
        ticks = 0;
        desk.counter().find(code, this::arrived);
    }

    private void arrived(Found found) {
        finding = false;
        found(found);
        next();
    }

    private void deliver(Found found, Place home) {
        if (navigator.current().get().take(found)) {
            return;
        }
        if (sheets.isAsking()) {
            refuseForNow();
        } else {
            navigator.go(home);
            navigator.current().get().take(found);
        }
    }

    private void choose(List<Visit> visits) {
        if (sheets.isAsking()) {
            refuseForNow();
        } else {
            choose.accept(visits);
        }
    }

    private void refuseForNow() {
        desk.announcer().refuse(desk.texts().refusal("SCAN_WHILE_ASKED"));
    }

    private void refuse(ScanRefusal refusal, String text) {
        Announcer announcer = desk.announcer();
        Texts.Sentence sentence = desk.texts().refusal(refusal);
        announcer.refuse(
                text.isEmpty()
                        ? sentence
                        : new Texts.Sentence(
                                sentence.code(),
                                desk.texts().get("scan.about", sentence.what(), text),
                                sentence.next()));
    }
}
