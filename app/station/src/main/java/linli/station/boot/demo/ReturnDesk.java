package linli.station.boot.demo;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import linli.core.act.ActId;
import linli.core.act.TicketKind;
import linli.core.refund.TicketCounter;
import linli.core.refund.TicketHistory;
import linli.core.refund.TicketSummary;

/** Goods that come back: the receipt is scanned, one line is ticked, and the rest stays sold. */
final class ReturnDesk {

    private final Shop shop;
    private final Story story;
    private final FirstCounter cashier;

    ReturnDesk(Shop shop, Story story, FirstCounter cashier) {
        this.shop = shop;
        this.story = story;
        this.cashier = cashier;
    }

    void open() throws Exception {
        story.step("A member brings goods back with the receipt");
        TicketHistory ticket = latestOfAMember();
        shop.scanner().scan(ticket.code());
        cashier.seen("ticket-refund");
        shop.patience().breathe();
        shop.snapshot("15-tickets", story);
        cashier.keyboard().press(KeyCode.F9, KeyCode.ENTER);
        cashier.seen("refund-confirm");
        shop.patience().breathe();
        shop.snapshot("16-refund", story);
        long before = shop.first().station().journalled();
        cashier.keyboard().press(KeyCode.F9);
        cashier.completed(before, "refund of a line");
        cashier.seen("refunded");
        cashier.seen("slip-picture");
        shop.snapshot("17-refunded", story);
        cashier.keyboard().press(KeyCode.F9);
        shop.patience().breathe();
        shop.snapshot("18-ticket-after", story);
        story.say("%s", told(opened(ticket.act().occasion().act())));
    }

    private static String told(TicketHistory ticket) {
        var refund = ticket.refunds().getLast();
        return "ticket %d: %s back, %d points restored, %d taken back"
                .formatted(
                        ticket.number(),
                        Story.yuan(refund.payout().total().fen()),
                        refund.returned().pointsRestored(),
                        refund.returned().pointsClawed());
    }

    private TicketHistory latestOfAMember() throws Exception {
        List<TicketSummary> found =
                Shop.accepted(
                        Shop.ask(reply ->
                                tickets()
                                        .search(
                                                new TicketCounter.Search(Optional.empty(), ""),
                                                reply)));
        return opened(
                found.stream()
                        .filter(each -> each.member().isPresent() && each.kind() == TicketKind.SALE)
                        .findFirst()
                        .orElseThrow()
                        .act());
    }

    private TicketHistory opened(ActId ticket) throws Exception {
        TicketCounter.Opened opened =
                Shop.accepted(Shop.ask(reply -> tickets().open(ticket, reply)));
        return opened.history();
    }

    private TicketCounter tickets() {
        return shop.first().station().counters().tickets();
    }
}
