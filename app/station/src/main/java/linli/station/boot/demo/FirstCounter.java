package linli.station.boot.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import linli.core.checkout.Visit;
import linli.hardware.barcode.CheckDigit;
import linli.station.boot.Toolkit;

/** The cashier at the first station: a scanner in one hand, the other on the keyboard. */
final class FirstCounter {

    private final Shop shop;
    private final Story story;
    private final Keyboard keyboard;

    FirstCounter(Shop shop, Story story) {
        this.shop = shop;
        this.story = story;
        this.keyboard = new Keyboard(shop.first().window().scene());
    }

    Keyboard keyboard() {
        return keyboard;
    }

    /** Joins the central on the screen of the first start. */
    void enrol(String central, String code) throws Exception {
        keyboard.type("welcome-central", central);
        keyboard.type("welcome-code", code);
        keyboard.press(KeyCode.F9);
        shop.patience()
                .until(
                        () -> "the station is enrolled",
                        () -> shop.first().station().enrolments().current().isPresent());
    }

    /** Scans a member's phone and waits until they are on the screen. */
    Visit member(String member) throws Exception {
        shop.scanner().scan(shop.memberCode(member));
        Duration took =
                shop.patience().until(() -> member + " is on the screen", () -> isServed(member));
        Visit visit = served();
        story.say(
                "%s %s, %d points here, %d orders wait; on screen after %s",
                visit.member().profile().lastFour(),
                visit.account().tier().tier().value(),
                available(visit),
                visit.orders().size(),
                Story.millis(took));
        return visit;
    }

    /** Scans goods, each until it is in the basket. */
    void goods(String... skus) throws Exception {
        for (String sku : skus) {
            String barcode = shop.goods().product(sku).barcode().orElseThrow();
            scanned(barcode);
        }
    }

    /** Scans the label of weighed goods. */
    void weighed(String sku, long fen) throws Exception {
        String plu = shop.goods().product(sku).plu().orElseThrow();
        scanned(CheckDigit.FROM_RIGHT.complete("20%s%05d".formatted(plu, fen)));
    }

    /** Pays what is due in cash, with that much handed over, and puts the receipt away. */
    void cash(String yuan, String picture) throws Exception {
        long before = shop.first().station().journalled();
        keyboard.press(KeyCode.F9);
        keyboard.type(yuan);
        shop.snapshot(picture, story);
        keyboard.press(KeyCode.ENTER);
        completed(before, "cash ¥" + yuan);
        shop.snapshot(picture + "-receipt", story);
        keyboard.press(KeyCode.ESCAPE);
    }

    /** Pays with the way to pay that many places after cash, seen to arrive by the cashier. */
    void confirmed(int places, String name) throws Exception {
        long before = shop.first().station().journalled();
        for (int i = 0; i < places; i++) {
            keyboard.press(KeyCode.TAB);
        }
        keyboard.press(KeyCode.F9, KeyCode.ENTER);
        completed(before, name);
        keyboard.press(KeyCode.ESCAPE);
    }

    /** Waits until one more act is in the journal. */
    void completed(long before, String what) {
        Duration took =
                shop.patience()
                        .until(
                                () -> what + " is in the journal",
                                () -> shop.first().station().journalled() > before);
        story.say("%s: on disk after %s, entry %d", what, Story.millis(took), before + 1);
    }

    /** What the total on the screen says. */
    String due() throws InterruptedException {
        return text("due");
    }

    /** What the line about points says. */
    String why() throws InterruptedException {
        return text("why");
    }

    private String text(String id) throws InterruptedException {
        return Toolkit.call(() ->
                shop.first().window().scene().lookup("#" + id)
                                instanceof javafx.scene.control.Labeled label
                        ? label.getText()
                        : "");
    }

    private void scanned(String code) throws Exception {
        List<String> before = List.of(due());
        shop.scanner().scan(code);
        shop.patience()
                .until(
                        () -> code + " is in the basket",
                        () -> {
                            try {
                                return !before.contains(due());
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                return true;
                            }
                        });
    }

    private boolean isServed(String member) {
        try {
            return Toolkit.call(() ->
                    shop.first()
                            .window()
                            .serving()
                            .current()
                            .filter(visit -> visit.member().id().value().equals(member))
                            .isPresent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Visit served() throws InterruptedException, IOException {
        return Toolkit.call(() -> shop.first().window().serving().current().orElseThrow());
    }

    private long available(Visit visit) {
        return visit.account().availableAt(shop.first().station().identity().station());
    }
}
