package linli.central.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {

    @TempDir private Path data;

    private Process serve() throws IOException {
        return new ProcessBuilder(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "linli.central.boot.Main",
                                "--port",
                                "0",
                                "--data",
                                data.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String url(Process server) throws IOException {
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String line = String.valueOf(out.readLine());
        assertThat(line).contains("headquarters.key");
        return line.substring(0, line.indexOf(' '));
    }

    private String run(int exit, Object command, String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(command).setOut(new PrintWriter(out));
        assertThat(line.execute(arguments)).isEqualTo(exit);
        return out.toString();
    }

    @Test
    void aKilledServerStartsAgainOnItsDataAndATermedOneStopsWell()
            throws IOException, InterruptedException {
        Process killed = serve();
        String first = url(killed);
        assertThat(run(0, new IssueCodeCommand(), "梧桐苑", "--url", first, "--data", data.toString()))
                .matches("(?s)[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}  until .*");
        killed.destroyForcibly();
        assertThat(killed.waitFor(20, TimeUnit.SECONDS)).isTrue();

        Process termed = serve();
        String second = url(termed);
        assertThat(run(0, new VerifyCentralCommand(), "--url", second, "--data", data.toString()))
                .contains("0 members");
        String[] change = {"key", "change", "--url", second, "--data", data.toString()};
        assertThat(run(0, new Main(), change)).contains("keys 1, 2; the newest signs in 7 days");
        assertThat(refused(1, change)).isEqualTo("LP-7014");
        termed.destroy();
        assertThat(termed.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();

        assertThat(run(0, new VerifyCentralCommand(), "--url", second, "--data", data.toString()))
                .contains("0 members");
    }

    private String refused(int exit, String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(err));
        assertThat(line.execute(arguments)).isEqualTo(exit);
        assertThat(err.toString().lines()).hasSize(1);
        return err.toString().substring(0, 7);
    }

    @Test
    void verifyMakesNoCentralOutOfAMistypedFolder() {
        String nowhere = data.resolve("mistyped").toString();
        assertThat(refused(2, "verify", "--url", "http://127.0.0.1:1", "--data", nowhere))
                .isEqualTo("LP-7005");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void saysThatThePortIsTakenAndStopsWhatItStarted() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            assertThat(refused(1, "serve", "--port", port, "--data", data.toString()))
                    .isEqualTo("LP-7001");
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void saysInOneSentenceWhyItCannotStart() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");
        String folder = data.resolve("central").toString();
        String nobody = "jdbc:postgresql://127.0.0.1:1/linli";
        assertThat(refused(2, "serve", "--port", "99999")).isEqualTo("LP-7006");
        assertThat(refused(1, "serve", "--data", file.toString())).isEqualTo("LP-7004");
        assertThat(refused(1, "serve", "--data", folder, "--database", nobody))
                .isEqualTo("LP-7003");
        assertThat(refused(1, "enrol", "--data", folder, "--url", "http://127.0.0.1:1", "梧桐苑"))
                .isEqualTo("LP-7007");
    }
}
