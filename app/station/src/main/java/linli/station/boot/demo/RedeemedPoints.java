package linli.station.boot.demo;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import linli.station.boot.till.Toolkit;

/** A member turns points into eggs, gives apples back, and tries the lucky draw. */
final class RedeemedPoints {

    private static final String MEMBER = "M0002";

    private final Shop shop;
    private final Story story;
    private final FirstCounter cashier;

    RedeemedPoints(Shop shop, Story story, FirstCounter cashier) {
        this.shop = shop;
        this.story = story;
        this.cashier = cashier;
    }

    /** All of it, at the first counter. */
    void play() throws Exception {
        eggsForPointsAndCash();
        applesAndBack();
        draw();
    }

    /** Eggs for points and cash: the code, a digit, the note, Enter. */
    private void eggsForPointsAndCash() throws Exception {
        story.step("A member redeems eggs for points and cash");
        cashier.keyboard().press(KeyCode.F3);
        cashier.member(MEMBER);
        cashier.seen("reward-EGG10");
        shop.snapshot("10-redeem", story);
        cashier.keyboard().type(digit("EGG10"));
        cashier.keyboard().type("20");
        shop.snapshot("10-redeem-cash", story);
        done(KeyCode.ENTER, "eggs for points and cash", "10-redeemed");
    }

    /** Apples for points, and back within the days that allow it. */
    private void applesAndBack() throws Exception {
        story.step("Apples for points, and the member changes their mind");
        long before = balance();
        cashier.keyboard().type(digit("APPLE1KG"));
        cashier.seen("deal");
        shop.snapshot("10-redeem-apples", story);
        done(KeyCode.F9, "apples for points", "10-redeemed-apples");
        cashier.keyboard().press(KeyCode.DELETE);
        cashier.seen("cancel-1");
        cashier.keyboard().type("1");
        cashier.seen("cancel-confirm");
        shop.snapshot("10-redeem-cancel", story);
        done(KeyCode.F9, "apples given back", "10-redeem-cancelled");
        shop.patience()
                .until(() -> "the points of the apples are back", () -> balanceNow() == before);
        story.say("%d points before and after", before);
    }

    /** The lucky draw with its odds on the screen. */
    private void draw() throws Exception {
        story.step("The lucky draw, with its odds and how to check it");
        cashier.keyboard().press(KeyCode.F12);
        cashier.seen("draw");
        shop.snapshot("10-redeem-draw", story);
        done(KeyCode.F9, "draw", "10-drawn");
        story.say("%d points left", balance());
        cashier.keyboard().press(KeyCode.ESCAPE);
    }

    private void done(KeyCode key, String what, String picture) throws Exception {
        long before = shop.first().station().journalled();
        cashier.keyboard().press(key);
        cashier.completed(before, what);
        cashier.seen("redeem-receipt");
        cashier.seen("slip-picture");
        shop.snapshot(picture, story);
        cashier.putAway("redeem-receipt");
    }

    /** The digit drawn on the card of that reward. */
    private String digit(String reward) throws InterruptedException {
        return Toolkit.call(() -> {
            Node card = shop.first().window().scene().lookup("#reward-" + reward);
            return card.getAccessibleText().substring(0, 1);
        });
    }

    private long balanceNow() {
        try {
            return balance();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    // All that the member has: what this station holds of it comes and goes with the central.
    private long balance() throws InterruptedException {
        return cashier.served().account().points().balance();
    }
}
