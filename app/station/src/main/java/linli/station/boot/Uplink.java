package linli.station.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import linli.contract.trust.MemberKey;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.StationId;
import linli.core.points.Unit;
import linli.core.visit.ScanRefusal;
import linli.station.background.Background;
import linli.station.boot.folder.EnrolmentFile;
import linli.station.boot.folder.IdentityFile;
import linli.station.boot.folder.KeyringFile;
import linli.station.boot.folder.SmallFile;
import linli.station.boot.folder.World;
import linli.station.boot.past.OwnPast;
import linli.station.boot.wire.AnnouncedInbox;
import linli.station.boot.wire.Connections;
import linli.station.counter.AbsentMembers;
import linli.station.counter.PointsElsewhere;
import linli.station.sync.CentralAddress;
import linli.station.sync.Enrolled;
import linli.station.sync.Enrolment;
import linli.station.sync.StationIdentity;
import linli.station.sync.SyncFault;
import linli.station.sync.SyncLoop;
import linli.station.sync.SyncStatus;
import linli.station.sync.Timer;

/** An open station's line to its central: sync, enrolment, keys, and what is asked for at once. */
final class Uplink implements PointsElsewhere, AutoCloseable {

    private final World world;
    private final Background background;
    private final OpenStation files;
    private final Self self;
    private final Consumer<SyncStatus> listener;
    private final SyncLoop sync;
    private final List<Runnable> news = new CopyOnWriteArrayList<>();
    private volatile boolean dateConfirmed;
    private volatile boolean forkRemembered;
    private volatile boolean isAnother;

    /**
     * Who the station is, as kept beside its keys.
     *
     * @param identity where its id and its keys are kept
     */
    record Self(EnrolmentFile enrolments, KeyringFile keyring, OwnPast past, SmallFile identity) {}

    /** Stands still until sync is started. {@code listener} is told on threads of sync. */
    Uplink(
            World world,
            Background background,
            OpenStation files,
            Self self,
            Consumer<SyncStatus> listener) {
        this.world = world;
        this.background = background;
        this.files = files;
        this.self = self;
        this.listener = listener;
        this.sync = syncLoop();
        goOnAsBefore();
    }

