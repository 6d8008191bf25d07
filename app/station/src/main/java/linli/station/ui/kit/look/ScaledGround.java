package linli.station.ui.kit.look;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Draws its content larger on a large screen, so that it reads from the same distance. */
public final class ScaledGround extends Region {

    private static final double USUAL_WIDTH = 1366;
    private static final double USUAL_HEIGHT = 768;
    private static final double STEPS = 8;
    private static final double NARROW_BELOW = 1150;

    private final Node content;
    private final Scale scale = new Scale(1, 1, 0, 0);

    /** The ground of that content. */
    public ScaledGround(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
        widthProperty().addListener((source, before, now) -> narrow(now.doubleValue()));
    }

    private void narrow(double width) {
        Parts.styled(content, "narrow", width < NARROW_BELOW);
    }

    @Override
    protected void layoutChildren() {
        double factor = factor(getWidth(), getHeight());
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }

    /** 1 up to the usual size, then in eighths as far as both directions allow. */
    static double factor(double width, double height) {
        double free = Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT);
        return Math.max(1, Math.floor(free * STEPS) / STEPS);
    }
}
