package linli.station.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The system's own programs, for tests that need a disk made to fail. */
final class Shell {

    private Shell() {}

    /**
     * Runs one to its end.
     *
     * @throws UncheckedIOException with what it said, if it is not there or says no
     */
    static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            byte[] said = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IOException(
                        String.join(" ", command)
                                + ": "
                                + new String(said, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
