package linli.benchmarks.hardday;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import linli.core.Outcome;
import linli.core.refund.TicketCounter;
import linli.core.refund.TicketSummary;

/** What comes back: goods, whole tickets, and receipts that somebody wants once more. */
final class ReturnDeeds {

    private static final String IN_CASH = "退现金";

    private final Cashier cashier;
    private final Hands hands;

    ReturnDeeds(Cashier cashier) {
        this.cashier = cashier;
        this.hands = cashier.hands();
    }

    List<Deed> all() {
        return List.of(
                new Deed("refund", 8, this::refund),
                new Deed("post-void", 3, this::undo),
                new Deed("reprint", 3, this::reprint));
    }

    private void refund() throws Exception {
        if (open()) {
            hands.press(KeyCode.F9);
            if (hands.sees("refund")) {
                hands.press(cashier.random().nextBoolean() ? KeyCode.F10 : KeyCode.ENTER);
                if (cashier.random().nextBoolean()) {
                    hands.press(KeyCode.F12);
                }
                for (int i = cashier.random().nextInt(4); i > 0; i--) {
                    hands.type("/");
                }
                confirm();
            }
        }
    }

    private void undo() throws Exception {
        if (open()) {
            hands.press(KeyCode.DELETE);
            if (hands.sees("refund")) {
                confirm();
            }
        }
    }

    private void reprint() throws Exception {
        if (open()) {
            hands.press(KeyCode.F12, KeyCode.F12);
        }
    }

    private void confirm() throws Exception {
        long cash = hands.fenBeside("refund", IN_CASH);
        Map<String, Long> goods = hands.comingBack();
        hands.press(KeyCode.F9);
        cashier.approveIfAsked();
        hands.settle();
        if (hands.sees("refunded")) {
            cashier.count().cash(-cash);
            cashier.count().cameBack(goods);
            hands.press(KeyCode.ESCAPE);
        }
    }

    /** The receipt of some ticket is scanned; false if there is none yet. */
    private boolean open() throws Exception {
        List<TicketSummary> listed =
                asked(reply ->
                        tickets().search(new TicketCounter.Search(Optional.empty(), ""), reply));
        List<TicketSummary> all = listed.stream().filter(one -> one.kind().isTicket()).toList();
        if (all.isEmpty()) {
            return false;
        }
        TicketSummary some = cashier.one(all);
        TicketCounter.Opened ticket = asked(reply -> tickets().open(some.act(), reply));
        hands.scan(ticket.history().code());
        hands.until("the ticket is open", () -> hands.sees("ticket-print"));
        hands.settle();
        return true;
    }

    private TicketCounter tickets() {
        return cashier.shop().station().counters().tickets();
    }

    private interface Question<T> {
        void ask(java.util.function.Consumer<Outcome<T>> reply);
    }

    private static <T> T asked(Question<T> question) throws Exception {
        CompletableFuture<Outcome<T>> reply = new CompletableFuture<>();
        question.ask(reply::complete);
        return HardShop.accepted(reply.get(1, TimeUnit.MINUTES));
    }
}
