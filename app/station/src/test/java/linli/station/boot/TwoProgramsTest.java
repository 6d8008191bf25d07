package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linli.core.Outcome;
import linli.station.journal.DataFolder;
import linli.station.journal.JournalRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets programs race for one folder. */
class TwoProgramsTest {

    private static final int RACES =
            Integer.getInteger("races", Boolean.getBoolean("long") ? 100 : 5);
    private static final int PROGRAMS = 4;

    @TempDir Path folder;

    @Test
    void giveTheFolderToExactlyOne() throws IOException {
        int races = 0;
        while (races < RACES) {
            List<Process> programs = new ArrayList<>();
            try {
                for (int i = 0; i < PROGRAMS; i++) {
                    programs.add(start());
                }
                races += race(programs);
            } finally {
                programs.forEach(Process::destroyForcibly);
            }
        }
        LongRun.report("two programs on one folder", races, 0, 0, PROGRAMS + " at once");
    }

    @Test
    void isKeptFromOthersWhileTheSameProgramAsksTwice() throws IOException {
        try (DataFolder held = Till.accepted(DataFolder.open(folder))) {
            assertThat(DataFolder.open(folder))
                    .isEqualTo(Outcome.refused(JournalRefusal.FOLDER_IN_USE));
            Process other = start();
            try {
                go(other);
                assertThat(said(other)).isEqualTo("FOLDER_IN_USE");
            } finally {
                other.destroyForcibly();
            }
        }
    }

    /** All go at once; as each in turn ends, the folder is free again. */
    private int race(List<Process> programs) throws IOException {
        for (Process program : programs) {
            go(program);
        }
        List<String> answers = new ArrayList<>();
        for (Process program : programs) {
            answers.add(said(program));
        }
        assertThat(answers).containsOnlyOnce("TAKEN");
        assertThat(answers.stream().filter("FOLDER_IN_USE"::equals)).hasSize(PROGRAMS - 1);
        return PROGRAMS - 1;
    }

    private static void go(Process program) throws IOException {
        OutputStream to = program.getOutputStream();
        to.write('\n');
        to.flush();
    }

    private static String said(Process program) throws IOException {
        BufferedReader lines = program.inputReader();
        return String.valueOf(lines.readLine());
    }

    private Process start() throws IOException {
        Process program =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HoldingProcess.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(said(program)).isEqualTo("STARTED");
        return program;
    }
}
