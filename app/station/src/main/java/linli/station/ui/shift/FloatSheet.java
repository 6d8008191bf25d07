package linli.station.ui.shift;

import javafx.scene.Node;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.look.EntrySheet;
import linli.station.ui.kit.look.Sheet;

/** Asks for the opening float; a customer's scan may come first, and the sale goes on at once. */
final class FloatSheet implements Sheet {

    private final EntrySheet entry;

    FloatSheet(EntrySheet entry) {
        this.entry = entry;
        entry.view().setId("opening-float");
    }

    @Override
    public Node view() {
        return entry.view();
    }

    @Override
    public Scans scans() {
        return Scans.GIVES_WAY;
    }

    @Override
    public void press(Press press) {
        entry.press(press);
    }
}
