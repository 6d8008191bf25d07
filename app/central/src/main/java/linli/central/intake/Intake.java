package linli.central.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import linli.central.store.Journals;
import linli.central.store.Journals.Head;
import linli.central.store.Journals.Stored;
import linli.central.store.News;
import linli.central.store.Publishing;
import linli.central.store.Transaction;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.v1.ActMessages;
import linli.contract.v1.JournalEntry;
import linli.contract.v1.JournalHeader;
import linli.contract.v1.Profiles;
import linli.contract.v1.UploadAnswer;
import linli.contract.v1.UploadBatch;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.checkout.Act;
import linli.core.checkout.Occasion;
import linli.core.member.MemberId;
import linli.core.member.StationId;

/**
 * Takes in journals. An entry is known by station, epoch and seq; what is known already is only
 * compared, so an upload may come any number of times, also at once, and counts once. An upload and
 * all it changes are one transaction.
 */
public final class Intake {

    private final Publishing publishing;
    private final int generation;
    private final RuleBooks books;
    private final Assortment assortment = new Assortment();
    private final MemberCipher cipher;
    private final InstantSource clock;
    private final ObjIntConsumer<Duration> taken;

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
        if (!counted.isEmpty()) {
            Instant last = counted.getLast().header().occurredAt();
            taken.accept(Duration.between(last, clock.instant()), counted.size());
        }
        return answer;
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
        if (batch.epoch() > (heads.isEmpty() ? 1 : heads.getLast().epoch() + 1)) {
            return Outcome.refused(IntakeRefusal.FOREIGN_ENTRY);
        }
        return chain.headers(batch)
                .then(headers ->
                        headers.isEmpty() || headers.getFirst().seq() > chain.seq() + 1
                                ? Outcome.of(List.<JournalEntry>of())
                                : chain.fresh(batch, headers.getFirst().seq(), journals))
                .then(fresh -> store(tx, news, station, fresh, batch.memberKeys(), counted))
                .map(chain::with)
                .map(held -> answer(batch.epoch(), held));
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
        return acts(station, fresh, keys)
                .map(acts -> {
                    apply(tx, news, station, fresh, acts, keys);
                    tx.journals()
                            .append(
                                    station,
                                    fresh.stream().map(Intake::stored).toList(),
                                    clock.instant());
                    counted.addAll(fresh);
                    return fresh;
                });
    }

    private void apply(
            Transaction tx,
            News news,
            StationId station,
            List<JournalEntry> fresh,
            List<Act> acts,
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
                        new RefundCheck(tx, station, cipher, acts),
                        acts);
        for (int i = 0; i < acts.size(); i++) {
            application.apply(fresh.get(i), acts.get(i));
        }
        application.finish(clock.instant());
    }

    private Outcome<List<Act>> acts(
            StationId station, List<JournalEntry> fresh, Map<MemberId, MemberKey> keys) {
        ActMessages messages =
                new ActMessages(member -> Optional.ofNullable(keys.get(member)), cipher);
        List<Act> acts = new ArrayList<>();
        for (JournalEntry entry : fresh) {
            switch (messages.read(entry.header().type(), entry.payload())) {
                case Outcome.Refused<Act>(Refusal refusal) -> {
                    return Outcome.refused(Chain.at(refusal, acts.size()));
                }
                case Outcome.Accepted<Act>(Act act) -> {
                    if (!isOf(act.occasion(), entry.header(), station)) {
                        return Outcome.refused(IntakeRefusal.FOREIGN_ENTRY);
                    }
                    acts.add(act);
                }
            }
        }
        return Outcome.of(acts);
    }

    private static boolean isOf(Occasion occasion, JournalHeader header, StationId station) {
        return occasion.station().equals(station)
                && occasion.act().equals(header.act())
                && occasion.businessDay().equals(header.businessDate());
    }

    private UploadAnswer answer(int epoch, Chain held) {
        return new UploadAnswer(generation, epoch, held.seq(), held.head());
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
