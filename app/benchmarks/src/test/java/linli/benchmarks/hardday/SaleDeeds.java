package linli.benchmarks.hardday;

import java.util.List;
import javafx.scene.input.KeyCode;

/** Selling, in every way that a customer can think of. */
final class SaleDeeds {

    private static final List<String> PASTED =
            List.of(
                    "'; DROP TABLE act; --",
                    "<script>",
                    "=1+1",
                    "\uD83E\uDD5A\uD83E\uDD5A\uD83E\uDD5A",
                    "土鸡蛋土鸡蛋土鸡蛋土鸡蛋",
                    "\u202Egpj.exe",
                    "00000000000000000000000000000");

    private final Cashier cashier;
    private final Hands hands;

    SaleDeeds(Cashier cashier) {
        this.cashier = cashier;
        this.hands = cashier.hands();
    }

    List<Deed> all() {
        return List.of(
                new Deed("sell for cash", 14, this::cash),
                new Deed("sell to a member", 14, this::toMember),
                new Deed("sell by wallet", 6, this::wallet),
                new Deed("sell in parts", 8, this::split),
                new Deed("weigh", 3, this::weighed),
                new Deed("points as money", 5, this::pointsAsMoney),
                new Deed("coupon", 4, this::coupon),
                new Deed("price by hand", 4, this::priceByHand),
                new Deed("hold and recall", 4, this::holdAndRecall),
                new Deed("remove and undo", 3, this::removeAndUndo),
                new Deed("absurd quantity", 3, this::absurdQuantity),
                new Deed("pasted text", 3, this::pasted),
                new Deed("cancel in the middle", 3, this::cancelInTheMiddle),
                new Deed("double Enter on pay", 3, this::doubleEnter),
                new Deed("Enter storm", 3, this::enterStorm),
                new Deed("Escape while it is written", 3, this::escapeWhileItIsWritten));
    }

    private void cash() throws Exception {
        cashier.goods(lines());
        cashier.payCash();
    }

    private void toMember() throws Exception {
        cashier.neighbours().member();
        cashier.goods(lines());
        cashier.payCash();
    }

    private void wallet() throws Exception {
        cashier.goods(lines());
        cashier.toPay();
        cashier.tender(cashier.random().nextBoolean() ? "WECHAT" : "ALIPAY");
        hands.type("48213307");
        hands.press(KeyCode.ENTER);
        cashier.paid(0);
    }

    private void split() throws Exception {
        cashier.goods(2 + lines());
        long due = cashier.toPay();
        long byWallet = Math.max(1, due / 3);
        cashier.tender("WECHAT");
        hands.type("*");
        hands.type(Cashier.yuan(byWallet));
        hands.press(KeyCode.ENTER);
        hands.type("77");
        hands.press(KeyCode.ENTER);
        cashier.tender("CASH");
        hands.type(Cashier.yuan(due));
        hands.press(KeyCode.ENTER);
        cashier.paid(due - byWallet);
    }

    private void weighed() throws Exception {
        cashier.onScale();
        cashier.goods(1);
        cashier.payCash();
    }

    private void pointsAsMoney() throws Exception {
        cashier.neighbours().spender();
        cashier.goods(2 + lines());
        cashier.points();
        cashier.payCash();
    }

    private void coupon() throws Exception {
        cashier.neighbours().spender();
        cashier.goods(2 + lines());
        hands.type("/");
        hands.type("1");
        hands.type("1");
        cashier.putSheetsAway();
        cashier.payCash();
    }

    private void priceByHand() throws Exception {
        cashier.piece();
        hands.type("/");
        hands.type("5");
        hands.type("1.5");
        hands.press(KeyCode.ENTER);
        cashier.approveIfAsked();
        cashier.payCash();
    }

    private void holdAndRecall() throws Exception {
        boolean byHand = cashier.random().nextBoolean();
        cashier.goods(lines());
        if (byHand) {
            hands.type("/");
            hands.type("4");
            hands.type("90");
            hands.press(KeyCode.ENTER);
            cashier.approveIfAsked();
        }
        hands.press(KeyCode.F10);
        cashier.goods(1);
        cashier.payCash();
        hands.shifted(KeyCode.F10);
        hands.until("held sales are listed", () -> hands.sees("choice"));
        hands.type("1");
        hands.until("it is taken up", () -> cashier.due() > 0);
        cashier.goods(1);
        cashier.payCash();
    }

    private void removeAndUndo() throws Exception {
        cashier.goods(3);
        hands.press(KeyCode.UP, KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.DELETE);
        hands.shifted(KeyCode.DELETE);
        hands.press(KeyCode.BACK_SPACE);
        cashier.payCash();
    }

    private void absurdQuantity() throws Exception {
        cashier.piece();
        hands.type("*");
        hands.type(cashier.one(List.of("0", "99999", "9999999999999999999", "1.5", "00007")));
        hands.press(KeyCode.ENTER);
        cashier.putSheetsAway();
        hands.shifted(KeyCode.DELETE);
        cashier.piece();
        cashier.payCash();
    }

    private void pasted() throws Exception {
        hands.type(cashier.one(PASTED));
        hands.press(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.ESCAPE);
        cashier.home();
        cashier.goods(1);
        cashier.payCash();
    }

    private void cancelInTheMiddle() throws Exception {
        cashier.goods(lines());
        hands.press(KeyCode.F9);
        hands.type("3");
        hands.press(KeyCode.ESCAPE);
        hands.press(KeyCode.F9);
        cashier.tender("WECHAT");
        hands.type("*");
        hands.type("0.01");
        hands.press(KeyCode.ENTER);
        hands.type("1");
        hands.press(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.DELETE, KeyCode.ESCAPE);
        cashier.payCash();
    }

    private void doubleEnter() throws Exception {
        cashier.goods(lines());
        long due = cashier.toPay();
        hands.storm(KeyCode.ENTER, 2);
        cashier.paid(due);
    }

    private void enterStorm() throws Exception {
        cashier.goods(lines());
        hands.storm(KeyCode.ENTER, 10);
        cashier.putSheetsAway();
        long due = cashier.toPay();
        hands.storm(KeyCode.ENTER, 20);
        cashier.paid(due);
    }

    private void escapeWhileItIsWritten() throws Exception {
        cashier.goods(lines());
        long due = cashier.toPay();
        hands.together(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.DELETE);
        cashier.paid(due);
    }

    private int lines() {
        return 1 + cashier.random().nextInt(3);
    }
}
