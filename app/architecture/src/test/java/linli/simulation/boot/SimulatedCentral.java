package linli.simulation.boot;

import io.helidon.common.uri.UriQuery;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;
import linli.central.escrow.EscrowDesk;
import linli.central.escrow.EscrowUpkeep;
import linli.central.escrow.StationDesk;
import linli.central.feed.Bell;
import linli.central.feed.Feed;
import linli.central.headquarters.CatalogueDesk;
import linli.central.headquarters.ClaimDesk;
import linli.central.headquarters.MemberDesk;
import linli.central.headquarters.OrderDesk;
import linli.central.headquarters.RuleBookDesk;
import linli.central.http.Call;
import linli.central.http.HeadquartersGate;
import linli.central.http.KeyRoutes;
import linli.central.http.RateLimit;
import linli.central.http.Route;
import linli.central.http.RuleBookRoutes;
import linli.central.http.StationGate;
import linli.central.http.StationRoutes;
import linli.central.intake.Intake;
import linli.central.intake.OpenAccounts;
import linli.central.intake.RuleBooks;
import linli.central.intake.TierReviewing;
import linli.central.store.Database;
import linli.central.store.DatabaseFault;
import linli.central.store.News;
import linli.central.store.Publishing;
import linli.central.store.Transaction;
import linli.central.trust.CentralIdentity;
import linli.central.trust.Enrolment;
import linli.central.trust.SigningKeys;
import linli.central.trust.StationKeys;
import linli.contract.code.MemberCode;
import linli.contract.trust.MemberCipher;
import linli.contract.v1.enrolment.EnrolmentAnswer;
import linli.contract.v1.enrolment.EnrolmentRequest;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.OrderImport;
import linli.contract.v1.headquarters.ProductImport;
import linli.core.Outcome;
import linli.core.catalog.Product;
import linli.core.claim.ClaimDecision.Verdict;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.StationId;
import linli.station.sync.StationIdentity;

/** The central of the simulation: everything behind its web server, on a real PostgreSQL. */
final class SimulatedCentral {

    private final CentralStorage storage;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Supplier<String> ids;
    private final Runnable meanwhile;
    private final IntFunction<KeyPair> pairs;
    private final List<OrderImport.PaidOrder> orders = new ArrayList<>();
    private int generation = 1;
    private Parts parts;

    /** What a start of the program makes. */
    private record Parts(
            CentralIdentity identity,
            Publishing publishing,
            RuleBooks books,
            EscrowDesk escrow,
            EscrowUpkeep upkeep,
            TierReviewing tiers,
            List<Route> routes) {}

    /**
     * @param meanwhile lets a moment pass while a request waits
     */
    SimulatedCentral(
            CentralStorage storage,
            InstantSource clock,
            RandomGenerator random,
            Supplier<String> ids,
            IntFunction<KeyPair> pairs,
            Runnable meanwhile) {
        this.storage = storage;
        this.clock = clock;
        this.random = random;
        this.ids = ids;
        this.meanwhile = meanwhile;
        this.pairs = pairs;
        this.parts = begun();
    }

    private Parts begun() {
        Database database = storage.database();
        Publishing publishing = new Publishing(database, station -> {});
        SigningKeys keys = new SigningKeys(publishing, pairs, clock);
        CentralIdentity identity = new CentralIdentity("simulated", generation, keys);
        RuleBooks books = new RuleBooks();
        BiFunction<Transaction, Instant, LocalDate> calendar =
                (tx, at) -> books.at(tx, at).calendar().businessDay(at);
        Bell bell = new PatientBell();
        EscrowDesk escrow = new EscrowDesk(publishing, database, books, clock, bell);
        StationGate gate =
                new StationGate(database, identity, clock, new RateLimit(clock, 2000, 500));
        StationRoutes routes =
                new StationRoutes(
                        gate,
                        new Enrolment(publishing, identity, clock, random),
                        new Intake(
                                publishing,
                                identity.generation(),
                                books,
                                new MemberCipher(random),
                                clock,
                                (lag, count) -> {}),
                        new Feed(
                                database,
                                publishing,
                                identity.generation(),
                                storage.lookout(),
                                clock,
                                calendar),
                        escrow,
                        new RateLimit(clock, 20, 1));
        EscrowUpkeep upkeep = new EscrowUpkeep(publishing, books, clock, ids);
        List<Route> all = new ArrayList<>(routes.routes());
        all.addAll(
                new KeyRoutes(
                                gate,
                                new HeadquartersGate("key", new RateLimit(clock, 20, 1)),
                                new StationKeys(publishing, clock),
                                keys)
                        .routes());
        all.addAll(
                new RuleBookRoutes(gate, new RuleBookDesk(publishing, identity, books, clock))
                        .routes());
        TierReviewing tiers = new TierReviewing(publishing, books, clock);
        return new Parts(identity, publishing, books, escrow, upkeep, tiers, all);
    }

