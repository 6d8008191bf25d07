package linli.central.headquarters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import linli.central.intake.Bookkeeping;
import linli.central.intake.OpenAccounts;
import linli.central.intake.RuleBooks;
import linli.central.store.Journals.Stored;
import linli.central.store.News;
import linli.central.store.Publishing;
import linli.central.store.Quarantine.Disputed;
import linli.central.store.Transaction;
import linli.contract.trust.MemberCipher;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.journal.JournalHeader;
import linli.core.Outcome;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Occasion;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.rulebook.RuleBook;

/**
 * Where people decide what was disputed. Points that wait go to their member, or back where they
 * came from, by postings of the decision; the entry itself is never touched. A station hears of it
 * with the member's account.
 */
public final class DisputeDesk {

    private static final int SHOWN = 1000;
    private static final Set<String> WAITING =
            Set.of(
                    "UNKNOWN_MEMBER",
                    "CONTRADICTS_ACCOUNT",
                    "UNKNOWN_ACTIVITY",
                    "ACTIVITY_OVER_LIMIT");

    private final Publishing publishing;
    private final RuleBooks books;
    private final ActMessages messages;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /**
     * @param ids makes a UUIDv7 at each call
     */
    public DisputeDesk(
            Publishing publishing,
            RuleBooks books,
            MemberCipher cipher,
            InstantSource clock,
            Supplier<String> ids) {
        this.publishing = publishing;
        this.books = books;
        this.messages = new ActMessages(member -> Optional.empty(), cipher);
        this.clock = clock;
        this.ids = ids;
    }

    /** The disputes that wait for people, a thousand at most. */
    public List<Disputed> open() {
        return publishing.inTransaction((tx, news) -> tx.quarantine().open(SHOWN));
    }

    /** Decides a dispute, once. Refused with a {@link DisputeRefusal}. */
    public Outcome<Disputed> decide(Disputed disputed, boolean accepted, String by) {
        return publishing.inTransaction((tx, news) -> decide(tx, news, disputed, accepted, by));
    }

    private Outcome<Disputed> decide(
            Transaction tx, News news, Disputed disputed, boolean accepted, String by) {
        if (!tx.quarantine().isOpen(disputed)) {
            return Outcome.refused(DisputeRefusal.NOT_FOUND);
        }
        Optional<AccountChange> waiting = waiting(tx, disputed);
        if (waiting.isPresent() && accepted) {
            Optional<DisputeRefusal> refusal = apply(tx, news, waiting.get(), disputed);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
        }
        Instant now = clock.instant();
        tx.quarantine().decide(disputed, accepted, by, now);
        waiting.ifPresent(change ->
                tx.ledger()
                        .post(
                                disputed.station(),
                                Bookkeeping.decided(
                                        occasion(tx, disputed.station(), now, by),
                                        change,
                                        accepted)));
        return Outcome.of(disputed);
    }

    private Optional<DisputeRefusal> apply(
            Transaction tx, News news, AccountChange change, Disputed disputed) {
        OpenAccounts accounts = new OpenAccounts(tx, news, List.of(change.member()));
        if (!accounts.has(change.member())) {
            return Optional.of(DisputeRefusal.UNKNOWN_MEMBER);
        }
        Instant now = clock.instant();
        RuleBook book = books.at(tx, now);
        if (!accounts.fold(change, book.rules(), book.calendar().businessDay(now))) {
            return Optional.of(DisputeRefusal.CONTRADICTS_ACCOUNT);
        }
        boolean ignored = tx.neighbours().show(change.member(), disputed.station());
        accounts.finish(now, book.calendar().businessDay(now), true);
        return Optional.empty();
    }

    private Optional<AccountChange> waiting(Transaction tx, Disputed disputed) {
        if (!WAITING.contains(disputed.code())) {
            return Optional.empty();
        }
        return tx
                .journals()
                .after(disputed.station(), disputed.epoch(), disputed.seq() - 1, 1)
                .stream()
                .findFirst()
                .flatMap(this::act)
                .flatMap(act -> act.changeOf(new MemberId(disputed.subject())));
    }

    private Optional<Act> act(Stored stored) {
        String header = new String(stored.header(), StandardCharsets.UTF_8);
        String payload = new String(stored.payload(), StandardCharsets.UTF_8);
        return JournalHeader.read(header).then(some -> messages.read(some.type(), payload))
                        instanceof Outcome.Accepted<Act>(Act act)
                ? Optional.of(act)
                : Optional.empty();
    }

    private Occasion occasion(Transaction tx, StationId station, Instant now, String by) {
        RuleBook book = books.at(tx, now);
        return new Occasion(
                new ActId(ids.get()),
                now,
                book.calendar().localTime(now),
                book.calendar().businessDay(now),
                station,
                by);
    }
}
