package linli.station.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import linli.core.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path folder;

    @Test
    void isHeldByOneProgramAtATime() throws IOException {
        try (DataFolder ignored = taken()) {
            assertThat(DataFolder.open(folder))
                    .isEqualTo(Outcome.refused(JournalRefusal.FOLDER_IN_USE));
        }
        taken().close();
    }

    @Test
    void showsItsKeysToNobodyElse() throws IOException {
        try (DataFolder data = taken()) {
            assertThat(data.keys()).isDirectory();
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                assertThat(
                                PosixFilePermissions.toString(
                                        Files.getPosixFilePermissions(data.keys())))
                        .isEqualTo("rwx------");
            }
        }
    }

    private DataFolder taken() throws IOException {
        if (DataFolder.open(folder) instanceof Outcome.Accepted<DataFolder>(DataFolder data)) {
            return data;
        }
        throw new AssertionError("The folder is in use");
    }
}
