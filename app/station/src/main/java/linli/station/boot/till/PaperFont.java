package linli.station.boot.till;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The font in which pictures of printed paper are drawn. */
public final class PaperFont {

    private static final int SIZE = 24;

    private PaperFont() {}

    /** The one we ship, if that folder has it, else one of the system's. */
    public static Font in(Optional<Path> folder) {
        return folder.filter(Files::isDirectory)
                .flatMap(PaperFont::shipped)
                .orElseGet(() -> new Font("Noto Sans CJK SC", Font.PLAIN, SIZE));
    }

    private static Optional<Font> shipped(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> regular =
                    files.filter(file -> file.toString().endsWith(".ttf"))
                            .min(Comparator.comparing(Path::toString));
            return regular.isEmpty() ? Optional.empty() : Optional.of(read(regular.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font read(Path file) throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont((float) SIZE);
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }
}
