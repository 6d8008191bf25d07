package linli.hardware.escpos;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The font pictures are drawn with in tests: the shop's where it was fetched, else the system's.
 */
final class ReceiptFont {

    static final Font FONT = load();

    private ReceiptFont() {}

    private static Font load() {
        File file = new File(System.getProperty("linli.fonts", ""), "NotoSansSC_400Regular.ttf");
        if (!file.exists()) {
            return new Font(Font.DIALOG, Font.PLAIN, 24);
        }
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (FontFormatException broken) {
            throw new IllegalStateException(file.toString(), broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
