package linli.benchmarks.hardday;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;

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
        if (cashier.tickets().open()) {
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
        if (cashier.tickets().open()) {
            hands.press(KeyCode.DELETE);
            if (hands.sees("refund")) {
                confirm();
            }
        }
    }

    private void reprint() throws Exception {
        if (cashier.tickets().open()) {
            hands.press(KeyCode.F12, KeyCode.F12);
        }
    }

    private void confirm() throws Exception {
        long cash = hands.fenBeside("refund", IN_CASH);
        Map<String, Long> goods = hands.comingBack("refund");
        hands.press(KeyCode.F9);
        cashier.approveIfAsked();
        hands.settle();
        if (hands.sees("refunded")) {
            cashier.count().cash(-cash);
            cashier.count().cameBack(goods);
            hands.press(KeyCode.ESCAPE);
        }
    }
}
