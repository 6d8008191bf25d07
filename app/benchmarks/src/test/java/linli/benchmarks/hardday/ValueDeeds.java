package linli.benchmarks.hardday;

import java.util.List;
import javafx.scene.input.KeyCode;

/** Money that members leave at the shop: paid in, spent, paid out again. */
final class ValueDeeds {

    private static final String STORED = "STORED_VALUE";
    private static final String IN_CASH = "现金";

    private final Cashier cashier;
    private final Hands hands;

    ValueDeeds(Cashier cashier) {
        this.cashier = cashier;
        this.hands = cashier.hands();
    }

    List<Deed> all() {
        return List.of(
                new Deed("top up", 5, this::topUp),
                new Deed("pay with stored value", 6, this::spend),
                new Deed("pay stored value out", 3, () -> payBack("退还本金")),
                new Deed("undo a top-up", 2, () -> payBack("撤销")),
                new Deed("absurd top-up", 1, this::absurd));
    }

    private void topUp() throws Exception {
        cashier.neighbours().member();
        topUp(cashier.one(List.of(1_000L, 9_999L, 10_000L, 20_000L, 50_000L)));
    }

    private void topUp(long fen) throws Exception {
        if (!ask("充值")) {
            return;
        }
        hands.type(Cashier.yuan(fen));
        hands.press(KeyCode.ENTER);
        if (!hands.sees("payment")) {
            return;
        }
        boolean byWallet = cashier.random().nextInt(3) == 0;
        if (byWallet) {
            cashier.tender("WECHAT");
            hands.type("5521");
        } else if (cashier.random().nextBoolean()) {
            hands.type(Cashier.yuan(fen + 5_000));
        }
        hands.storm(KeyCode.ENTER, 3);
        done(byWallet ? 0 : fen);
    }

    private void spend() throws Exception {
        cashier.neighbours().spender();
        if (cashier.random().nextBoolean()) {
            topUp(10_000);
            hands.until("the top-up is put away", () -> !hands.sees("value-done"));
            cashier.putSheetsAway();
        }
        cashier.goods(2 + cashier.random().nextInt(3));
        cashier.toPay();
        cashier.tender(STORED);
        if (hands.hasStyle("pay-" + STORED, "tender-chosen")) {
            hands.press(KeyCode.ENTER);
            cashier.approveIfAsked();
        }
        cashier.paid(cashier.payRest());
    }

    private void payBack(String way) throws Exception {
        cashier.neighbours().spender();
        if (!ask(way)) {
            return;
        }
        hands.until(
                "it is paid out, refused or asked about",
                () ->
                        hands.sees("value-done")
                                || hands.sees("approval")
                                || !hands.said().code().isEmpty());
        cashier.approveIfAsked();
        done(-hands.fenBeside("value-done", IN_CASH));
    }

    private void absurd() throws Exception {
        cashier.neighbours().member();
        if (ask("充值")) {
            hands.type(cashier.one(List.of("0", "9.99", "99999999999999999999", "2000.01", "1e9")));
            hands.storm(KeyCode.ENTER, 5);
            done(hands.fenBeside("value-done", IN_CASH));
        }
    }

    private boolean ask(String what) throws Exception {
        hands.shifted(KeyCode.F3);
        hands.until("stored value is asked about", () -> hands.sees("choice-1"));
        List<Integer> possible = hands.possible();
        List<String> all = hands.choices("choice");
        for (int place : possible) {
            if (all.get(place - 1).startsWith(what)) {
                hands.forgetWhatWasSaid();
                hands.type(Integer.toString(place));
                return true;
            }
        }
        return false;
    }

    private void done(long cash) throws Exception {
        if (hands.sees("value-done")) {
            cashier.count().cash(cash);
            hands.press(KeyCode.F9);
        }
    }
}
