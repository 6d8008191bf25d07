package linli.station.boot.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linli.hardware.simulator.SimulatedPoleDisplay;
import linli.hardware.simulator.SimulatedPrinter;
import linli.hardware.simulator.SimulatedScale;

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
