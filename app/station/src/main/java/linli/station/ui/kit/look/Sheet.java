package linli.station.ui.kit.look;

import javafx.scene.Node;
import linli.station.ui.kit.Press;

/** Something that lies over a screen because someone must decide. */
public interface Sheet {

    /** What is shown. */
    Node view();

    /** A key was pressed while it lay on top. */
    void press(Press press);

    /** It came into sight. */
    default void onShown() {}

    /** It was put away. */
    default void onHidden() {}
}
