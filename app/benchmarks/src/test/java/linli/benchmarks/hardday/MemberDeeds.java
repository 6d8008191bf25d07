package linli.benchmarks.hardday;

import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import linli.core.pickup.PickupOrder;

/** Neighbours: new ones, what waits for them, and what their points buy. */
final class MemberDeeds {

    private final Cashier cashier;
    private final Hands hands;
    private int joined;

    MemberDeeds(Cashier cashier) {
        this.cashier = cashier;
        this.hands = cashier.hands();
    }

    List<Deed> all() {
        return List.of(
                new Deed("register", 4, this::register),
                new Deed("pick up", 10, this::pickUp),
                new Deed("redeem", 6, this::redeem),
                new Deed("cancel a redemption", 3, this::cancel),
                new Deed("lucky draw", 3, this::draw));
    }

    private void register() throws Exception {
        hands.press(KeyCode.F4, KeyCode.F9);
        hands.type(String.format(Locale.ROOT, "1370%07d", 1_000_000 + ++joined));
        hands.press(KeyCode.TAB);
        hands.type("赵春花");
        hands.press(KeyCode.F12, KeyCode.F9);
        hands.settle();
    }

    private void pickUp() throws Exception {
        List<PickupOrder> waiting =
                cashier.shop().station().waitingOrders().stream().map(one -> one.order()).toList();
        if (waiting.isEmpty()) {
            return;
        }
        PickupOrder order = cashier.one(waiting);
        hands.scan(order.code());
        hands.until("the order is open", () -> hands.sees("hand-over"));
        hands.settle();
        if (cashier.random().nextBoolean()) {
            hands.type("*");
        }
        hands.press(KeyCode.F9);
        hands.until("it is handed over", () -> hands.sees("handed-over"));
        hands.press(KeyCode.ESCAPE);
    }

    private void redeem() throws Exception {
        hands.press(KeyCode.F3);
        cashier.spender();
        List<String> rewards = hands.idsOf("reward-");
        if (rewards.isEmpty()) {
            return;
        }
        hands.type(hands.calledBy(cashier.one(rewards)).substring(0, 1));
        hands.until(
                "the reward is asked for or refused",
                () -> hands.hasSheets() || !hands.said().code().isEmpty());
        hands.settle();
        long cash = hands.fen("pay-left");
        if (hands.sees("payment")) {
            hands.type(Cashier.yuan(cash + 300));
            hands.press(KeyCode.ENTER);
        } else if (hands.sees("deal")) {
            hands.press(KeyCode.F9);
        }
        if (hands.sees("redeem-receipt")) {
            cashier.count().cash(cash);
            hands.press(KeyCode.ESCAPE);
        }
    }

    private void cancel() throws Exception {
        hands.press(KeyCode.F3);
        cashier.spender();
        hands.press(KeyCode.DELETE);
        if (!hands.sees("cancel-1")) {
            return;
        }
        hands.type("1");
        long cash = hands.firstFen("cancel", "cancel-back");
        hands.press(KeyCode.F9);
        cashier.approveIfAsked();
        hands.settle();
        if (hands.sees("redeem-receipt")) {
            cashier.count().cash(-cash);
            hands.press(KeyCode.ESCAPE);
        }
    }

    private void draw() throws Exception {
        hands.press(KeyCode.F3);
        cashier.spender();
        hands.press(KeyCode.F12);
        hands.until(
                "the draw is open or refused",
                () -> hands.sees("draw") || !hands.said().code().isEmpty());
        if (hands.sees("draw")) {
            hands.press(KeyCode.F9);
            hands.settle();
        }
    }
}
