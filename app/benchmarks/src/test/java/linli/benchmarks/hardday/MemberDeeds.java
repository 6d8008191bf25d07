package linli.benchmarks.hardday;

import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import linli.core.pickup.PickupOrder;

/** Neighbours: new ones, what waits for them, and what their points buy. */
final class MemberDeeds {

    private static final List<String> NAMES =
            List.of("赵春花", "欧阳明月", "=1+1", "'; DROP TABLE member; --", "\uD83E\uDD5A", "");

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
        hands.type(
                String.format(
                        Locale.ROOT, "1370%03d%04d", joined / 1_000, 9_000 + joined++ % 1_000));
        hands.press(KeyCode.TAB);
        hands.type(cashier.one(NAMES));
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
        hands.scan(order.code(), "the order is open", () -> hands.sees("hand-over"));
        if (cashier.random().nextBoolean()) {
            hands.type("*");
        }
        hands.press(KeyCode.F9);
        hands.until("it is handed over", () -> hands.sees("handed-over"));
        cashier.count().handedOver(hands.handedOver());
        hands.press(KeyCode.ESCAPE);
    }

    private void redeem() throws Exception {
        hands.press(KeyCode.F3);
        cashier.neighbours().spender();
        List<String> rewards = hands.idsOf("reward-");
        if (rewards.isEmpty()) {
            return;
        }
        String reward = cashier.one(rewards);
        hands.type(hands.calledBy(reward).substring(0, 1));
        hands.until(
                "the reward is asked for or refused",
                () -> hands.hasSheets() || !hands.said().code().isEmpty());
        hands.settle();
        // News may have put other cards in their places: what is asked says what it costs.
        long cash = hands.sees("entry-confirm") ? hands.fenOf("entry-about") : 0;
        if (hands.sees("deal")) {
            hands.press(KeyCode.F9);
        } else if (hands.sees("entry-confirm")) {
            hands.type(Cashier.yuan(cash + 300));
            hands.storm(KeyCode.ENTER, 3);
        }
        hands.until(
                "it is given or refused",
                () -> !hands.isShut("deal-confirm") && !hands.isShut("entry-confirm"));
        if (hands.sees("redeem-receipt")) {
            cashier.count().cash(cash);
            cashier.count().gave(hands.firstText("redeem-receipt", "deal-name"), 1);
            hands.press(KeyCode.ESCAPE);
        }
    }

    private void cancel() throws Exception {
        hands.press(KeyCode.F3);
        cashier.neighbours().spender();
        hands.press(KeyCode.DELETE);
        if (!hands.sees("cancel-1")) {
            return;
        }
        String name = hands.calledBy("cancel-1");
        hands.type("1");
        long cash = hands.firstFen("cancel", "cancel-back");
        hands.press(KeyCode.F9);
        cashier.approveIfAsked();
        hands.settle();
        if (hands.sees("redeem-receipt")) {
            cashier.count().cash(-cash);
            cashier.count().gave(name, -1);
            hands.press(KeyCode.ESCAPE);
        }
    }

    private void draw() throws Exception {
        hands.press(KeyCode.F3);
        cashier.neighbours().spender();
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
