package linli.simulation.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import linli.contract.code.MemberCode;
import linli.contract.rules.RuleBookJson;
import linli.contract.trust.CentralKeys;
import linli.contract.v1.act.ValueTexts;
import linli.core.Outcome;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.station.boot.StationFolder;
import linli.station.boot.folder.World;
import linli.station.journal.DataFolder;
import linli.station.journal.MemberKeyFile;
import linli.station.sync.Enrolled;
import linli.station.sync.Enrolments;
import linli.station.sync.OwnHistory;
import linli.station.sync.StationIdentity;

/** A station's machine: its disk, its clock, its line, and the program while it runs. */
final class SimulatedStation {

    static final Path FOLDER = SimulatedChain.newLockFolder();
    static final Path KEYS = FOLDER.resolve("keys");
    static final Path JOURNAL = FOLDER.resolve("journal");

    private final SimulatedChain chain;
    private final StationIdentity identity;
    private final Memory enrolments;
    private final Random random;
    private VirtualDisk disk;
    private StationMemory kept;
    private long proven;
    private Duration wrong = Duration.ZERO;
    private boolean forked;
    private boolean online = true;
    private Optional<StationLife> life = Optional.empty();
    private Optional<Backup> backup = Optional.empty();
    private final boolean isTwin;

    /** A copy of the whole folder, H2 with it. */
    private record Backup(VirtualDisk disk, StationMemory kept, long proven) {}

    /** Where it keeps that it is enrolled. */
    private static final class Memory implements Enrolments {
        private Optional<Enrolled> current = Optional.empty();

        @Override
        public Optional<Enrolled> current() {
            return current;
        }

        @Override
        public void keep(Enrolled enrolled) {
            current = Optional.of(enrolled);
        }
    }

    /** Another machine with a copy of that one's whole folder. */
    private SimulatedStation(SimulatedStation original) {
        this.chain = original.chain;
        this.identity = original.identity;
        this.random = original.random;
        this.enrolments = new Memory();
        this.enrolments.keep(original.enrolments.current().orElseThrow());
        this.disk = original.disk.copy();
        this.kept = original.kept.ofFeed();
        this.proven = original.proven;
        this.forked = original.forked;
        this.isTwin = true;
    }

