package linli.central.boot;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import linli.central.escrow.EscrowDesk;
import linli.central.escrow.EscrowUpkeep;
import linli.central.escrow.RecoveryDesk;
import linli.central.escrow.StationDesk;
import linli.central.feed.Bell;
import linli.central.feed.Feed;
import linli.central.feed.Lookout;
import linli.central.headquarters.CatalogueDesk;
import linli.central.headquarters.ClaimDesk;
import linli.central.headquarters.DisputeDesk;
import linli.central.headquarters.MemberDesk;
import linli.central.headquarters.OrderDesk;
import linli.central.headquarters.PreviewDesk;
import linli.central.headquarters.RuleBookDesk;
import linli.central.headquarters.Verification;
import linli.central.http.CentralHttp;
import linli.central.http.ClaimRoutes;
import linli.central.http.DisputeRoutes;
import linli.central.http.HeadquartersGate;
import linli.central.http.HeadquartersRoutes;
import linli.central.http.HttpLimits;
import linli.central.http.KeyRoutes;
import linli.central.http.Meters;
import linli.central.http.Observation;
import linli.central.http.PublicRoutes;
import linli.central.http.RateLimit;
import linli.central.http.RecoveryRoutes;
import linli.central.http.Route;
import linli.central.http.RuleBookRoutes;
import linli.central.http.StationDeskRoutes;
import linli.central.http.StationGate;
import linli.central.http.StationRoutes;
import linli.central.intake.Decisions;
import linli.central.intake.Intake;
import linli.central.intake.RuleBooks;
import linli.central.intake.TierReviewing;
import linli.central.page.MemberCodes;
import linli.central.page.MemberPage;
import linli.central.page.PageAddresses;
import linli.central.store.Database;
import linli.central.store.DatabaseLogin;
import linli.central.store.EmbeddedDatabase;
import linli.central.store.Migration;
import linli.central.store.Publishing;
import linli.central.store.Transaction;
import linli.central.trust.CentralIdentity;
import linli.central.trust.Enrolment;
import linli.central.trust.KeyFiles;
import linli.central.trust.SigningKeys;
import linli.central.trust.StationKeys;
import linli.contract.trust.MemberCipher;

/** A running central server: its database, what it does, and how it is reached. */
public final class CentralServer implements AutoCloseable {

    // Kept, since a logger without a reference forgets its level. Its warnings are about clients
    // that broke off, which anybody can cause at will.
    private static final Logger HELIDON = Logger.getLogger("io.helidon");
    private static final int MAX_GENERATION = 999_999_999;

    private final Optional<EmbeddedDatabase> postgres;
    private final Database database;
    private final CentralHttp http;
    private final Rounds rounds;
    private final Lookout lookout;
    private final List<Route> routes;
    private final KeyFiles files;
    private final String host;

    private CentralServer(
            Optional<EmbeddedDatabase> postgres,
            Database database,
            CentralHttp http,
            Offer offer,
            KeyFiles files,
            String host) {
        this.postgres = postgres;
        this.database = database;
        this.http = http;
        this.rounds = Rounds.start(offer.upkeep());
        this.lookout = offer.lookout();
        this.lookout.start();
        this.routes = offer.routes();
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
        try {
            return start(options, new Machine(clock, limits, random), files, postgres);
        } catch (RuntimeException failed) {
            postgres.ifPresent(EmbeddedDatabase::close);
            throw failed;
        }
    }

