package linli.benchmarks.hardday;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import linli.core.Outcome;
import linli.core.refund.TicketCounter;
import linli.core.refund.TicketSummary;

/** The receipts that people bring back. */
final class Receipts {

    private final HardShop shop;
    private final Cashier cashier;

    Receipts(HardShop shop, Cashier cashier) {
        this.shop = shop;
        this.cashier = cashier;
    }

    /** The receipt of some ticket is scanned; false if there is none yet. */
    boolean open() throws Exception {
        return open(some -> some.kind().isTicket());
    }

    /** The same of some that are so. */
    boolean open(Predicate<TicketSummary> wanted) throws Exception {
        List<TicketSummary> all =
                asked((Consumer<Outcome<List<TicketSummary>>> reply) ->
                        tickets().search(new TicketCounter.Search(Optional.empty(), ""), reply));
        List<TicketSummary> possible = all.stream().filter(wanted).toList();
        if (possible.isEmpty()) {
            return false;
        }
        TicketSummary some = cashier.one(possible);
        TicketCounter.Opened ticket =
                asked((Consumer<Outcome<TicketCounter.Opened>> reply) ->
                        tickets().open(some.act(), reply));
        Hands hands = shop.hands();
        String code = ticket.history().code();
        hands.scan(code, "the ticket is open", () -> hands.sees("ticket-print"));
        return true;
    }

    private TicketCounter tickets() {
        return shop.station().counters().tickets();
    }

    private static <T> T asked(Consumer<Consumer<Outcome<T>>> question) throws Exception {
        CompletableFuture<Outcome<T>> reply = new CompletableFuture<>();
        question.accept(reply::complete);
        return HardShop.accepted(reply.get(1, TimeUnit.MINUTES));
    }
}
