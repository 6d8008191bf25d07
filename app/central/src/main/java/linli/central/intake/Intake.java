package linli.central.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import linli.central.store.Journals;
import linli.central.store.Journals.Head;
import linli.central.store.Journals.Stored;
import linli.central.store.News;
import linli.central.store.Publishing;
import linli.central.store.Quarantine.Disputed;
import linli.central.store.Transaction;
import linli.contract.trust.Hash;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.Profiles;
import linli.contract.v1.journal.JournalEntry;
import linli.contract.v1.journal.JournalHeader;
import linli.contract.v1.journal.UploadAnswer;
import linli.contract.v1.journal.UploadBatch;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.act.MemberAct;
import linli.core.act.Occasion;
import linli.core.member.AbsentMember;
import linli.core.member.MemberId;
import linli.core.member.StationId;

/**
 * Takes in journals. An entry is known by station, epoch and seq; what is known already is only
 * compared, so an upload may come any number of times, also at once, and counts once. An upload and
 * all it changes are one transaction.
 */
public final class Intake {

    private static final int OVERHEAD_BYTES = 400;

    /** A station may have begun epochs that never reached the central, or that it forgot. */
    private static final int EPOCHS_AHEAD = 100;

    private final Publishing publishing;
    private final int generation;
    private final RuleBooks books;
    private final Assortment assortment = new Assortment();
    private final MemberCipher cipher;
    private final InstantSource clock;
    private final ObjIntConsumer<Duration> taken;
    private volatile boolean mayBeRecovering = true;

    /**
     * With all it needs.
     *
     * @param generation of the database
     * @param taken is told of the entries taken in, and how old the last of them is
     */
    public Intake(
            Publishing publishing,
            int generation,
            RuleBooks books,
            MemberCipher cipher,
            InstantSource clock,
            ObjIntConsumer<Duration> taken) {
        this.publishing = publishing;
        this.generation = generation;
        this.books = books;
        this.cipher = cipher;
        this.clock = clock;
        this.taken = taken;
    }

    /**
     * Takes an upload in. Answers how far the journal is held then; a gap before the upload, or no
     * entries, changes nothing and is answered so too. Refused with an {@link IntakeRefusal}, or as
     * malformed.
     */
    public Outcome<UploadAnswer> take(StationId station, UploadBatch batch) {
        List<JournalEntry> counted = new ArrayList<>();
        Outcome<UploadAnswer> answer =
                publishing.inTransaction((tx, news) -> {
                    counted.clear();
                    return take(tx, news, station, batch, counted);
                });
        if (mayBeRecovering && !publishing.lookWhetherRecovering()) {
            mayBeRecovering = false;
        }
        if (!counted.isEmpty()) {
            Instant last = counted.getLast().header().occurredAt();
            taken.accept(Duration.between(last, clock.instant()), counted.size());
        }
        return answer;
    }

    /**
     * What the station wrote once, exactly as it came, with the keys that open it: the entries of
     * an epoch after that seq, as many as an upload may hold; none if there are no more.
     */
    public UploadBatch history(StationId station, int epoch, long after) {
        return publishing.inTransaction((tx, news) -> history(tx, station, epoch, after));
    }

    private static UploadBatch history(Transaction tx, StationId station, int epoch, long after) {
        List<UploadedEntry> entries = new ArrayList<>();
        Map<MemberId, MemberKey> keys = new HashMap<>();
        long bytes = 0;
        for (Stored stored : tx.journals().after(station, epoch, after, Limits.BATCH_ENTRIES)) {
            bytes += 2L * stored.payload().length + 2L * stored.header().length + OVERHEAD_BYTES;
            if (!entries.isEmpty() && bytes > Limits.BATCH_BYTES) {
                break;
            }
            UploadedEntry entry =
                    new UploadedEntry(
                            new String(stored.header(), StandardCharsets.UTF_8),
                            new String(stored.payload(), StandardCharsets.UTF_8),
                            new Hash(HexFormat.of().formatHex(stored.hash())));
            entries.add(entry);
            registered(entry)
                    .ifPresent(member ->
                            tx.neighbours()
                                    .key(member)
                                    .flatMap(MemberKey::fromBase64)
                                    .ifPresent(key -> keys.put(member, key)));
        }
        return new UploadBatch(epoch, entries, keys);
    }