    /** A fork that was found before this start, and about which the central cannot be asked yet. */
    private void goOnAsBefore() {
        try {
            if (self.past().state() == OwnPast.State.FORKED) {
                files.store().holdNothing();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SyncLoop sync() {
        return sync;
    }

    /** Has that run, on a thread of sync, whenever the feed brought something. */
    void onNews(Runnable listener) {
        news.add(listener);
    }

    /** Redeems a one-time code and starts to sync. Waits; not for the screen's thread. */
    Outcome<Enrolled> enrol(String central, String code) {
        try (HttpClient http = Connections.toCentral()) {
            Enrolment enrolment =
                    new Enrolment(
                            http, world.clock(), identity(), self.enrolments(), this::comesBackAs);
            Outcome<Enrolled> enrolled =
                    CentralAddress.parse(central).then(address -> enrolment.redeem(address, code));
            if (enrolled instanceof Outcome.Accepted<Enrolled> && !isAnother) {
                sync.start();
            }
            return enrolled;
        }
    }

    /** A disk on which nothing was done yet may become that of a station that lost its own. */
    private boolean comesBackAs(StationId lost) {
        if (files.journal().head().seq() > 0) {
            return false;
        }
        try {
            self.past().keep(OwnPast.State.ADOPTED);
            StationIdentity again = new StationIdentity(lost, identity().keys());
            IdentityFile.keep(self.identity(), again);
            self.keyring().become(again);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        isAnother = true;
        return true;
    }

    /** Whether the station gets a past that it does not have as soon as it is opened again. */
    boolean mustReopen() {
        return isAnother || forkRemembered;
    }

    /** Has another key of its own follow the one it has, as soon as the central answers. */
    void changeKey() {
        sync.changeKey(self.keyring());
    }

    /** The same at once: waits, and says what came of it. */
    Outcome<StationIdentity> changeKeyAtOnce() {
        return sync.changeKeyAtOnce(self.keyring());
    }

    /** The same, if it is time or the central does not know the one it has. */
    void changeKeyIfDue() {
        try {
            if (isEnrolled() && (isRefused() || self.keyring().isDue(world.clock().instant()))) {
                changeKey();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isRefused() {
        return sync.status().journalFault().equals(Optional.of(SyncFault.STATION_REFUSED))
                && self.keyring().previous().isPresent();
    }

    /** A leader says that this machine's date is right, until the station is closed. */
    void confirmDate() {
        dateConfirmed = true;
    }

    /** Whether the central's clock, or a leader, says that this machine's date is right. */
    boolean isDateRight() {
        return dateConfirmed || sync.isClockRight().orElse(false);
    }

    /** Whether the central says that this machine's clock is wrong. */
    boolean isClockWrong() {
        return !sync.isClockRight().orElse(true);
    }

    /** Asks for a member whom nobody preloaded; {@code then} is told in any case. */
    void find(MemberNumber number, Consumer<AbsentMembers.Answer> then) {
        background
                .devices()
                .execute(() -> {
                    AbsentMembers.Answer answer = AbsentMembers.Answer.NO_CENTRAL;
                    try {
                        answer = answer(number);
                    } finally {
                        then.accept(answer);
                    }
                });
    }

    private AbsentMembers.Answer answer(MemberNumber number) {
        return switch (sync.lookup().find(number)) {
            case Outcome.Accepted<Member> member -> AbsentMembers.Answer.CAME;
            case Outcome.Refused<Member>(Refusal why) when why == ScanRefusal.UNKNOWN_MEMBER ->
                    AbsentMembers.Answer.NOBODY;
            case Outcome.Refused<Member> unreachable ->
                    isEnrolled() ? AbsentMembers.Answer.CUT_OFF : AbsentMembers.Answer.NO_CENTRAL;
        };
    }

    private boolean isEnrolled() {
        return self.enrolments().current().isPresent();
    }

    @Override
    public boolean isOnline() {
        return sync.escrow().isOnline();
    }

    @Override
    public void ask(MemberId member, Unit unit, long amount, Runnable then) {
        background
                .devices()
                .execute(() -> {
                    try {
                        boolean ignored = sync.escrow().ask(member, unit, amount);
                    } finally {
                        then.run();
                    }
                });
    }

    @Override
    public void close() {
        sync.close();
    }

    private SyncLoop syncLoop() {
        SyncLoop.Ports ports =
                new SyncLoop.Ports(
                        files.outbox(),
                        new AnnouncedInbox(files.inbox(), this::newsCame),
                        self.enrolments(),
                        member -> files.keys().keyOf(member).flatMap(MemberKey::fromBase64),
                        identity());
        Timer timer = background::after;
        return new SyncLoop(
                ports,
                new SyncLoop.World(Connections.toCentral(), world.clock(), world.random(), timer),
                this::changed,
                background::report);
    }

    private void newsCame() {
        news.forEach(Runnable::run);
        listener.accept(withRules(sync.status()));
    }

    private void changed(SyncStatus status) {
        remember(status);
        listener.accept(withRules(status));
    }

    /** Remembers that the central has another history of this station, for the next start. */
    private void remember(SyncStatus status) {
        boolean forked =
                status.journalFault()
                        .filter(fault ->
                                fault == SyncFault.JOURNAL_FORKED
                                        || fault == SyncFault.JOURNAL_BEHIND_CENTRAL)
                        .isPresent();
        if (forked && !forkRemembered) {
            files.store().holdNothing();
            try {
                self.past().keep(OwnPast.State.FORKED);
                forkRemembered = true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private SyncStatus withRules(SyncStatus status) {
        return files.store()
                        .ruleBooks()
                        .isNewerRefused(files.store().ruleBooks().at(world.clock().instant()))
                ? status.orFeedFault(SyncFault.RULE_BOOK_REFUSED)
                : status;
    }

    private StationIdentity identity() {
        return self.keyring().present();
    }
}
