package linli.central.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Draws a picture as PNG, twice as fine as it is measured. */
final class PngCanvas implements Canvas, AutoCloseable {

    private static final int FINE = 2;

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Font regular;
    private final Font bold;

    /** An empty picture; {@code fonts} is the folder of the one that is shipped. */
    PngCanvas(int width, int height, Optional<Path> fonts) {
        image = new BufferedImage(width * FINE, height * FINE, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.scale(FINE, FINE);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        regular = font(fonts, "NotoSansSC_400Regular.ttf", Font.PLAIN);
        bold = font(fonts, "NotoSansSC_700Bold.ttf", Font.BOLD);
    }

    @Override
    public void fill(Box box, Ink ink) {
        graphics.setColor(Color.decode(ink.hex()));
        graphics.fillRect(box.x(), box.y(), box.width(), box.height());
    }

    @Override
    public void outline(Box box, Ink ink) {
        graphics.setColor(Color.decode(ink.hex()));
        graphics.drawRect(box.x(), box.y(), box.width(), box.height());
    }

    @Override
    public void text(int x, int y, Type type, String text) {
        graphics.setColor(Color.decode(type.ink().hex()));
        graphics.setFont((type.isBold() ? bold : regular).deriveFont((float) type.size()));
        int width = type.isAtEnd() ? graphics.getFontMetrics().stringWidth(text) : 0;
        graphics.drawString(text, x - width, y);
    }

    /** The picture as a file. */
    byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        graphics.dispose();
    }

    private static Font font(Optional<Path> folder, String file, int style) {
        Optional<Path> shipped =
                folder.map(some -> some.resolve(file)).filter(Files::isRegularFile);
        if (shipped.isEmpty()) {
            return new Font("Noto Sans CJK SC", style, 1);
        }
        try {
            return Font.createFont(Font.TRUETYPE_FONT, shipped.get().toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException broken) {
            throw new UncheckedIOException(new IOException(broken));
        }
    }
}
