package linli.station.boot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import linli.hardware.PaperWidth;
import linli.hardware.escpos.EscPosEncoder;
import linli.hardware.escpos.PrinterProfile;
import linli.hardware.escpos.VirtualPrinter;
import linli.station.print.Documents;
import linli.station.store.PrintJob;
import linli.station.ui.kit.SlipPicture;

/** What paper will look like: the very bytes a printer would get, drawn by the virtual one. */
final class SlipPreview {

    private static final int SIZE = 24;

    private final Documents documents;
    private final Font font;

    SlipPreview(Documents documents, Font font) {
        this.documents = documents;
        this.font = font;
    }

    /** The font to draw with: the one we ship, else one of the system's. */
    static Font font(Optional<Path> folder) {
        return folder.filter(Files::isDirectory)
                .flatMap(SlipPreview::shipped)
                .orElseGet(() -> new Font("Noto Sans CJK SC", Font.PLAIN, SIZE));
    }

    /** The paper of that job as it comes out first. */
    SlipPicture of(PrintJob job, PaperWidth paper) {
        byte[] bytes =
                new EscPosEncoder(PrinterProfile.of(paper))
                        .encode(documents.of(job, OptionalInt.empty()));
        return picture(VirtualPrinter.print(paper, bytes).picture(font));
    }

    private static SlipPicture picture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, new int[width * height], 0, width);
        return new SlipPicture(width, height, pixels);
    }

    private static Optional<Font> shipped(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> regular =
                    files.filter(file -> file.toString().endsWith(".ttf"))
                            .min(java.util.Comparator.comparing(Path::toString));
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
