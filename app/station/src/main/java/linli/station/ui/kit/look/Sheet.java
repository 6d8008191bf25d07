package linli.station.ui.kit.look;

import javafx.scene.Node;
import linli.station.ui.kit.Press;

/** Something that lies over a screen because someone must decide. */
public interface Sheet {

    /** What is shown. */
    Node view();

    /** A key was pressed while it lay on top. */
    void press(Press press);

    /** What becomes of a scan while it lies there. */
    enum Scans {
        /** The screen below knows: it takes the scan or refuses it. */
        BY_SCREEN,
        /** No scan is taken before someone has decided. */
        REFUSED,
        /** The next scan puts it away. */
        GIVES_WAY
    }

    /** What becomes of a scan while it lies there. */
    default Scans scans() {
        return Scans.BY_SCREEN;
    }

    /** It came into sight. */
    default void onShown() {}

    /** It was put away. */
    default void onHidden() {}
}