    private static Optional<MemberId> registered(UploadedEntry entry) {
        return JournalHeader.read(entry.headerText())
                        instanceof Outcome.Accepted<JournalHeader>(JournalHeader header)
                ? ActMessages.registeredMember(header.type(), entry.payload())
                : Optional.empty();
    }

    private Outcome<UploadAnswer> take(
            Transaction tx,
            News news,
            StationId station,
            UploadBatch batch,
            List<JournalEntry> counted) {
        Journals journals = tx.journals();
        List<Head> heads = journals.lockHeads(station);
        Chain chain = Chain.held(station, batch.epoch(), heads);
        if (batch.epoch() > (heads.isEmpty() ? 1 : heads.getLast().epoch()) + EPOCHS_AHEAD) {
            return Outcome.refused(IntakeRefusal.FOREIGN_ENTRY);
        }
        boolean closed = isClosed(batch.epoch(), heads);
        Outcome<List<JournalEntry>> fresh =
                chain.headers(batch)
                        .then(headers ->
                                headers.isEmpty() || headers.getFirst().seq() > chain.seq() + 1
                                        ? Outcome.of(List.<JournalEntry>of())
                                        : chain.fresh(batch, headers.getFirst().seq(), journals))
                        .then(some ->
                                closed && !some.isEmpty()
                                        ? Outcome.refused(IntakeRefusal.JOURNAL_FORK)
                                        : Outcome.of(some));
        if (fresh instanceof Outcome.Refused<List<JournalEntry>>(Refusal why)
                && why == IntakeRefusal.JOURNAL_FORK) {
            freeze(tx, news, station, batch.epoch(), chain.seq());
        }
        return fresh.then(some ->
                        tx.isRecovering()
                                ? inOrderOfCauses(tx, news, station, batch, some, counted)
                                : begun(tx, news, station, some)
                                        .then(all ->
                                                store(
                                                        tx,
                                                        news,
                                                        station,
                                                        all,
                                                        batch.memberKeys(),
                                                        counted)))
                .map(chain::with)
                .map(held -> answer(tx, station, batch, held));
    }

    /**
     * One by one, and no further than what is known allows: stations tell a restored central in any
     * order what they did in one. Refused with {@link IntakeRefusal#RECOVERING} if nothing could be
     * taken in.
     */
    private Outcome<List<JournalEntry>> inOrderOfCauses(
            Transaction tx,
            News news,
            StationId station,
            UploadBatch batch,
            List<JournalEntry> fresh,
            List<JournalEntry> counted) {
        List<JournalEntry> taken = new ArrayList<>();
        Causes causes = new Causes(tx, station, books, clock.instant());
        for (JournalEntry entry : fresh) {
            List<JournalEntry> one = List.of(entry);
            Outcome<List<Optional<Act>>> act = acts(tx, station, one, batch.memberKeys());
            if (act instanceof Outcome.Accepted<List<Optional<Act>>>(List<Optional<Act>> read)
                    && causes.mustWait(entry.header(), read.getFirst())) {
                return taken.isEmpty()
                        ? Outcome.refused(IntakeRefusal.RECOVERING)
                        : Outcome.of(taken);
            }
            Outcome<List<JournalEntry>> stored =
                    begun(tx, news, station, one)
                            .then(all ->
                                    store(tx, news, station, all, batch.memberKeys(), counted));
            if (stored instanceof Outcome.Refused<List<JournalEntry>>) {
                return stored;
            }
            causes.came();
            taken.add(entry);
        }
        return Outcome.of(taken);
    }

    /** Only the newest epoch grows, and not once its history forked. */
    private static boolean isClosed(int epoch, List<Head> heads) {
        return !heads.isEmpty()
                && (epoch < heads.getLast().epoch()
                        || (epoch == heads.getLast().epoch() && heads.getLast().frozen()));
    }

    /**
     * Another history claims to be this one: nothing more is taken into it, and people are told.
     */
    private static void freeze(Transaction tx, News news, StationId station, int epoch, long seq) {
        tx.journals().freeze(station, epoch);
        String subject = Integer.toString(epoch);
        Disputed forked = new Disputed(station, epoch, seq, Dispute.JOURNAL_FORKED.name(), subject);
        tx.quarantine().dispute(station, epoch, seq, forked.code(), subject);
        news.tell(station, forked.ref());
    }

