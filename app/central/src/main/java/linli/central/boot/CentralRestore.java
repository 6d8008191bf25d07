package linli.central.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.Set;
import linli.central.store.DatabaseLogin;
import linli.central.store.EmbeddedDatabase;
import linli.central.store.Migration;
import linli.central.store.TableCopies;
import linli.central.trust.KeyFiles;

/**
 * Makes a central out of a backup: the tables at the version they were written at, then brought up
 * to date, with another generation and all stations to be heard (decision 0032).
 */
final class CentralRestore {

    private static final int MAX_GENERATION = 999_999_999;

    private final Path backup;
    private final Set<String> expected;

    /**
     * @param expected stations that were enrolled after the backup, which it therefore forgot
     */
    CentralRestore(Path backup, Set<String> expected) {
        this.backup = backup;
        this.expected = expected;
    }

    /** Restores into that data folder, or the database that the options name. */
    void into(CentralOptions options) throws IOException {
        Path keys = options.data().resolve("keys");
        CentralBackup.readKeys(backup, keys);
        if (options.database().isPresent()) {
            into(DatabaseLogin.of(options.database().get()), keys);
            return;
        }
        Path postgres = options.data().resolve("postgres");
        try (EmbeddedDatabase own = EmbeddedDatabase.start(postgres, options.durable())) {
            into(own.owner("postgres"), keys);
        }
    }

    private void into(DatabaseLogin owner, Path keys) throws IOException {
        SecureRandom random = new SecureRandom();
        Properties about = CentralBackup.about(backup);
        String password = new KeyFiles(keys, random).databasePassword();
        Migration.migrateTo(owner, password, about.getProperty("version"));
        CentralBackup.readTables(backup, owner);
        Migration.migrateAndHandOver(owner, password);
        int before = Integer.parseInt(about.getProperty("generation"));
        int generation = before;
        while (generation == before) {
            generation = random.nextInt(1, MAX_GENERATION);
        }
        try (TableCopies copies = TableCopies.of(owner)) {
            copies.begin(generation, expected);
        }
    }
}
