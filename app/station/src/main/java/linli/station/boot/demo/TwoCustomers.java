package linli.station.boot.demo;

import java.util.List;
import javafx.scene.input.KeyCode;
import linli.core.checkout.HeldSale;
import linli.core.tender.TenderType;

/** One customer forgot something and waits; the next pays in parts. */
final class TwoCustomers {

    private static final String WAITING = "M0002";

    private final Shop shop;
    private final Story story;
    private final FirstCounter cashier;

    TwoCustomers(Shop shop, Story story, FirstCounter cashier) {
        this.shop = shop;
        this.story = story;
        this.cashier = cashier;
    }

    void play() throws Exception {
        story.step("A member forgot the tissues and waits; a stranger pays in parts");
        cashier.keyboard().press(KeyCode.F1);
        hold();
        payInParts();
        recall();
    }

    private void hold() throws Exception {
        cashier.member(WAITING);
        cashier.goods("MILK950", "BREAD");
        long before = shop.first().station().journalled();
        cashier.keyboard().press(KeyCode.F10);
        cashier.completed(before, "hold");
    }

    private void payInParts() throws Exception {
        cashier.goods("RICE5", "OIL1");
        long before = shop.first().station().journalled();
        Keyboard keys = cashier.keyboard();
        keys.press(KeyCode.F9, KeyCode.TAB);
        keys.type("*50");
        keys.press(KeyCode.ENTER);
        keys.type("48213307");
        keys.press(KeyCode.ENTER);
        walk(keys, TenderType.WECHAT, TenderType.CASH);
        keys.type("100");
        shop.patience().breathe();
        shop.snapshot("10-tenders", story);
        keys.press(KeyCode.ENTER);
        cashier.completed(before, "WeChat ¥50 and cash");
        cashier.seen("receipt");
        cashier.putAway("receipt");
    }

    /** Walks through the ways to pay of somebody without stored value, which go round. */
    private static void walk(Keyboard keys, TenderType from, TenderType to) throws Exception {
        List<TenderType> all = TenderType.OF_EVERYBODY;
        int steps = Math.floorMod(all.indexOf(to) - all.indexOf(from), all.size());
        for (int i = 0; i < steps; i++) {
            keys.press(KeyCode.TAB);
        }
    }

    private void recall() throws Exception {
        Keyboard keys = cashier.keyboard();
        keys.pressShifted(KeyCode.F10);
        cashier.seen("choice");
        shop.snapshot("10-held", story);
        HeldSale held =
                Shop.ask(shop.first().station().counters().heldSales()::list).stream()
                        .findFirst()
                        .orElseThrow();
        story.say("%s waits since %s", Story.yuan(held.suspended().total().fen()), time(held));
        long before = shop.first().station().journalled();
        keys.type("1");
        cashier.completed(before, "recall");
        cashier.goods("TISSUE");
        cashier.cash("100", "10-recalled-cash");
    }

    private static String time(HeldSale held) {
        return held.suspended().occasion().localTime().toLocalTime().withNano(0).toString();
    }
}