    /** Time passes while a request waits, and others are served. */
    private final class PatientBell extends Bell {

        @Override
        public void await(StationId station, Duration atMost) {
            meanwhile.run();
        }
    }

    /** Stops at once and starts again on the same data. */
    void restart() {
        storage.heal();
        parts = begun();
    }

    /** Comes back from its last backup, as another generation; people bring the orders again. */
    void restore() {
        storage.restore();
        generation++;
        parts = begun();
        put(orders);
    }

    /**
     * Answers one request.
     *
     * @throws IOException if it was killed meanwhile
     */
    WireReply answer(WireRequest request) throws IOException {
        try {
            Outcome<linli.central.http.Reply> outcome =
                    call(request).then(call -> routed(request, call));
            return switch (outcome) {
                case Outcome.Accepted<linli.central.http.Reply>(var reply) ->
                        new WireReply(reply.status(), reply.body(), clock.instant());
                case Outcome.Refused<linli.central.http.Reply>(var refusal) -> {
                    var reply = linli.central.http.Refusals.reply(refusal);
                    yield new WireReply(reply.status(), reply.body(), clock.instant());
                }
            };
        } catch (DatabaseFault fault) {
            if (!storage.isDead()) {
                throw fault;
            }
            restart();
            throw new IOException("The central was killed (simulated)", fault);
        }
    }

    /** Does what becomes due by time alone. */
    void goRound() {
        unlessKilled(() -> {
            parts.upkeep().run();
            parts.tiers().run();
            parts.identity().keys().run();
        });
    }

    private void unlessKilled(Runnable work) {
        try {
            work.run();
        } catch (DatabaseFault fault) {
            if (!storage.isDead()) {
                throw fault;
            }
            restart();
        }
    }

    EnrolmentAnswer enrol(StationIdentity station) {
        Enrolment desk = new Enrolment(parts.publishing(), parts.identity(), clock, random);
        String code = desk.issue("station").text();
        return accepted(desk.enrol(EnrolmentRequest.of(code, station.station(), station.keys())));
    }

    void stock(List<Product> products) {
        var ignored = new CatalogueDesk(parts.publishing()).put(new ProductImport(products));
    }

    void bring(MemberImport.Newcomer newcomer) {
        var ignored =
                new MemberDesk(
                                parts.publishing(),
                                parts.books(),
                                new MemberCipher(random),
                                clock,
                                ids,
                                random)
                        .put(new MemberImport(List.of(newcomer)));
    }

    /** Headquarters give out a rule book; one that is known is as good as given. */
    void publish(byte[] ruleBook) {
        unlessKilled(() -> {
            var ignored =
                    new RuleBookDesk(parts.publishing(), parts.identity(), parts.books(), clock)
                            .put(ruleBook);
        });
    }

    /** Somebody paid for goods online. */
    void order(OrderImport.PaidOrder order) {
        orders.add(order);
        put(List.of(order));
    }

    private void put(List<OrderImport.PaidOrder> some) {
        unlessKilled(() -> {
            var ignored = new OrderDesk(parts.publishing(), random).put(new OrderImport(some));
        });
    }

