package linli.station.boot.demo;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import linli.station.boot.till.PaperFont;
import linli.station.boot.till.StationProgram;

/** The receipts of the day: one for each act at the first counter that wants one, none twice. */
final class Paperwork {

    private final Shop shop;
    private final Story story;

    Paperwork(Shop shop, Story story) {
        this.shop = shop;
        this.story = story;
    }

    /** Whether every act that wants a receipt has it; leaves a picture of each. */
    boolean agrees() throws IOException {
        story.step("The receipts on paper");
        long acts = shop.first().station().receipts();
        int slips = shop.devices().printer().slips().size();
        Font font = PaperFont.in(StationProgram.fontFolder());
        Path folder = shop.folder().resolve("receipts");
        shop.devices().leaveSlips(folder, font);
        story.say(
                "%d acts with a receipt, %d receipts, the drawer opened %d times",
                acts, slips, pulses());
        story.left(folder);
        return slips == acts;
    }

    private int pulses() {
        return shop.devices().printer().drawerPulses();
    }
}
