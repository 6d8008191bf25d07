package linli.station.ui.kit.look;

import javafx.scene.Node;
import linli.station.ui.kit.Press;

/**
 * A sheet that asks about the member at the counter: nobody else comes to the counter before it is
 * answered, or what was meant for one member would be done to another.
 */
public final class SheetAboutMember implements Sheet {

    private final Sheet asked;

    /** That sheet, during which no scan is taken. */
    public SheetAboutMember(Sheet asked) {
        this.asked = asked;
    }

    @Override
    public Node view() {
        return asked.view();
    }

    @Override
    public void press(Press press) {
        asked.press(press);
    }

    @Override
    public Scans scans() {
        return Scans.REFUSED;
    }

    @Override
    public void onShown() {
        asked.onShown();
    }

    @Override
    public void onHidden() {
        asked.onHidden();
    }
}
