package linli.station.boot.past;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import linli.contract.v1.journal.JournalHeads;
import linli.contract.v1.journal.UploadBatch;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.station.boot.folder.EnrolmentFile;
import linli.station.boot.folder.Epoch;
import linli.station.boot.folder.IdentityFile;
import linli.station.boot.folder.SmallFile;
import linli.station.boot.folder.World;
import linli.station.boot.wire.Connections;
import linli.station.journal.DataFolder;
import linli.station.journal.MemberKeyFile;
import linli.station.sync.Enrolments;
import linli.station.sync.OwnHistory;
import linli.station.sync.StationIdentity;

/**
 * Whether the journal on this disk is all of this station's past, and if not, how it becomes so.
 * What is known of it is kept, so that it is known at the next start.
 */
public final class OwnPast {

    /** What is known. */
    public enum State {
        /** Nothing speaks against it. */
        WHOLE,
        /** The central has another history: a new epoch is begun at the next start. */
        FORKED,
        /**
         * This disk is new, or came out of a backup: without what the central has, numbers would
         * come twice, so nothing is opened before that is here.
         */
        MISSING,
        /**
         * The same for a disk that a code made another station's: the journal that was begun on it
         * is empty, and not that station's.
         */
        ADOPTED
    }

    private static final long EMPTY_SEGMENT = 64;

    private final World world;
    private final DataFolder folder;
    private final SmallFile file;

    /** Of the station in that folder. */
    public OwnPast(World world, DataFolder folder) {
        this.world = world;
        this.folder = folder;
        this.file = inKeys("forked");
    }

    /** What was kept last. */
    public State state() throws IOException {
        return file.read().map(OwnPast::parse).orElse(State.WHOLE);
    }

    /** Keeps what is known now. */
    public void keep(State state) throws IOException {
        file.keep(state == State.WHOLE ? "" : state.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Gets the past back and begins a new epoch, if that is due. If the central cannot be asked, a
     * journal that only forked goes on, and it is tried again at the next start.
     *
     * @return why nothing may be opened, if so
     */
    public Optional<Refusal> complete(HistoryProgress progress) throws IOException {
        State state = state();
        if (state == State.WHOLE) {
            return Optional.empty();
        }
        StationIdentity identity = IdentityFile.readOrMake(inKeys("station"), false, world);
        Enrolments enrolments = new EnrolmentFile(inKeys("enrolment"), identity.station());
        if (state == State.ADOPTED) {
            removeWhatWasBegun();
            keep(State.MISSING);
        }
        try (HttpClient http = Connections.toCentral();
                MemberKeyFile keys =
                        MemberKeyFile.open(world.disk(), folder.keys(), world.random())) {
            OwnHistory central =
                    new OwnHistory(http, world.clock(), identity, enrolments, world.random());
            Outcome<Epoch> begun =
                    new EpochChange(
                                    world.disk(),
                                    folder,
                                    identity.station(),
                                    asked(central),
                                    progress)
                            .run(keys);
            if (begun instanceof Outcome.Accepted<Epoch>) {
                keep(State.WHOLE);
            }
            return begun instanceof Outcome.Refused<Epoch>(Refusal why) && state != State.FORKED
                    ? Optional.of(why)
                    : Optional.empty();
        }
    }

    private SmallFile inKeys(String name) {
        return new SmallFile(world.disk(), folder.keys(), name);
    }

    private void removeWhatWasBegun() throws IOException {
        Path begun = folder.journal().resolve("1");
        for (Path file : world.disk().list(begun)) {
            if (Files.size(file) > EMPTY_SEGMENT) {
                throw new IOException("There is something in a journal that was never used");
            }
            world.disk().delete(file);
        }
        for (Path file : world.disk().list(folder.store())) {
            world.disk().delete(file);
        }
    }

    private static EpochChange.History asked(OwnHistory central) {
        return new EpochChange.History() {
            @Override
            public Outcome<JournalHeads> heads() {
                return central.heads();
            }

            @Override
            public Outcome<UploadBatch> page(int epoch, long after) {
                return central.page(epoch, after);
            }
        };
    }

    private static State parse(String text) {
        return switch (text) {
            case "forked" -> State.FORKED;
            case "missing" -> State.MISSING;
            case "adopted" -> State.ADOPTED;
            default -> State.WHOLE;
        };
    }
}
