package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import linli.station.boot.command.Commands;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nothing",
                "sell",
                "verify --dat x",
                "enrol --code 1",
                "simulate",
                "station --headless=maybe"
            })
    void answersAWrongCommandWithWhatIsWrongAndWhereHelpIs(String typed) {
        StringWriter said = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(said, true));

        int code = line.execute(typed.split(" "));

        assertThat(code).isEqualTo(Commands.UNUSABLE);
        assertThat(said.toString()).contains("--help").doesNotContain("Exception");
    }
}
