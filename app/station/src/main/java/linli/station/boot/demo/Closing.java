package linli.station.boot.demo;

import java.io.IOException;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import linli.core.act.Act;
import linli.core.money.Money;
import linli.core.till.CashCount;
import linli.core.till.ClosingRequest;
import linli.core.till.ShiftClosing;
import linli.station.boot.Station;
import linli.station.boot.till.Toolkit;

/** The end of the shifts: cash is paid out and counted, and a Z report comes out of the printer. */
final class Closing {

    private static final Money SHORT = Money.ofFen(100);

    private final Shop shop;
    private final Story story;
    private final FirstCounter cashier;

    Closing(Shop shop, Story story, FirstCounter cashier) {
        this.shop = shop;
        this.story = story;
        this.cashier = cashier;
    }

    /** At the window of the first station, a yuan short. */
    void first() throws Exception {
        Station station = shop.first().station();
        Keyboard keys = cashier.keyboard();
        keys.press(KeyCode.F6);
        shop.patience().breathe();
        long before = station.journalled();
        keys.type("22");
        cashier.seen("entry-confirm");
        keys.type("35");
        shop.snapshot("13-paid-out", story);
        keys.press(KeyCode.ENTER);
        cashier.completed(before, "35 yuan for the delivery");
        shop.patience().breathe();
        Toolkit.call(() -> {
            shop.first().window().announcer().clear();
            return true;
        });
        shop.snapshot("shift", story);
        before = station.journalled();
        Money found = station.shifts().drawer().minus(SHORT);
        keys.press(KeyCode.F9);
        cashier.seen("count");
        keys.press(KeyCode.F12);
        keys.type(plain(found));
        shop.snapshot("13-count", story);
        keys.press(KeyCode.F9);
        cashier.completed(before, "closing, a yuan short");
        cashier.seen("closed");
        cashier.seen("slip-picture");
        shop.snapshot("13-closed", story);
    }

    private static String plain(Money money) {
        return money.fen() / 100 + String.format(Locale.ROOT, ".%02d", money.fen() % 100);
    }

    /** At the second station, exactly. */
    static void second(Shop shop, Story story) throws IOException {
        Money drawer = shop.second().shifts().drawer();
        CashCount count = Shop.accepted(CashCount.ofTotal(drawer));
        ClosingRequest request = new ClosingRequest(count, Money.ofFen(20_000), "", "王姐");
        Act.ShiftClosed closed =
                Shop.accepted(
                        Shop.ask(reply ->
                                shop.second().counters().till().closeShift(request, reply)));
        ShiftClosing closing = closed.closing();
        story.say(
                "Z report %d of the second station: %s expected, %s over",
                closing.number(),
                Story.yuan(closing.expected().fen()),
                Story.yuan(closing.overShort().fen()));
    }
}
