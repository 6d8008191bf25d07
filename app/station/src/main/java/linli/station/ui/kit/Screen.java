package linli.station.ui.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import linli.core.visit.Found;

/** One place of the window. */
public interface Screen {

    /** Where it is on the rail. */
    Place place();

    /** What is shown. */
    Parent view();

    /** Where a message is laid, so that it hides nothing; it takes no room while there is none. */
    Pane ledge();

    /** Where the focus rests: neither a button nor a text field. */
    default Node home() {
        return view();
    }

    /** It came into sight. */
    default void onShown() {}

    /** It went out of sight. */
    default void onHidden() {}

    /** Whether that command means something else here than everywhere. */
    default boolean claims(Command command) {
        return false;
    }

    /** A key was pressed while it was in sight, and no sheet lay over it. */
    default void press(Press press) {}

    /** Takes what a scan led to, or says that it has no use for it here. */
    default boolean take(Found found) {
        return false;
    }

    /** Takes the scanned number of a payment, or says that none is being taken here. */
    default boolean takePayment(String digits) {
        return false;
    }
}