    private static CentralServer start(
            CentralOptions options,
            Machine machine,
            KeyFiles files,
            Optional<EmbeddedDatabase> postgres) {
        InstantSource clock = machine.clock();
        SecureRandom random = machine.random();
        DatabaseLogin owner =
                postgres.map(own -> own.owner("postgres"))
                        .orElseGet(() -> DatabaseLogin.of(options.database().orElseThrow()));
        Database database =
                Database.open(Migration.migrateAndHandOver(owner, files.databasePassword()));
        Meters meters = new Meters();
        Offer offer = offer(database, files, new Parts(clock, random, meters));
        Observation observation = new Observation(clock, meters, database::answers);
        CentralHttp http = answer(machine.limits(), offer.routes(), observation, database);
        return new CentralServer(postgres, database, http, offer, files, options.host());
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

    /** Does at once what becomes due by time alone. */
    void goRound() {
        rounds.go();
    }

    /** Everything it answers. */
    List<Route> routes() {
        return routes;
    }

    /** Finishes what was begun, then stops. */
    @Override
    public void close() {
        http.close();
        rounds.close();
        lookout.close();
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
            Database database, SigningKeys keys, SecureRandom random) {
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
                        keys));
    }

    /** What it answers, and what it does by itself. */
    private record Offer(List<Route> routes, Runnable upkeep, Lookout lookout) {}

    private static Offer offer(Database database, KeyFiles files, Parts parts) {
        InstantSource clock = parts.clock();
        SecureRandom random = parts.random();
        Bell bell = new Bell();
        Bell counters = new Bell();
        Publishing publishing =
                new Publishing(
                        database,
                        station -> {
                            bell.ring(station);
                            counters.ring(station);
                        });
        SigningKeys keys = new SigningKeys(publishing, files::signingKeys, clock);
        CentralIdentity identity = identity(database, keys, random);
        MemberCipher cipher = new MemberCipher(random);
        RuleBooks books = new RuleBooks();
        Enrolment enrolment = new Enrolment(publishing, identity, clock, random);
        Intake intake =
                new Intake(
                        publishing,
                        identity.generation(),
                        books,
                        cipher,
                        clock,
                        (lag, entries) -> parts.meters().tookIn(entries, lag.toSeconds()));
        BiFunction<Transaction, Instant, LocalDate> calendar =
                (tx, at) -> books.at(tx, at).calendar().businessDay(at);
        Lookout lookout = new Lookout(database, bell);
        Feed feed = new Feed(database, publishing, identity.generation(), lookout, clock, calendar);
        EscrowDesk escrow = new EscrowDesk(publishing, database, books, clock, counters);
        StationGate stations =
                new StationGate(database, identity, clock, new RateLimit(clock, 200, 50));
        HeadquartersGate gate =
                new HeadquartersGate(files.headquartersKey(), new RateLimit(clock, 20, 1));
        MemberCodes codes = new MemberCodes(database, identity, clock, random);
        PageAddresses pages = new PageAddresses(files.pageSecret());
        RuleBookDesk ruleBooks = new RuleBookDesk(publishing, identity, books, clock);
        List<Route> routes = new ArrayList<>();
        routes.addAll(
                new StationRoutes(
                                stations,
                                enrolment,
                                intake,
                                feed,
                                escrow,
                                new RateLimit(clock, 20, 1))
                        .routes());
        routes.addAll(
                new StationDeskRoutes(gate, escrow, new StationDesk(publishing, books, clock))
                        .routes());
        routes.addAll(
                new HeadquartersRoutes(
                                gate,
                                new HeadquartersRoutes.Desks(
                                        enrolment,
                                        new CatalogueDesk(publishing),
                                        new MemberDesk(
                                                publishing,
                                                books,
                                                cipher,
                                                clock,
                                                () -> UuidCreator.getTimeOrderedEpoch().toString(),
                                                random),
                                        new OrderDesk(publishing, random),
                                        ruleBooks,
                                        new PreviewDesk(database, books, cipher, clock),
                                        new Verification(database, cipher),
                                        codes,
                                        pages))
                        .routes());
        routes.addAll(new RuleBookRoutes(stations, ruleBooks).routes());
        routes.addAll(
                new KeyRoutes(stations, gate, new StationKeys(publishing, clock), keys).routes());
        routes.addAll(
                new PublicRoutes(
                                new MemberPage(database, codes, books, pages),
                                new RateLimit(clock, 30, 5))
                        .routes());
        routes.addAll(
                new DisputeRoutes(
                                gate,
                                new DisputeDesk(
                                        publishing,
                                        new Decisions(books, cipher),
                                        clock,
                                        () -> UuidCreator.getTimeOrderedEpoch().toString()))
                        .routes());
        routes.addAll(new ClaimRoutes(gate, new ClaimDesk(publishing, cipher, clock)).routes());
        routes.addAll(new RecoveryRoutes(gate, new RecoveryDesk(publishing)).routes());
        EscrowUpkeep upkeep =
                new EscrowUpkeep(
                        publishing,
                        books,
                        clock,
                        () -> UuidCreator.getTimeOrderedEpoch().toString());
        TierReviewing tiers = new TierReviewing(publishing, books, clock);
        return new Offer(
                List.copyOf(routes),
                () -> {
                    upkeep.run();
                    tiers.run();
                    keys.run();
                },
                lookout);
    }

    /** Says itself why it cannot answer, so that Helidon need not. */
    private static CentralHttp answer(
            HttpLimits limits, List<Route> routes, Observation observation, Database database) {
        HELIDON.setLevel(Level.OFF);
        try {
            CentralHttp http = CentralHttp.start(limits, routes, observation);
            HELIDON.setLevel(Level.SEVERE);
            return http;
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** What the server is started with. */
    private record Machine(InstantSource clock, HttpLimits limits, SecureRandom random) {}

    /** What the machine gives. */
    private record Parts(InstantSource clock, SecureRandom random, Meters meters) {}
}
