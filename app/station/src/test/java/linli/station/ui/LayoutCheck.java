package linli.station.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/**
 * What a designer would see at once: a text that does not fit into its place, or something that
 * hangs over the edge of the window. What scrolls may be longer than its window, and labels that
 * are made to give way may end in an ellipsis.
 */
final class LayoutCheck {

    private static final double ROUNDING = 1;

    private LayoutCheck() {}

    /** What is wrong, in words; nothing if all fits. */
    static List<String> faults(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        List<String> faults = new ArrayList<>();
        nodes(scene.getRoot())
                .filter(node -> node instanceof Labeled)
                .map(node -> (Labeled) node)
                .filter(label -> !label.getText().isEmpty())
                .forEach(label -> {
                    if (isCut(label)) {
                        faults.add("cut: " + label.getText());
                    }
                    if (hangsOver(label, scene)) {
                        faults.add("over the edge: " + label.getText());
                    }
                });
        return faults;
    }

    private static boolean isCut(Labeled label) {
        boolean givesWay = label.getMinWidth() == 0 && !label.isWrapText();
        return !givesWay
                && label.lookupAll(".text").stream()
                        .filter(node -> node.getParent() == label)
                        .anyMatch(node -> !((Text) node).getText().equals(label.getText()));
    }

    private static boolean hangsOver(Node node, Scene scene) {
        if (scrolls(node)) {
            return false;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getMinX() < -ROUNDING
                || bounds.getMinY() < -ROUNDING
                || bounds.getMaxX() > scene.getWidth() + ROUNDING
                || bounds.getMaxY() > scene.getHeight() + ROUNDING;
    }

    private static boolean scrolls(Node node) {
        return Stream.iterate(node.getParent(), parent -> parent != null, Node::getParent)
                .anyMatch(parent ->
                        parent instanceof ScrollPane
                                || parent.getStyleClass().contains("virtual-flow"));
    }

    /** All that can be seen. */
    private static Stream<Node> nodes(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        Stream<Node> below =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(LayoutCheck::nodes)
                        : Stream.of();
        return Stream.concat(Stream.of(node), below);
    }
}