    /** Gives a member another home; one of whom nothing was heard yet stays where they are. */
    void move(MemberId member, StationId home) {
        unlessKilled(() -> {
            var unused = parts.escrow().move(member, home);
        });
    }

    void writeOff(StationId station) {
        unlessKilled(() -> {
            var unused =
                    new StationDesk(parts.publishing(), parts.books(), clock).writeOff(station);
        });
    }

    /** Headquarters let the central's next key follow. */
    void changeKey() {
        unlessKilled(() -> {
            var unused = parts.identity().keys().announce();
        });
    }

    /** Headquarters decide one of the claims that wait, if any does. */
    void decideClaim() {
        unlessKilled(() -> {
            ClaimDesk desk = new ClaimDesk(parts.publishing(), new MemberCipher(random), clock);
            List<ClaimDesk.Waiting> waiting = desk.waiting();
            if (!waiting.isEmpty()) {
                ClaimDesk.Waiting one = waiting.get(random.nextInt(waiting.size()));
                Verdict verdict = Verdict.values()[random.nextInt(Verdict.values().length)];
                var unused =
                        desk.decide(
                                new ClaimDesk.Ruling(
                                        one.station(),
                                        one.filed().occasion().act(),
                                        verdict,
                                        "HQ",
                                        ""));
            }
        });
    }

    /** A member's code as the phone shows it now. */
    String code(MemberNumber member) {
        return parts.identity().sign(MemberCode.issue(member, clock.instant(), 1, random));
    }

    /** A flaw for planting: takes back what stations hold, by the central's own hand. */
    void takeBack(List<MemberId> members, StationId station) {
        Instant now = clock.instant();
        unlessKilled(() -> {
            var unused =
                    parts.publishing()
                            .inTransaction(
                                    (tx, news) -> takenBack(tx, news, members, station, now));
        });
    }

    private StationId takenBack(
            Transaction tx, News news, List<MemberId> members, StationId station, Instant now) {
        OpenAccounts accounts = new OpenAccounts(tx, news, members);
        accounts.change((member, unit, account) -> account.frozen(station).released(station));
        accounts.finish(now, parts.books().at(tx, now).calendar().businessDay(now), true);
        return station;
    }

    private Outcome<linli.central.http.Reply> routed(WireRequest request, Call call) {
        String path = request.target().replaceFirst("\\?.*", "");
        return parts.routes().stream()
                .filter(route ->
                        route.path().equals(path) && route.method().equals(request.method()))
                .findFirst()
                .orElseThrow()
                .endpoint()
                .answer(call);
    }

    private static Outcome<Call> call(WireRequest request) {
        byte[] body = request.body();
        if (body.length > 0) {
            try (GZIPInputStream stream =
                    new GZIPInputStream(new ByteArrayInputStream(request.body()))) {
                body = stream.readAllBytes();
            } catch (IOException cutOff) {
                return Outcome.refused(linli.central.http.Refusals.malformed());
            }
        }
        return Outcome.of(new Call(asServed(request), request.body(), body));
    }

    /** What the web server's framework would hand over; a wait for news is no wait here. */
    private static ServerRequest asServed(WireRequest request) {
        String[] target = request.target().split("\\?", 2);
        String query = target.length > 1 ? target[1] : "";
        WritableHeaders<?> headers = WritableHeaders.create();
        headers.set(HeaderNames.AUTHORIZATION, request.authorization());
        HttpPrologue prologue =
                HttpPrologue.create(
                        "HTTP/1.1",
                        "HTTP",
                        "1.1",
                        Method.create(request.method()),
                        request.target(),
                        true);
        UriQuery asked = UriQuery.create(query.replaceFirst("wait=\\d+", "wait=0"));
        return (ServerRequest)
                Proxy.newProxyInstance(
                        ServerRequest.class.getClassLoader(),
                        new Class<?>[] {ServerRequest.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "prologue" -> prologue;
                                    case "query" -> asked;
                                    case "headers" -> ServerRequestHeaders.create(headers);
                                    default -> throw new UnsupportedOperationException();
                                });
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.code());
        };
    }
}
