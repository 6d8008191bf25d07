package linli.benchmarks.hardday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;

/** The drawer, the shift and whoever stands there. */
final class TillDeeds {

    private static final long FLOAT_FEN = 20_000;

    private final Cashier cashier;
    private final Hands hands;

    TillDeeds(Cashier cashier) {
        this.cashier = cashier;
        this.hands = cashier.hands();
    }

    List<Deed> all() {
        return List.of(
                new Deed("paid in", 2, () -> move("1", "1", 1)),
                new Deed("paid out", 3, () -> move("2", "2", -1)),
                new Deed("drop", 2, () -> move("3", "1", -1)),
                new Deed("open the drawer", 2, this::noSale),
                new Deed("change of shift", 2, this::changeShift),
                new Deed("sign in", 4, this::signIn),
                new Deed("wrong PIN", 2, this::wrongPin),
                new Deed("another PIN", 1, this::anotherPin),
                new Deed("X report", 1, this::reading));
    }

    private void move(String kind, String reason, int sign) throws Exception {
        long fen = 100L + cashier.random().nextInt(9_000);
        hands.press(KeyCode.F6);
        hands.type(kind);
        hands.type(reason);
        hands.type(Cashier.yuan(fen));
        hands.press(KeyCode.ENTER);
        cashier.approveIfAsked();
        cashier.count().cash(sign * fen);
    }

    private void noSale() throws Exception {
        hands.press(KeyCode.F11);
        hands.type("2");
    }

    private void changeShift() throws Exception {
        long off = cashier.random().nextInt(4) == 0 ? 1_000 : cashier.random().nextInt(400) - 200;
        long counted = Math.max(0, cashier.count().drawerFen() + off);
        hands.press(KeyCode.F6, KeyCode.F9);
        hands.until("the drawer is counted", () -> hands.sees("count"));
        hands.press(KeyCode.F12);
        hands.type(Cashier.yuan(counted));
        hands.press(KeyCode.F9);
        if (hands.sees("count") && !hands.sees("closed")) {
            hands.look(() -> {
                cashier.shop().program().window().scene().lookup("#count-reason").requestFocus();
                return true;
            });
            hands.type("数错");
            hands.press(KeyCode.F9);
            cashier.approveIfAsked();
        }
        hands.until("the shift is closed", () -> hands.sees("closed"));
        cashier.count().newDrawer(0);
        hands.press(KeyCode.F9);
        hands.until("the float is asked", () -> hands.sees("opening-float"));
        hands.type(Cashier.yuan(FLOAT_FEN));
        hands.press(KeyCode.ENTER);
        cashier.count().newDrawer(FLOAT_FEN);
    }

    private void signIn() throws Exception {
        cashier.change(cashier.one(List.of("王姐", "李姐", "小陈")));
    }

    private void wrongPin() throws Exception {
        cashier.mistype(cashier.one(List.of("王姐", "李姐", "小陈")));
    }

    private void anotherPin() throws Exception {
        cashier.change("小陈");
        String now = cashier.pinOf("小陈").equals("7913") ? "6802" : "7913";
        hands.press(KeyCode.F6);
        hands.type("4");
        hands.until("one's own PIN is asked", () -> hands.sees("own-pin"));
        hands.type(cashier.pinOf("小陈"));
        hands.press(KeyCode.ENTER);
        hands.type(now);
        hands.press(KeyCode.ENTER);
        assertThat(hands.sees("own-pin")).as("the PIN was not changed").isFalse();
        cashier.nowHasPin("小陈", now);
    }

    private void reading() throws Exception {
        hands.press(KeyCode.F6, KeyCode.F12);
    }
}
