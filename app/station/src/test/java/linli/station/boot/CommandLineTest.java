package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import linli.core.Outcome;
import linli.station.background.Background;
import linli.station.boot.command.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nothing",
                "sell",
                "verify --dat x",
                "enrol --code 1",
                "simulate",
                "key",
                "key change --now",
                "station --headless=maybe"
            })
    void answersAWrongCommandWithWhatIsWrongAndWhereHelpIs(String typed) {
        StringWriter said = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(said, true));

        int code = line.execute(typed.split(" "));

        assertThat(code).isEqualTo(Commands.UNUSABLE);
        assertThat(said.toString()).contains("--help").doesNotContain("Exception");
    }

    @Test
    void changesNoKeyWhereThereIsNoStationOrNobodyToBelieveIt() throws IOException {
        String nowhere = folder.resolve("mistyped").toString();
        assertThat(refused(Commands.UNUSABLE, "key", "change", "--data", nowhere))
                .contains("LP-6013");
        assertThat(folder).isEmptyDirectory();
        Path own = folder.resolve("own");
        assertThat(Commands.open(own, Background.withoutWindow()))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class, opened -> ((Station) opened.value()).close());
        assertThat(refused(Commands.FAILED, "key", "change", "--data", own.toString()))
                .contains("LP-5003");
    }

    private static String refused(int exit, String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.commandLine().execute(arguments)).isEqualTo(exit);
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
