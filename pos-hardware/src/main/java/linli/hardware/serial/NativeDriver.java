package linli.hardware.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native half of jSerialComm, unpacked into a private folder instead of the shared temporary
 * one. Where that is not possible the library helps itself as it always does; never fatal.
 */
final class NativeDriver {

    private static final Logger LOG = LoggerFactory.getLogger(NativeDriver.class);
    private static final String LIBRARY_PATH = "jSerialComm.library.path";

    private final Path folder;

    NativeDriver(Path folder) {
        this.folder = folder;
    }

    /** Unpacks it and names the folder to the library, unless one was named on the command line. */
    synchronized void unpack() {
        if (System.getProperty(LIBRARY_PATH) != null) {
            return;
        }
        Optional<String> resource =
                resource(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        try {
            if (resource.isPresent() && copy(resource.get())) {
                System.setProperty(LIBRARY_PATH, folder.toAbsolutePath().toString());
            }
        } catch (IOException notWritable) {
            LOG.warn("serial driver not unpacked into its own folder: {}", notWritable.toString());
        }
    }

    /** Where the library for a system lies in the jar; empty for systems we do not ship for. */
    static Optional<String> resource(String os, String arch) {
        String system = os.toLowerCase(Locale.ROOT);
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        if (!arm && !arch.equals("amd64") && !arch.equals("x86_64")) {
            return Optional.empty();
        }
        if (system.contains("linux")) {
            return Optional.of("Linux/" + (arm ? "armv8_64" : "x86_64") + "/libjSerialComm.so");
        }
        if (system.contains("win")) {
            return Optional.of("Windows/" + (arm ? "aarch64" : "x86_64") + "/jSerialComm.dll");
        }
        return Optional.empty();
    }

    private boolean copy(String resource) throws IOException {
        try (InputStream packed = SerialPort.class.getModule().getResourceAsStream(resource)) {
            if (packed == null) {
                return false;
            }
            byte[] library = packed.readAllBytes();
            Path file = folder.resolve(Path.of(resource).getFileName().toString());
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
                Files.createDirectories(folder);
                Path fresh = Files.createTempFile(folder, "driver", ".part");
                Files.write(fresh, library);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return true;
        }
    }
}
