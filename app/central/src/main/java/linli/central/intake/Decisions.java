package linli.central.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.central.intake.Bookkeeping.Decided;
import linli.central.store.Journals.Stored;
import linli.central.store.News;
import linli.central.store.Quarantine.Disputed;
import linli.central.store.Transaction;
import linli.central.store.Verdict;
import linli.contract.trust.MemberCipher;
import linli.contract.v1.act.ActMessage;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.journal.JournalHeader;
import linli.core.Outcome;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.MemberAct;
import linli.core.act.Occasion;
import linli.core.member.AbsentMember;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.StationId;
import linli.core.rulebook.RuleBook;

/**
 * Ends disputes. What waits goes to its members, or back where it came from, by postings of the
 * decision; the entry itself is never touched. Money that did not add up is borne by the shop if
 * the dispute is accepted, else the station owes it. A station hears of it with the members'
 * accounts.
 */
public final class Decisions {

    private static final String CENTRAL = "CENTRAL";

    private final RuleBooks books;
    private final ActMessages messages;

    /** Reads acts without their personal fields. */
    public Decisions(RuleBooks books, MemberCipher cipher) {
        this.books = books;
        this.messages = new ActMessages(member -> Optional.empty(), cipher);
    }

    /** Decides a dispute, once. Refused with a {@link DisputeRefusal}. */
    public Outcome<Disputed> decide(Transaction tx, News news, Disputed disputed, Verdict verdict) {
        if (!tx.quarantine().isOpen(disputed)) {
            return Outcome.refused(DisputeRefusal.NOT_FOUND);
        }
        Optional<Dispute> dispute = Dispute.of(disputed.code());
        Optional<Written> entry = dispute.flatMap(some -> entry(tx, disputed));
        List<AccountChange> waiting =
                entry
                        .map(some -> waiting(dispute.orElseThrow(), some.act(), disputed.subject()))
                        .orElse(List.of())
                        .stream()
                        .map(change -> named(tx, change))
                        .toList();
        if (verdict.accepted() && entry.isPresent()) {
            Optional<DisputeRefusal> refusal =
                    accept(tx, news, disputed, entry.get(), waiting, verdict.at());
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
        }
        tx.quarantine().decide(disputed, verdict);
        news.tell(disputed.station(), disputed.ref());
        entry.map(some ->
                        Bookkeeping.decided(
                                occasion(tx, disputed.station(), verdict),
                                new Decided(dispute.orElseThrow(), some.act(), waiting),
                                verdict.accepted()))
                .ifPresent(postings -> tx.ledger().post(disputed.station(), postings));
        return Outcome.of(disputed);
    }

    /** The names by which entries may tell of a member: the id, and the number of the card. */
    public static List<MemberId> names(Member member) {
        return List.of(member.id(), new AbsentMember(member.number()).id());
    }

    /** What waited for those is theirs, as soon as it is known who they are. */
    public void deliver(Transaction tx, News news, Collection<MemberId> known, Instant now) {
        if (!known.isEmpty()) {
            tx.quarantine()
                    .openAbout(
                            Dispute.UNKNOWN_MEMBER.name(),
                            known.stream().map(MemberId::value).toList())
                    .forEach(disputed -> deliver(tx, news, disputed, now));
        }
    }

    /** What the account contradicts goes on waiting, for people. */
    private void deliver(Transaction tx, News news, Disputed disputed, Instant now) {
        String id =
                disputed.station().value()
                        + '/'
                        + disputed.epoch()
                        + '/'
                        + disputed.seq()
                        + '/'
                        + disputed.subject();
        ActId act =
                new ActId(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString());
        Outcome<Disputed> ignored =
                decide(tx, news, disputed, new Verdict(true, CENTRAL, act, now));
    }

    /** In the account of whose number it is, or was before the card was lost. */
    private static AccountChange named(Transaction tx, AccountChange change) {
        Optional<MemberNumber> number = AbsentMember.of(change.member()).map(AbsentMember::number);
        return number.flatMap(some ->
                        Optional.ofNullable(tx.neighbours().holders(List.of(some)).get(some)))
                .or(() -> number.flatMap(tx.stoppedCards()::owner))
                .map(change::withMember)
                .orElse(change);
    }

