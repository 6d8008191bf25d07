package linli.station.boot.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.visit.Visit;
import linli.hardware.barcode.CheckDigit;
import linli.station.boot.till.Toolkit;
import linli.station.ui.kit.Message;

/** The cashier at the first station: a scanner in one hand, the other on the keyboard. */
final class FirstCounter {

    private final Shop shop;
    private final Story story;
    private final Keyboard keyboard;
    private Message said = Message.NONE;

    FirstCounter(Shop shop, Story story) {
        this.shop = shop;
        this.story = story;
        this.keyboard = new Keyboard(shop.first().window().scene(), shop.patience());
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
        return shown(member, shop.memberCode(member));
    }

    /** Scans that code of a member and waits until they are on the screen. */
    Visit shown(String member, String code) throws Exception {
        shop.scanner().scan(code);
        Duration took =
                shop.patience()
                        .until(
                                () -> member + " is on the screen",
                                () -> isServed(one -> one.member().id().value().equals(member)));
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

    /** Types the number of weighed goods and puts them on the scale. */
    void onScale(String sku, long grams) throws Exception {
        askForWeight(sku);
        lay(grams);
    }

    /** Types the number of weighed goods; the scale is asked for their weight. */
    void askForWeight(String sku) throws Exception {
        keyboard.type(shop.goods().product(sku).plu().orElseThrow());
        keyboard.press(KeyCode.ENTER);
        seen("weigh");
    }

    /** Lays goods on the scale until their weight is in the basket, and takes them off. */
    void lay(long grams) throws Exception {
        String before = due();
        shop.devices().scale().load(grams);
        changed(before, grams + " g are in the basket");
        shop.devices().scale().load(0);
    }

    /** Scans goods with a scanner that types, each until it is in the basket. */
    void typedByScanner(String sku) throws Exception {
        String before = due();
        keyboard.scan(shop.goods().product(sku).barcode().orElseThrow());
        changed(before, sku + " is in the basket");
    }

    /** Pays what is due in cash, with that much handed over, and puts the receipt away. */
    void cash(String yuan, String picture) throws Exception {
        long before = shop.first().station().journalled();
        keyboard.press(KeyCode.F9);
        keyboard.type(yuan);
        shop.snapshot(picture, story);
        keyboard.press(KeyCode.ENTER);
        completed(before, "cash ¥" + yuan);
        seen("receipt");
        seen("slip-picture");
        shop.snapshot(picture + "-receipt", story);
        putAway("receipt");
    }

    /** Pays with the way to pay that many places after cash, seen to arrive by the cashier. */
    void confirmed(int places, String name) throws Exception {
        long before = shop.first().station().journalled();
        for (int i = 0; i < places; i++) {
            keyboard.press(KeyCode.TAB);
        }
        keyboard.press(KeyCode.F9, KeyCode.ENTER);
        completed(before, name);
        seen("receipt");
        putAway("receipt");
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

    /** Waits until something of that id is in sight. */
    void seen(String id) {
        shop.patience().until(() -> id + " is on the screen", () -> sees(id));
    }

    /** Waits until nothing of that id is in sight any more. */
    void gone(String id) {
        shop.patience().until(() -> id + " is put away", () -> !sees(id));
    }

    /** Waits until that was refused with a sentence on the screen. */
    void refused(String what) throws InterruptedException {
        Message before = said;
        shop.patience()
                .until(
                        () -> what + " is refused",
                        () -> {
                            Message now = shop.first().window().announcer().message().get();
                            return now.tone() == Message.Tone.REFUSED && !now.equals(before);
                        });
        said = shop.first().window().announcer().message().get();
        story.say("%s: %s %s %s", what, said.code(), said.what(), said.next());
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

    /** Scans every piece of an order that still waits, to tick it off. */
    void tickOff(PickupOrder order) throws IOException {
        for (OrderLine line : order.lines()) {
            for (long i = 0; i < line.waiting(); i++) {
                shop.scanner().scan(line.product().barcode().orElseThrow());
                shop.patience().breathe();
            }
        }
    }

    /** Hands over what is ticked and puts the receipt away. */
    void handOver(String what, String picture) throws Exception {
        long before = shop.first().station().journalled();
        keyboard.press(KeyCode.F9);
        completed(before, "handover of " + what);
        seen("handed-over");
        seen("slip-picture");
        shop.snapshot(picture, story);
        putAway("handed-over");
    }

    /**
     * Puts a sheet away and waits until it is: whoever scans while it is still open would have Esc
     * meet the next screen.
     */
    void putAway(String sheet) throws Exception {
        keyboard.press(KeyCode.ESCAPE);
        shop.patience().until(() -> sheet + " is put away", () -> !sees(sheet));
    }

    private void scanned(String code) throws Exception {
        String before = due();
        shop.patience().breathe();
        shop.scanner().scan(code);
        changed(before, code + " is in the basket");
    }

    private void changed(String before, String what) {
        shop.patience()
                .until(
                        () -> what,
                        () -> {
                            try {
                                return !before.equals(due());
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                return true;
                            }
                        });
    }

    private boolean sees(String id) {
        try {
            return keyboard.sees(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Waits until the member with that end of a phone number is at the counter. */
    void awaitMember(String lastFour) {
        shop.patience()
                .until(
                        () -> lastFour + " is at the counter",
                        () -> isServed(one -> one.member().profile().lastFour().equals(lastFour)));
    }

    /** Waits until somebody is served of whom no more than a number is known. */
    void awaitAbsent(String what) throws InterruptedException {
        shop.patience().until(() -> what + " is on the screen", () -> isServed(Visit::isAbsent));
        story.say("%s: served by the number alone", what);
    }

    private boolean isServed(Predicate<Visit> expected) {
        try {
            return Toolkit.call(
                    () -> shop.first().window().serving().current().filter(expected).isPresent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The member at the counter. */
    Visit served() throws InterruptedException {
        return Toolkit.call(() -> shop.first().window().serving().current().orElseThrow());
    }

    private long available(Visit visit) {
        return visit.account().availableAt(shop.first().station().identity().station());
    }
}
