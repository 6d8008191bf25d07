package linli.benchmarks.hardday;

import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import linli.core.visit.Visit;

/** Everything that breaks while somebody waits at the counter. */
final class TroubleDeeds {

    private final Cashier cashier;
    private final Hands hands;
    private boolean isCut;
    private boolean isBehind;

    TroubleDeeds(Cashier cashier) {
        this.cashier = cashier;
        this.hands = cashier.hands();
    }

    List<Deed> all() {
        return List.of(
                new Deed("the line is cut or mended", 4, this::line),
                new Deed("the clock is set back or right", 2, this::clock),
                new Deed("the printer is pulled out before the receipt", 2, this::printer),
                new Deed("the paper ends", 2, this::paper),
                new Deed("the scanner is pulled out in a code", 2, this::scanner),
                new Deed("the scale is pulled out while it weighs", 2, this::scale),
                new Deed("the display is pulled out", 1, this::display),
                new Deed("one member at two counters", 4, this::twoCounters));
    }

    /** Everything works again. */
    void mend() {
        cashier.shop().line().mend();
        cashier.shop().clock().set(Duration.ZERO);
        isCut = false;
        isBehind = false;
    }

    private void line() throws Exception {
        isCut = !isCut;
        if (isCut) {
            cashier.shop().line().cut();
        } else {
            cashier.shop().line().mend();
        }
        cashier.goods(1);
        cashier.payCash();
    }

    private void clock() throws Exception {
        isBehind = !isBehind;
        cashier.shop().clock().set(isBehind ? Duration.ofMinutes(-50) : Duration.ZERO);
        cashier.goods(1);
        cashier.payCash();
    }

    private void printer() throws Exception {
        cashier.goods(2);
        long due = cashier.toPay();
        cashier.shop().devices().printer().unplug();
        hands.press(KeyCode.ENTER);
        cashier.paid(due);
        cashier.shop().devices().printer().replug();
    }

    private void paper() throws Exception {
        cashier.shop().devices().printer().takePaper();
        cashier.goods(1);
        cashier.payCash();
        cashier.shop().devices().printer().putPaper();
    }

    private void scanner() throws Exception {
        hands.scanHalf(cashier.one(cashier.shop().barcodes()));
        cashier.shop().devices().scannerCable().unplug();
        hands.settle();
        cashier.shop().devices().scannerCable().replug();
        cashier.goods(1);
        cashier.payCash();
    }

    private void scale() throws Exception {
        hands.type(cashier.one(cashier.shop().plus()));
        hands.press(KeyCode.ENTER);
        hands.until("the scale is asked", () -> hands.sees("weigh"));
        cashier.shop().devices().scale().unplug();
        hands.until("it says that the scale is gone", () -> hands.sees("weigh-problem"));
        hands.press(KeyCode.ESCAPE);
        cashier.shop().devices().scale().replug();
        cashier.goods(1);
        cashier.payCash();
    }

    /** What was priced with their points is paid after they were spent elsewhere. */
    private void twoCounters() throws Exception {
        Visit member = cashier.neighbours().spender();
        cashier.goods(3);
        cashier.points();
        cashier.shop().other().sellTo(member.member().number());
        cashier.toPay();
        long cash = cashier.payRest();
        if (hands.sees("payment")) {
            cashier.putSheetsAway();
            cashier.toPay();
            cash = cashier.payRest();
        }
        cashier.paid(cash);
    }

    private void display() throws Exception {
        cashier.shop().devices().display().unplug();
        cashier.goods(2);
        cashier.shop().devices().display().replug();
        cashier.payCash();
    }
}