    private Optional<DisputeRefusal> accept(
            Transaction tx,
            News news,
            Disputed disputed,
            Written entry,
            List<AccountChange> waiting,
            Instant now) {
        if (disputed.code().equals(Dispute.UNKNOWN_MEMBER.name())
                && entry.act() instanceof MemberAct about) {
            Optional<DisputeRefusal> refusal = describe(tx, news, disputed, entry.message(), about);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        boolean isReturn = Application.refundOf(entry.act()).isPresent();
        return waiting.isEmpty()
                ? Optional.empty()
                : apply(tx, news, waiting, isReturn, disputed.station(), now);
    }

    /** Who a member is since an act that nobody could apply before the member was known. */
    private static Optional<DisputeRefusal> describe(
            Transaction tx, News news, Disputed disputed, ActMessage message, MemberAct act) {
        if (tx.neighbours().find(act.member()).isEmpty()) {
            return Optional.of(DisputeRefusal.UNKNOWN_MEMBER);
        }
        boolean ignored = tx.neighbours().show(act.member(), disputed.station());
        new MemberCheck(tx, news, disputed.station())
                .describe(message, act)
                .ifPresent(other ->
                        tx.quarantine()
                                .dispute(
                                        disputed.station(),
                                        disputed.epoch(),
                                        disputed.seq(),
                                        other.name(),
                                        disputed.subject()));
        return Optional.empty();
    }

    private Optional<DisputeRefusal> apply(
            Transaction tx,
            News news,
            List<AccountChange> changes,
            boolean isReturn,
            StationId station,
            Instant now) {
        List<MemberId> members = changes.stream().map(AccountChange::member).toList();
        OpenAccounts accounts = new OpenAccounts(tx, news, members);
        if (!members.stream().allMatch(accounts::has)) {
            return Optional.of(DisputeRefusal.UNKNOWN_MEMBER);
        }
        RuleBook book = books.at(tx, now);
        LocalDate today = book.calendar().businessDay(now);
        for (AccountChange change : changes) {
            if (!accounts.fold(change, book.rules(), today)) {
                return Optional.of(DisputeRefusal.CONTRADICTS_ACCOUNT);
            }
            if (isReturn) {
                accounts.withdraw(change.member(), book.rules(), today);
            }
        }
        for (MemberId member : members) {
            boolean ignored = tx.neighbours().show(member, station);
        }
        accounts.finish(now, today, true);
        return Optional.empty();
    }

    /** What the dispute holds of an act: what it changes for one member, or all of it. */
    private static List<AccountChange> waiting(Dispute dispute, Act act, String subject) {
        if (!dispute.isHeld()) {
            return List.of();
        }
        return dispute.isAboutTicket()
                ? act.changes()
                : act.changeOf(new MemberId(subject)).stream().toList();
    }

    /** An act with the text in which it came. */
    private record Written(ActMessage message, Act act) {}

    private Optional<Written> entry(Transaction tx, Disputed disputed) {
        return tx
                .journals()
                .after(disputed.station(), disputed.epoch(), disputed.seq() - 1, 1)
                .stream()
                .findFirst()
                .filter(stored -> stored.seq() == disputed.seq())
                .flatMap(this::written);
    }

    private Optional<Written> written(Stored stored) {
        String header = new String(stored.header(), StandardCharsets.UTF_8);
        String payload = new String(stored.payload(), StandardCharsets.UTF_8);
        return JournalHeader.read(header)
                                .then(some ->
                                        messages.read(some.type(), payload)
                                                .map(act ->
                                                        new Written(
                                                                new ActMessage(
                                                                        some.type(), payload),
                                                                act)))
                        instanceof Outcome.Accepted<Written>(Written written)
                ? Optional.of(written)
                : Optional.empty();
    }

    private Occasion occasion(Transaction tx, StationId station, Verdict verdict) {
        RuleBook book = books.at(tx, verdict.at());
        return new Occasion(
                verdict.id(),
                verdict.at(),
                book.calendar().localTime(verdict.at()),
                book.calendar().businessDay(verdict.at()),
                station,
                verdict.by());
    }
}
