package linli.station.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/**
 * What a designer would see at once: a text that does not fit into its place, or something that
 * hangs over the edge of the window. A list may be longer than its window, and labels that are made
 * to give way may end in an ellipsis; what scrolls only where a window is too low must not need to.
 */
final class LayoutCheck {

    private static final double ROUNDING = 1;

    private LayoutCheck() {}

    /** What is wrong, in words; nothing if all fits. */
    static List<String> faults(Scene scene) {
        List<String> faults = new ArrayList<>(unreadable(scene));
        labels(scene)
                .filter(label -> hangsOver(label, scene))
                .forEach(label -> faults.add("over the edge: " + label.getText()));
        nodes(scene.getRoot())
                .filter(LayoutCheck::isToBeWhole)
                .map(node -> (ScrollPane) node)
                .filter(LayoutCheck::hidesSomething)
                .forEach(scroll -> faults.add("scrolls: " + scroll.getStyleClass().getLast()));
        return faults;
    }

    /** What does not fit into its place at all, or lies under a message. */
    static List<String> unreadable(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        List<String> faults = new ArrayList<>();
        labels(scene)
                .filter(LayoutCheck::isCut)
                .forEach(label -> faults.add("cut: " + label.getText()));
        nodes(scene.getRoot())
                .filter(node -> node instanceof ScrollPane scroll && isTooWide(scroll))
                .forEach(scroll -> faults.add("too wide: " + scroll.getStyleClass().getLast()));
        labels(scene)
                .filter(LayoutCheck::sticksOut)
                .forEach(label -> faults.add("out of its button: " + label.getText()));
        messages(scene)
                .flatMap(strip -> labels(scene).filter(label -> lies(strip, label)))
                .forEach(label -> faults.add("under the message: " + label.getText()));
        return faults;
    }

    private static Stream<Labeled> labels(Scene scene) {
        return nodes(scene.getRoot())
                .filter(node -> node instanceof Labeled)
                .map(node -> (Labeled) node)
                .filter(label -> !label.getText().isEmpty());
    }

    private static Stream<Node> messages(Scene scene) {
        return nodes(scene.getRoot())
                .filter(node -> node.getStyleClass().contains("strip") && node.getId() == null);
    }

    /** Whether that message lies over that text or button, which is no part of it. */
    private static boolean lies(Node strip, Node label) {
        boolean isPart = above(label).anyMatch(strip::equals);
        return !isPart && !isClipped(label) && inScene(strip).intersects(inset(inScene(label)));
    }

    private static boolean isClipped(Node node) {
        return above(node)
                .anyMatch(parent ->
                        parent instanceof ScrollPane
                                || parent.getStyleClass().contains("virtual-flow"));
    }

    private static Stream<Parent> above(Node node) {
        return Stream.iterate(node.getParent(), parent -> parent != null, Node::getParent);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Bounds inset(Bounds bounds) {
        return new BoundingBox(
                bounds.getMinX() + ROUNDING,
                bounds.getMinY() + ROUNDING,
                Math.max(0, bounds.getWidth() - 2 * ROUNDING),
                Math.max(0, bounds.getHeight() - 2 * ROUNDING));
    }

    private static boolean isToBeWhole(Node node) {
        return node instanceof ScrollPane && node.getStyleClass().contains("whole");
    }

    private static boolean hidesSomething(ScrollPane scroll) {
        double needed = scroll.getContent().getLayoutBounds().getHeight();
        return needed > scroll.getViewportBounds().getHeight() + ROUNDING;
    }

    /** Whether something in it is cut at the edge, and nobody can bring it into sight. */
    private static boolean isTooWide(ScrollPane scroll) {
        double needed = scroll.getContent().getLayoutBounds().getWidth();
        return scroll.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER
                && needed > scroll.getViewportBounds().getWidth() + ROUNDING;
    }

    private static boolean isCut(Labeled label) {
        boolean givesWay = label.getMinWidth() == 0 && !label.isWrapText();
        return !givesWay
                && label.lookupAll(".text").stream()
                        .filter(node -> label.equals(node.getParent()))
                        .anyMatch(node -> !((Text) node).getText().equals(label.getText()));
    }

    /** Whether it is drawn on a button that is too small for it. */
    private static boolean sticksOut(Labeled label) {
        return above(label)
                .filter(parent -> parent instanceof ButtonBase)
                .anyMatch(button -> !inScene(button).contains(inset(inScene(label))));
    }

    private static boolean hangsOver(Node node, Scene scene) {
        if (scrolls(node)) {
            return false;
        }
        Bounds bounds = inScene(node);
        return bounds.getMinX() < -ROUNDING
                || bounds.getMinY() < -ROUNDING
                || bounds.getMaxX() > scene.getWidth() + ROUNDING
                || bounds.getMaxY() > scene.getHeight() + ROUNDING;
    }

    private static boolean scrolls(Node node) {
        return above(node)
                .anyMatch(parent ->
                        (parent instanceof ScrollPane && !isToBeWhole(parent))
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
