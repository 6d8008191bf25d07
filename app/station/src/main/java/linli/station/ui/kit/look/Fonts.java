package linli.station.ui.kit.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;

/** The fonts with Chinese characters: the ones we ship, else one of the system's. */
public final class Fonts {

    /** The system property that names the folder with the fonts we ship. */
    public static final String FOLDER_PROPERTY = "linli.fonts";

    private static final List<String> KNOWN =
            List.of(
                    "Noto Sans SC",
                    "Noto Sans CJK SC",
                    "Source Han Sans SC",
                    "Microsoft YaHei",
                    "PingFang SC",
                    "WenQuanYi Micro Hei",
                    "Droid Sans Fallback");

    private Fonts() {}

    /**
     * Loads the fonts of that folder, if there is one, and names the family to write with. Without
     * a font that has Chinese characters it is the system's own.
     *
     * @throws IOException if the folder is there and cannot be read
     */
    public static String load(Optional<Path> folder) throws IOException {
        if (folder.isPresent() && Files.isDirectory(folder.get())) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.get(), "*.ttf")) {
                for (Path file : files) {
                    load(file);
                }
            }
        }
        List<String> families = Font.getFamilies();
        return KNOWN.stream().filter(families::contains).findFirst().orElse("System");
    }

    private static void load(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            Font.loadFont(bytes, 16);
        }
    }
}
