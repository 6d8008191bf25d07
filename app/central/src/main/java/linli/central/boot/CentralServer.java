package linli.central.boot;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.central.feed.Bell;
import linli.central.headquarters.CatalogueDesk;
import linli.central.http.CentralHttp;
import linli.central.http.HeadquartersGate;
import linli.central.http.HeadquartersRoutes;
import linli.central.http.HttpLimits;
import linli.central.http.Meters;
import linli.central.http.Observation;
import linli.central.http.RateLimit;
import linli.central.http.Route;
import linli.central.http.StationRoutes;
import linli.central.store.Database;
import linli.central.store.DatabaseLogin;
import linli.central.store.EmbeddedDatabase;
import linli.central.store.Migration;
import linli.central.store.Publishing;
import linli.central.trust.CentralIdentity;
import linli.central.trust.Enrolment;
import linli.central.trust.KeyFiles;

/** A running central server: its database, what it does, and how it is reached. */
public final class CentralServer implements AutoCloseable {

    private static final int KEY_ID = 1;
    private static final int MAX_GENERATION = 999_999_999;

    private final Optional<EmbeddedDatabase> postgres;
    private final Database database;
    private final CentralHttp http;
    private final KeyFiles files;
    private final String host;

    private CentralServer(
            Optional<EmbeddedDatabase> postgres,
            Database database,
            CentralHttp http,
            KeyFiles files,
            String host) {
        this.postgres = postgres;
        this.database = database;
        this.http = http;
        this.files = files;
        this.host = host;
    }

    /** Starts a server; when this returns it answers. */
    public static CentralServer start(CentralOptions options) {
        return start(
                options, InstantSource.system(), HttpLimits.usual(options.host(), options.port()));
    }

    /** Starts a server with another clock and other limits. */
    public static CentralServer start(
            CentralOptions options, InstantSource clock, HttpLimits limits) {
        SecureRandom random = new SecureRandom();
        KeyFiles files = new KeyFiles(options.data().resolve("keys"), random);
        Optional<EmbeddedDatabase> postgres = embedded(options);
        DatabaseLogin owner =
                postgres.map(own -> own.owner("postgres"))
                        .orElseGet(() -> DatabaseLogin.of(options.database().orElseThrow()));
        Database database =
                Database.open(Migration.migrateAndHandOver(owner, files.databasePassword()));
        CentralIdentity identity = identity(database, files, random);
        Meters meters = new Meters();
        CentralHttp http =
                CentralHttp.start(
                        limits,
                        routes(database, identity, files, clock, random),
                        new Observation(clock, meters, database::answers));
        return new CentralServer(postgres, database, http, files, options.host());
    }

    /** The port it answers on. */
    public int port() {
        return http.port();
    }

    /** Where stations find it. */
    public URI url() {
        return URI.create("http://" + host + ":" + port());
    }

    /** The key that headquarters show. */
    public String headquartersKey() {
        return files.headquartersKey();
    }

    /** Where that key is kept. */
    public Path headquartersFile() {
        return files.headquartersFile();
    }

    /** Finishes what was begun, then stops. */
    @Override
    public void close() {
        http.close();
        database.close();
        postgres.ifPresent(EmbeddedDatabase::close);
    }

    private static Optional<EmbeddedDatabase> embedded(CentralOptions options) {
        return options.database().isPresent()
                ? Optional.empty()
                : Optional.of(
                        EmbeddedDatabase.start(
                                options.data().resolve("postgres"), options.durable()));
    }

    private static CentralIdentity identity(
            Database database, KeyFiles files, SecureRandom random) {
        return database.inTransaction(tx ->
                new CentralIdentity(
                        tx.settings()
                                .keep("audience", UuidCreator.getTimeOrderedEpoch().toString()),
                        Integer.parseInt(
                                tx.settings()
                                        .keep(
                                                "generation",
                                                Integer.toString(
                                                        random.nextInt(1, MAX_GENERATION)))),
                        KEY_ID,
                        files.signingKeys()));
    }

    private static List<Route> routes(
            Database database,
            CentralIdentity identity,
            KeyFiles files,
            InstantSource clock,
            SecureRandom random) {
        Bell bell = new Bell();
        Publishing publishing = new Publishing(database, bell::ring);
        Enrolment enrolment = new Enrolment(publishing, identity, clock, random);
        HeadquartersGate gate =
                new HeadquartersGate(files.headquartersKey(), new RateLimit(clock, 20, 1));
        List<Route> routes = new ArrayList<>();
        routes.addAll(new StationRoutes(enrolment, new RateLimit(clock, 20, 1)).routes());
        routes.addAll(
                new HeadquartersRoutes(gate, enrolment, new CatalogueDesk(publishing)).routes());
        return List.copyOf(routes);
    }
}
