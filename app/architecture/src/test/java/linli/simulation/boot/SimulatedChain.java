package linli.simulation.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import linli.contract.rules.RuleBookJson;
import linli.contract.v1.enrolment.EnrolmentAnswer;
import linli.contract.v1.headquarters.MemberImport;
import linli.core.Outcome;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.station.sync.CentralAddress;
import linli.station.sync.Enrolled;
import linli.station.sync.StationIdentity;

/**
 * Stations, members and one central in virtual time. Everything that happens, and everything that
 * fails, follows from the seed.
 */
final class SimulatedChain {

    private static final Instant START = Instant.parse("2026-12-01T02:00:00Z");
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 1);
    private static final int ROUNDS = 16;
    private static final int CLAIMS_DONE = 7;
    private static final Product CABBAGE =
            new Product(
                    new Sku("P-1"),
                    "上海青",
                    "蔬菜",
                    Money.ofFen(398),
                    false,
                    Optional.empty(),
                    List.of(),
                    true,
                    true,
                    Optional.empty(),
                    Optional.empty());

    private final Random random;
    private final Flaw flaw;
    private final CentralStorage storage;
    private final Path lockFolder;
    private final VirtualTime time = new VirtualTime(START);
    private final Witness witness = new Witness();
    private final SimulatedCentral central;
    private final SimulatedNetwork network;
    private final List<SimulatedStation> stations = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final Machines machines;
    private final Fate fate;
    private final Map<MemberId, List<MemberNumber>> cards = new HashMap<>();
    private final Set<String> moved = new HashSet<>();
    private int ruleBook = 1;
    private boolean faults = true;
    private int depth;

    SimulatedChain(
            long seed, Flaw flaw, CentralStorage storage, List<KeyPair> keys, Path lockFolder) {
        // Seeds that follow each other would begin alike
        this.random = new Random(new SplittableRandom(seed).nextLong());
        this.flaw = flaw;
        this.storage = storage;
        this.lockFolder = lockFolder;
        this.machines = new Machines(this, seed);
        this.fate = new Fate(this, machines);
        storage.clear();
        this.central =
                new SimulatedCentral(
                        storage,
                        time,
                        random,
                        ids(),
                        id -> keys.get((id - 1) % 2),
                        this::meanwhile);
        this.network = new SimulatedNetwork(random, time, central, () -> faults, this::meanwhile);
        central.stock(List.of(CABBAGE));
        central.publish(SimulatedRules.text());
        int count = 2 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            stations.add(station(keys.get(i + 2)));
        }
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            bring();
        }
        storage.rewrite(this::rewritten);
        stations.forEach(SimulatedStation::start);
        time.pass(Duration.ofSeconds(1));
    }

    Random random() {
        return random;
    }

    VirtualTime time() {
        return time;
    }

    Flaw flaw() {
        return flaw;
    }

    boolean has(Flaw some) {
        return flaw == some;
    }

    Witness witness() {
        return witness;
    }

    SimulatedNetwork network() {
        return network;
    }

    Path lockFolder() {
        return lockFolder;
    }

    Product product() {
        return CABBAGE;
    }

    List<SimulatedStation> stations() {
        return stations;
    }

    List<Member> members() {
        return members;
    }

    void willMove(MemberId member) {
        moved.add(member.value());
    }

    /** Whether the member was to get another home at some time. */
    boolean moved(String member) {
        return moved.contains(member);
    }

    SimulatedCentral central() {
        return central;
    }

    CentralStorage storage() {
        return storage;
    }

    /** Whether somebody may have worked on a disk that was older than what had happened. */
    boolean wentBack() {
        return machines.goBack();
    }

    /** The same, of a station's disk. */
    boolean stationsWentBack() {
        return machines.stationsGoBack();
    }

    Supplier<String> ids() {
        return () ->
                String.format(
                        Locale.ROOT,
                        "0193%04x-%04x-7000-8000-%012x",
                        random.nextInt(1 << 16),
                        random.nextInt(1 << 16),
                        random.nextLong(1L << 48));
    }

    /** The business day that it is. */
    String lastOpenDay() {
        return RuleBookJson.builtIn().calendar().businessDay(time.instant()).toString();
    }

    SimulatedStation another(SimulatedStation than) {
        return stations.get((stations.indexOf(than) + 1) % stations.size());
    }

    SimulatedCounter counter(SimulatedStation station) {
        return new SimulatedCounter(this, station, station.life().orElseThrow());
    }

    void joined(Member member) {
        members.add(member);
        hasCard(member.id(), member.number());
    }

    /** From now on the member shows a card of that number, or now and then one of those before. */
    void hasCard(MemberId member, MemberNumber number) {
        cards.computeIfAbsent(member, id -> new ArrayList<>()).addFirst(number);
    }

    /** The card that the member shows. */
    MemberNumber cardOf(Member member) {
        List<MemberNumber> all = cards.getOrDefault(member.id(), List.of(member.number()));
        return random.nextInt(4) > 0 ? all.getFirst() : any(all);
    }

    /** Headquarters give out the next version of the rules. */
    void publishAnother() {
        ruleBook++;
        central.publish(SimulatedRules.text(ruleBook));
    }

    /** One thing happens somewhere, and some time passes. */
    void step() {
        fate.step();
    }

    /** Something else happens while somebody waits. */
    void meanwhile() {
        if (depth > 0 || !faults || random.nextInt(3) > 0) {
            return;
        }
        depth++;
        SimulatedStation station = any(stations);
        switch (random.nextInt(5)) {
            case 0 ->
                    at(
                            station,
                            counter -> counter.sell(fate.someone(), 1 + random.nextInt(20), 500));
            case 1 -> at(station, SimulatedCounter::keepHouse);
            case 2 -> time.pass(Duration.ofMillis(random.nextInt(3000)));
            case 3 -> station.cutPower();
            default -> {}
        }
        depth--;
    }

    /** The faults stop, and everything is given the time that it needs. */
    void heal() {
        faults = false;
        storage.heal();
        List.copyOf(stations).stream().filter(SimulatedStation::isTwin).forEach(machines::retire);
        for (SimulatedStation station : stations) {
            station.setOnline(true);
            station.setClock(Duration.ZERO);
            station.disk().heal();
        }
        time.skip(Duration.ofDays(random.nextBoolean() ? 6 : 16));
        for (int round = 0; round < ROUNDS; round++) {
            if (round == ROUNDS - 3) {
                // What came back after it had ended goes when the central closes its day
                time.skip(Duration.ofDays(1));
            }
            for (SimulatedStation station : stations) {
                if (station.isForked() && flaw != Flaw.GOES_ON_AFTER_A_FORK) {
                    station.kill();
                }
                station.start();
            }
            time.skip(Duration.ofSeconds(61));
            time.pass(Duration.ofSeconds(1));
            central.goRound();
            stations.forEach(station -> at(station, SimulatedCounter::keepHouse));
            if (round < CLAIMS_DONE) {
                publishAgain();
                central.decideClaim();
                stations.forEach(station -> at(station, counter -> counter.claims().settle()));
            }
            stations.stream()
                    .flatMap(station -> station.life().stream())
                    .filter(StationLife::isRefused)
                    .forEach(StationLife::changeKey);
        }
        time.pass(Duration.ofSeconds(2));
    }

    /** What stations may wait for at a central that forgot it. */
    private void publishAgain() {
        for (int version = 1; version <= ruleBook; version++) {
            central.publish(SimulatedRules.text(version));
        }
    }

    void at(SimulatedStation station, java.util.function.Consumer<SimulatedCounter> something) {
        station.life()
                .ifPresent(life ->
                        station.run(
                                life,
                                () -> something.accept(new SimulatedCounter(this, station, life))));
    }

    private String rewritten(String sql) {
        return switch (flaw) {
            case CLAIMS_TO_INCLUDE_MORE ->
                    sql.endsWith("desc limit 1")
                            ? sql.replace("select epoch, seq,", "select epoch, seq + 1,")
                            : sql;
            case FORGETS_LOST_CARDS ->
                    sql.replace(
                            "into stopped_card (number, member_id) values (?, ?)",
                            "into stopped_card (number, member_id)"
                                    + " select ?::bigint, ?::text where false");
            case FORGETS_TO_TELL ->
                    sql.replace(
                            "as added (kind, ref, place)",
                            "as added (kind, ref, place) where position % 5 > 0");
            default -> sql;
        };
    }

    private SimulatedStation station(KeyPair keys) {
        StationIdentity identity = new StationIdentity(new StationId(ids().get()), keys);
        EnrolmentAnswer answer = central.enrol(identity);
        if (CentralAddress.parse("http://localhost:1")
                instanceof Outcome.Accepted<CentralAddress>(CentralAddress address)) {
            return new SimulatedStation(
                    this,
                    identity,
                    new Enrolled(address, answer.name(), answer.audience(), answer.keys()));
        }
        throw new IllegalStateException();
    }

    /** Somebody's birthday, most often in a month that the simulation plays in. */
    Optional<LocalDate> birthday() {
        int month = random.nextInt(4);
        return month == 0
                ? Optional.empty()
                : Optional.of(LocalDate.of(1980, month > 2 ? 1 : 12, 1 + random.nextInt(28)));
    }

    private void bring() {
        Member member =
                new Member(
                        new MemberId(ids().get()),
                        new MemberNumber(random.nextLong(MemberNumber.LIMIT)),
                        new Profile("邻居", "13800000000", birthday()),
                        any(stations).id(),
                        Optional.empty(),
                        FIRST_DAY);
        List<MemberImport.OpeningLot> lots = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            lots.add(
                    new MemberImport.OpeningLot(
                            FIRST_DAY.plusDays(random.nextInt(40)), 1 + random.nextInt(3000)));
        }
        central.bring(
                new MemberImport.Newcomer(
                        member, lots, List.of(), Optional.empty(), Optional.empty()));
        joined(member);
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    static Path newLockFolder() {
        try {
            return Files.createTempDirectory("linli-simulation");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
