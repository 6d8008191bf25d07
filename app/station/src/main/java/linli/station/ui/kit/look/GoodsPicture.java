package linli.station.ui.kit.look;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * A drawing of goods, flat and in the colours of the shop. It is read from a resource of its name:
 * a line for each shape, its tone, the width of the pen if it is a line, and its path in a square
 * of 96. What has no drawing is a wrapped gift.
 */
public final class GoodsPicture extends StackPane {

    private static final double SQUARE = 96;
    private static final String FOLDER = "/linli/station/ui/picture/";
    private static final String FALLBACK = "gift";
    private static final Pattern SHAPE = Pattern.compile("([a-z]+) (?:([0-9.]+) )?(M.*)");

    /**
     * The drawing of that name.
     *
     * @param key of the drawing
     * @param size of its side, in pixels
     */
    public GoodsPicture(String key, double size) {
        getStyleClass().add("picture");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
        Group drawing = new Group();
        // The square itself, so that no drawing is centred by its own outline.
        drawing.getChildren().add(shape("M0,0 H96 V96 H0 Z", "picture-square"));
        lines(key).stream().map(GoodsPicture::shape).forEach(drawing.getChildren()::add);
        drawing.getTransforms().add(new Scale(size / SQUARE, size / SQUARE));
        getChildren().add(new Group(drawing));
    }

    /** Whether there is a drawing of that name. */
    public static boolean exists(String key) {
        return GoodsPicture.class.getResource(resource(key)) != null;
    }

    private static List<String> lines(String key) {
        String name = exists(key) ? key : FALLBACK;
        try (InputStream bytes = GoodsPicture.class.getResourceAsStream(resource(name))) {
            return Optional.ofNullable(bytes)
                    .map(found -> new InputStreamReader(found, StandardCharsets.UTF_8))
                    .map(reader -> new BufferedReader(reader).lines().toList())
                    .orElse(List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String resource(String key) {
        return FOLDER + key.toLowerCase(Locale.ROOT) + ".txt";
    }

    private static SVGPath shape(String line) {
        Matcher parts = SHAPE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No shape: " + line);
        }
        Optional<String> pen = Optional.ofNullable(parts.group(2));
        SVGPath shape =
                shape(parts.group(3), (pen.isPresent() ? "pen-" : "tone-") + parts.group(1));
        pen.ifPresent(width -> shape.setStrokeWidth(Double.parseDouble(width)));
        return shape;
    }

    private static SVGPath shape(String path, String style) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add(style);
        return shape;
    }
}
