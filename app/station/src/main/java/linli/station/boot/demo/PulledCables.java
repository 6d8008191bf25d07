package linli.station.boot.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import linli.hardware.simulator.SimulatedPoleDisplay;
import linli.hardware.simulator.SimulatedPrinter;
import linli.hardware.simulator.SimulatedScale;
import linli.station.boot.till.Toolkit;
import linli.station.ui.customer.Placement;

/** Every device at the first counter is pulled out in the middle of its work and put back. */
final class PulledCables {

    private final Shop shop;
    private final Story story;
    private final FirstCounter cashier;

    PulledCables(Shop shop, Story story, FirstCounter cashier) {
        this.shop = shop;
        this.story = story;
        this.cashier = cashier;
    }

    /** The scanner, in the middle of a code; one that types stands in for it. */
    void scanner() throws Exception {
        story.step("The scanner is unplugged in the middle of a code and plugged in again");
        shop.scanner().send("69402".getBytes(StandardCharsets.US_ASCII));
        shop.devices().scannerCable().unplug();
        cashier.typedByScanner("WATER");
        story.say("meanwhile a scanner that types sells on");
        shop.devices().scannerCable().replug();
        Instant replugged = shop.world().clock().instant();
        cashier.goods("SALT");
        story.say("reading again after %s, no half code in the basket", since(replugged));
        cashier.cash("20", "13-after-replug");
    }

    /** The scale, while goods wait for their weight. */
    void scale() throws Exception {
        story.step("The scale is pulled out while it weighs");
        SimulatedScale scale = shop.devices().scale();
        cashier.askForWeight("APPLE");
        scale.unplug();
        cashier.seen("weigh-problem");
        shop.snapshot("13-scale-out", story);
        scale.replug();
        Instant replugged = shop.world().clock().instant();
        cashier.lay(642);
        story.say("weighed %s after it was put back", since(replugged));
    }

    /** The customer's display, while goods are scanned. */
    void display() throws Exception {
        story.step("The customer's display is pulled out and put back");
        SimulatedPoleDisplay display = shop.devices().display();
        display.unplug();
        cashier.goods("NOODLE");
        display.replug();
        String due = cashier.due().replace("¥", "");
        shop.patience()
                .until(
                        () -> "the display shows the total again",
                        () -> display.lines().stream().anyMatch(line -> line.endsWith(due)));
        story.say("it shows %s", String.join(" / ", display.lines()));
    }

    /** The printer, before a receipt, and its paper, before the next. */
    void printer() throws Exception {
        story.step("The printer is pulled out, then it is out of paper");
        SimulatedPrinter printer = shop.devices().printer();
        printer.unplug();
        awaitPrinted(() -> cashier.cash("50", "13-printer-out"), printer::replug);
        cashier.goods("BREAD");
        printer.takePaper();
        awaitPrinted(() -> cashier.cash("20", "13-paper-out"), printer::putPaper);
    }

    /** The drawer, while cash is taken: the printer cannot know, the cashier sees it shut. */
    void drawer() throws Exception {
        story.step("The cash drawer's cable is pulled out while cash is taken");
        SimulatedPrinter printer = shop.devices().printer();
        int opened = printer.drawerPulses();
        cashier.goods("SALT");
        printer.unplugDrawer();
        cashier.cash("10", "13-drawer-out");
        story.say("the sale stands, the drawer stayed shut");
        printer.replugDrawer();
        long before = shop.first().station().journalled();
        cashier.keyboard().press(KeyCode.F11);
        cashier.seen("cash-reason");
        cashier.keyboard().press(KeyCode.ENTER);
        cashier.completed(before, "opening the drawer");
        shop.patience().until(() -> "the drawer opens", () -> printer.drawerPulses() == opened + 1);
        story.say("put back, it opened once: on request, with a name to it");
    }

    /** The customer's window, while goods are scanned. */
    void customerWindow() throws Exception {
        story.step("The customer's window is pulled out and put back");
        showCustomer();
        cashier.goods("WATER");
        Toolkit.call(() -> {
            shop.first().window().customerStage().orElseThrow().hide();
            return true;
        });
        cashier.goods("SALT");
        showCustomer();
        String due = cashier.due();
        shop.patience()
                .until(() -> "the customer's window shows the total again", () -> shows(due));
        Path picture = shop.folder().resolve("pictures").resolve("13-customer-back.png");
        Toolkit.call(() -> {
            shop.first().window().snapshotCustomer(picture);
            return picture;
        });
        story.left(picture);
        story.say("it shows %s and every line of it", due);
        cashier.cash("20", "13-customer-cash");
    }

    private void showCustomer() throws Exception {
        Toolkit.call(() -> {
            shop.first().window().showCustomer(new Placement.Windowed());
            return true;
        });
    }

    private boolean shows(String due) {
        try {
            return Toolkit.call(() ->
                    shop.first().window().customerStage().stream()
                            .flatMap(stage ->
                                    stage.getScene().getRoot().lookupAll(".customer-due").stream())
                            .anyMatch(node ->
                                    node instanceof Labeled label && label.getText().equals(due)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private interface Doing {
        void now() throws Exception;
    }

    private void awaitPrinted(Doing sale, Doing mending) throws Exception {
        SimulatedPrinter printer = shop.devices().printer();
        int before = printer.slips().size();
        sale.now();
        story.say("the sale stands, its receipt waits");
        mending.now();
        Duration took =
                shop.patience()
                        .until(
                                () -> "the receipt is printed",
                                () -> printer.slips().size() > before);
        List<String> lines = printer.slips().getLast().lines();
        story.say("printed by itself after %s: %s", Story.millis(took), lines.getFirst().strip());
    }

    private String since(Instant moment) {
        return Story.millis(Duration.between(moment, shop.world().clock().instant()));
    }
}
