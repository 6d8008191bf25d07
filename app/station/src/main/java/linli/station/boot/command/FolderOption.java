package linli.station.boot.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a station's folder. */
public final class FolderOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The station's folder (default: this platform's application data).")
    private @Nullable Path data;

    /** The folder that was named, or the platform's own. */
    public Path folder() {
        return data != null ? data : ofPlatform();
    }

    private static Path ofPlatform() {
        String roaming = System.getenv("APPDATA");
        if (roaming != null) {
            return Path.of(roaming, "Linli");
        }
        String xdg = System.getenv("XDG_DATA_HOME");
        return xdg != null && !xdg.isBlank()
                ? Path.of(xdg, "linli")
                : Path.of(System.getProperty("user.home", "."), ".local", "share", "linli");
    }
}