    /** Freezes what an earlier epoch held, if these entries begin a new one (decision 0025). */
    private Outcome<List<JournalEntry>> begun(
            Transaction tx, News news, StationId station, List<JournalEntry> fresh) {
        if (!fresh.isEmpty()
                && fresh.getFirst().header().seq() == 1
                && fresh.getFirst().header().epoch() > 1) {
            Instant now = clock.instant();
            OpenAccounts accounts = new OpenAccounts(tx, news, tx.neighbours().holding(station));
            accounts.change((member, unit, account) -> account.frozen(station));
            accounts.finish(now, books.at(tx, now).calendar().businessDay(now), false);
        }
        return Outcome.of(fresh);
    }

    private Outcome<List<JournalEntry>> store(
            Transaction tx,
            News news,
            StationId station,
            List<JournalEntry> fresh,
            Map<MemberId, MemberKey> keys,
            List<JournalEntry> counted) {
        if (fresh.isEmpty()) {
            return Outcome.of(fresh);
        }
        return acts(tx, station, fresh, keys)
                .map(acts -> {
                    apply(tx, news, station, fresh, acts, keys);
                    tx.journals()
                            .append(
                                    station,
                                    fresh.stream().map(Intake::stored).toList(),
                                    clock.instant());
                    new Decisions(books, cipher).deliver(tx, news, known(acts), clock.instant());
                    counted.addAll(fresh);
                    return fresh;
                });
    }

    private void apply(
            Transaction tx,
            News news,
            StationId station,
            List<JournalEntry> fresh,
            List<Optional<Act>> acts,
            Map<MemberId, MemberKey> keys) {
        Application application =
                new Application(
                        tx,
                        news,
                        station,
                        books,
                        assortment,
                        new Profiles(cipher),
                        keys,
                        new RefundCheck(
                                tx,
                                station,
                                cipher,
                                acts.stream().flatMap(Optional::stream).toList()),
                        acts);
        application.recognise(fresh.getFirst().header().epoch(), acts);
        for (int i = 0; i < acts.size(); i++) {
            application.apply(fresh.get(i), acts.get(i));
        }
        application.finish(clock.instant());
    }

    /** Who is known from now on, by id or by number: something of another station may wait. */
    private static List<MemberId> known(List<Optional<Act>> acts) {
        List<MemberId> known = new ArrayList<>();
        for (Optional<Act> act : acts) {
            switch (act.orElse(null)) {
                case Act.MemberRegistered registered ->
                        known.addAll(Decisions.names(registered.member()));
                case MemberAct.CardReplaced replaced ->
                        known.add(new AbsentMember(replaced.number()).id());
                case null, default -> {}
            }
        }
        return known;
    }

    /** The acts; one that this version cannot read is nothing, and stops none of the others. */
    private Outcome<List<Optional<Act>>> acts(
            Transaction tx,
            StationId station,
            List<JournalEntry> fresh,
            Map<MemberId, MemberKey> keys) {
        ActMessages messages =
                new ActMessages(member -> Optional.ofNullable(keys.get(member)), cipher);
        List<Optional<Act>> acts = new ArrayList<>();
        for (JournalEntry entry : fresh) {
            switch (messages.read(entry.header().type(), entry.payload())) {
                case Outcome.Refused<Act> unreadable -> acts.add(Optional.empty());
                case Outcome.Accepted<Act>(Act act) -> {
                    if (!isOf(act.occasion(), entry.header(), station)) {
                        return Outcome.refused(IntakeRefusal.FOREIGN_ENTRY);
                    }
                    acts.add(Optional.of(act));
                }
            }
        }
        return Outcome.of(CardHolders.named(tx, acts));
    }

    private static boolean isOf(Occasion occasion, JournalHeader header, StationId station) {
        return occasion.station().equals(station)
                && occasion.act().equals(header.act())
                && occasion.businessDay().equals(header.businessDate());
    }

    private UploadAnswer answer(Transaction tx, StationId station, UploadBatch batch, Chain held) {
        if (tx.isRecovering() && batch.isAll(held.seq(), generation)) {
            tx.recovery().heard(station);
        }
        return new UploadAnswer(generation, batch.epoch(), held.seq(), held.head());
    }

    private static Stored stored(JournalEntry entry) {
        return new Stored(
                entry.header().epoch(),
                entry.header().seq(),
                entry.header().act().value(),
                entry.headerText().getBytes(StandardCharsets.UTF_8),
                entry.payload().getBytes(StandardCharsets.UTF_8),
                entry.hash().bytes());
    }
}