    SimulatedStation(SimulatedChain chain, StationIdentity identity, Enrolled enrolled) {
        this.isTwin = false;
        this.chain = chain;
        this.identity = identity;
        this.random = chain.random();
        this.enrolments = new Memory();
        this.enrolments.keep(enrolled);
        this.disk = new VirtualDisk(!chain.has(Flaw.ACKNOWLEDGES_BEFORE_FORCING));
        this.kept = new StationMemory(identity.station(), chain.flaw());
        try {
            StationFolder.keep(disk, KEYS, identity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    World world() {
        return new World(clock(), new SecureRandom(), disk, chain.ids());
    }

    StationId id() {
        return identity.station();
    }

    /** A copy of its folder on another machine, as it is now. */
    SimulatedStation twin() {
        checkpoint();
        return new SimulatedStation(this);
    }

    boolean isTwin() {
        return isTwin;
    }

    /** What tells two machines that say to be the same station apart. */
    String machine() {
        return id().value() + (isTwin ? " twin" : "");
    }

    StationIdentity identity() {
        return identity;
    }

    Enrolments enrolments() {
        return enrolments;
    }

    VirtualDisk disk() {
        return disk;
    }

    Random random() {
        return random;
    }

    VirtualTime time() {
        return chain.time();
    }

    boolean has(Flaw flaw) {
        return chain.has(flaw);
    }

    /** How many entries it sends at once: few, so that there are many requests. */
    int batch() {
        return 1 + random.nextInt(8);
    }

    InstantSource clock() {
        return () -> chain.time().instant().plus(wrong);
    }

    void setClock(Duration ahead) {
        wrong = ahead;
    }

    boolean isOnline() {
        return online;
    }

    void setOnline(boolean up) {
        online = up;
    }

    boolean isForked() {
        return forked;
    }

    void rememberFork() {
        forked = true;
    }

    HttpClient line(StationLife user) {
        return new StationLine(request -> chain.network().carry(this, Optional.of(user), request));
    }

    Optional<StationLife> life() {
        return life;
    }

    /** Runs something of a life, unless that is over; a power cut in it ends it. */
    void run(StationLife of, Runnable task) {
        if (of.isOver()) {
            return;
        }
        try {
            task.run();
        } catch (PowerLost lost) {
            if (!of.isOver()) {
                cutPower();
            }
        } catch (UncheckedIOException failing) {
            // The disk refused what was only asked for: nobody was told that it is there.
            disk.heal();
        }
    }

    /** What the program could not answer. A failing disk may be the reason; nothing else. */
    void failed(StationLife of, Throwable fault) {
        if (fault instanceof PowerLost || fault instanceof UncheckedIOException) {
            return;
        }
        throw new AssertionError("At " + id(), fault);
    }

    /** Starts the program if it does not run. A start can fail, and is tried again. */
    void start() {
        for (int tries = 0; life.isEmpty() && tries < 20; tries++) {
            try {
                if (forked && online && !has(Flaw.GOES_ON_AFTER_A_FORK)) {
                    changeEpoch();
                }
                StationLife begun = StationLife.begin(this, kept.ofFeed(), proven);
                life = Optional.of(begun);
                if (has(Flaw.REPEATS_UNDER_ANOTHER_ID)) {
                    run(begun, () -> chain.counter(this).repeatLast());
                }
            } catch (PowerLost lost) {
                disk.cut(random);
            } catch (IOException | UncheckedIOException failing) {
                disk.heal();
            }
        }
    }

    private void changeEpoch() throws IOException {
        try (DataFolder folder = accepted(DataFolder.open(FOLDER));
                MemberKeyFile keys = MemberKeyFile.open(disk, KEYS, random)) {
            OwnHistory history =
                    new OwnHistory(
                            new StationLine(request ->
                                    chain.network().carry(this, Optional.empty(), request)),
                            clock(),
                            StationFolder.keyring(disk, KEYS, world()).present(),
                            enrolments,
                            random);
            if (StationFolder.changeEpoch(disk, folder, id(), history, keys)) {
                forked = false;
                kept = new StationMemory(id(), chain.flaw());
                proven = 0;
            }
        }
    }

    /** H2 is forced. */
    void checkpoint() {
        life.ifPresent(now -> {
            kept = now.memory().ofFeed();
            proven = now.head().seq();
        });
    }

    void toldByCentral(StationLife of) {
        if (random.nextInt(3) == 0) {
            checkpoint();
        }
        chain.time().after(Duration.ZERO, () -> run(of, () -> chain.counter(this).settle(true)));
    }

    /** The power fails: what was not forced may be gone. */
    void cutPower() {
        life.ifPresent(StationLife::end);
        life = Optional.empty();
        disk.cut(random);
    }

    /** The program is killed: what was written is there. */
    void kill() {
        checkpoint();
        life.ifPresent(StationLife::end);
        life = Optional.empty();
        disk.heal();
    }

    void backUp() {
        life.ifPresent(now -> {
            checkpoint();
            backup = Optional.of(new Backup(disk.copy(), kept.ofFeed(), proven));
        });
    }

    boolean hasBackup() {
        return backup.isPresent();
    }

    /** The folder is what it was when it was copied. */
    void restore() {
        life.ifPresent(StationLife::end);
        life = Optional.empty();
        Backup old = backup.orElseThrow();
        disk = old.disk().copy();
        kept = old.kept().ofFeed();
        proven = old.proven();
    }

    /** A member's account as the screen here shows it, if the member is known here. */
    Optional<String> view(String member) {
        MemberId id = new MemberId(member);
        return life.map(StationLife::memory)
                .filter(memory -> memory.known().contains(id))
                .map(memory ->
                        ValueTexts.of(
                                memory.account(
                                        id,
                                        RuleBookJson.builtIn().rules(),
                                        RuleBookJson.builtIn().calendar().businessDay(now()))));
    }

    /** Whether a member's rotating code is believed here, offline. */
    boolean accepts(String code) {
        CentralKeys pinned = enrolments.current().orElseThrow().keys();
        return MemberCode.read(code, pinned, now()) instanceof Outcome.Accepted;
    }

    Instant now() {
        return clock().instant();
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.code());
        };
    }
}
