package linli.central.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import linli.core.member.StationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    private static final StationId STATION = new StationId("s");

    @TempDir private Path folder;

    @Test
    void keepsItsDataOverARestart() {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder, true);
                Database database = open(first)) {
            database.inTransaction(tx ->
                    tx.stations()
                            .enrol(
                                    new Stations.Station(STATION, "key", "A", false),
                                    Instant.EPOCH));
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(folder, true);
                Database database = open(second)) {
            List<StationId> stations = database.inSnapshot(tx -> tx.stations().enrolled());
            String forced = database.inSnapshot(tx -> tx.settings().serverSetting("fsync"));
            assertThat(stations).containsExactly(STATION);
            assertThat(forced).isEqualTo("on");
        }
    }

    @Test
    void leavesAServerOfAnotherProgramAlone() {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder, false);
                Database database = open(first)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, false))
                    .isInstanceOf(DataInUse.class)
                    .hasMessageContaining("already");
            assertThat(database.answers()).isTrue();
        }
    }

    private static Database open(EmbeddedDatabase postgres) {
        return Database.open(Migration.migrateAndHandOver(postgres.owner("postgres"), "secret"));
    }
}
