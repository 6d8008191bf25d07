package linli.station.boot.demo;

import javafx.scene.input.KeyCode;
import linli.core.money.Money;
import linli.core.visit.Visit;

/** A member pays money in, gets a gift on top, and pays with it. */
final class ValueScene {

    private static final String MEMBER = "M0001";

    private final Shop shop;
    private final Story story;
    private final FirstCounter cashier;

    ValueScene(Shop shop, Story story, FirstCounter cashier) {
        this.shop = shop;
        this.story = story;
        this.cashier = cashier;
    }

    /** All of it, at the first counter. */
    void play() throws Exception {
        story.step("A member tops up stored value and pays with it");
        cashier.keyboard().press(KeyCode.F1);
        cashier.member(MEMBER);
        topUp();
        pay();
    }

    private void topUp() throws Exception {
        Keyboard keys = cashier.keyboard();
        keys.pressShifted(KeyCode.F3);
        cashier.seen("choice-1");
        shop.snapshot("10-value", story);
        keys.type("1");
        cashier.seen("entry-confirm");
        keys.type("200");
        shop.snapshot("10-top-up", story);
        keys.press(KeyCode.ENTER);
        cashier.seen("payment");
        long before = shop.first().station().journalled();
        keys.type("200");
        keys.press(KeyCode.ENTER);
        cashier.completed(before, "top-up of 200 yuan");
        cashier.seen("value-done");
        cashier.seen("slip-picture");
        shop.snapshot("10-topped-up", story);
        cashier.putAway("value-done");
        shop.patience().until(() -> "the value is on the card", () -> !value().equals(Money.ZERO));
        story.say("%s of stored value now", Story.yuan(value().fen()));
    }

    private void pay() throws Exception {
        Money had = value();
        cashier.goods("MILK950", "BREAD");
        shop.snapshot("10-value-sale", story);
        Keyboard keys = cashier.keyboard();
        keys.press(KeyCode.F9);
        cashier.seen("payment");
        keys.press(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        shop.snapshot("10-value-paying", story);
        long before = shop.first().station().journalled();
        keys.press(KeyCode.ENTER);
        cashier.completed(before, "payment by stored value");
        cashier.seen("receipt");
        cashier.putAway("receipt");
        Visit visit = cashier.member(MEMBER);
        story.say(
                "%s paid with it, %s left",
                Story.yuan(had.minus(visit.account().valueBalance()).fen()),
                Story.yuan(visit.account().valueBalance().fen()));
        keys.press(KeyCode.ESCAPE);
    }

    private Money value() {
        try {
            return cashier.served().account().valueBalance();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Money.ZERO;
        }
    }
}
