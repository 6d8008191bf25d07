package linli.central.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.central.store.Recovery;
import linli.central.store.Recovery.Unheard;
import linli.central.store.Transaction;
import linli.contract.v1.journal.JournalHeader;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.MemberAct;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.points.EscrowMove;
import linli.core.points.LedgerEntry;
import linli.core.points.PointsAccount;
import linli.core.points.Unit;

/**
 * What an entry refers to that a restored central does not know yet: a member whom another station
 * took in, points that another station gave back, a rule book that headquarters gave out. Such an
 * entry waits for them, so that everything is taken in as it happened. Once every station that is
 * still to be heard waits, nobody can bring what is missing, and the entry stands as a fact.
 */
final class Causes {

    private static final String MEMBER = "member ";

    private final Transaction tx;
    private final StationId station;
    private final RuleBooks books;
    private final Instant now;

    Causes(Transaction tx, StationId station, RuleBooks books, Instant now) {
        this.tx = tx;
        this.station = station;
        this.books = books;
        this.now = now;
    }

    /** Whether an entry is to wait, which is noted; one that cannot be read waits for nothing. */
    boolean mustWait(JournalHeader header, Optional<Act> act) {
        Optional<String> missing = act.flatMap(read -> missing(header, read));
        if (missing.isEmpty()) {
            return false;
        }
        tx.recovery().waits(station, missing.get(), now);
        List<Unheard> unheard = tx.recovery().unheard();
        boolean somebodyMayBringIt =
                unheard.stream().anyMatch(other -> other.waitsFor().isEmpty())
                        || missing.get().equals(Recovery.ruleBook(header.ruleBookVersion()));
        return somebodyMayBringIt;
    }

    /** An entry was taken in: what others wait for may be there now. */
    void came() {
        tx.recovery().somethingCame();
    }

    private Optional<String> missing(JournalHeader header, Act act) {
        if (!tx.journals().known(station, List.of(header.act().value())).isEmpty()) {
            return Optional.empty();
        }
        if (books.version(tx, header.ruleBookVersion()).isEmpty()) {
            return Optional.of(Recovery.ruleBook(header.ruleBookVersion()));
        }
        for (AccountChange change : act.changes()) {
            MemberId member = change.member();
            boolean isNew =
                    act instanceof Act.MemberRegistered registered
                            && registered.member().id().equals(member);
            Map<MemberId, String> state = tx.neighbours().lockAccounts(List.of(member));
            if (state.isEmpty() && !isNew) {
                return Optional.of(MEMBER + member.value());
            }
            for (String text : state.values()) {
                if (!isCovered(Accounts.read(text), change)) {
                    return Optional.of("points of " + member.value());
                }
            }
            boolean ignored = !isNew && tx.neighbours().show(member, station);
        }
        return act instanceof MemberAct about && tx.neighbours().find(about.member()).isEmpty()
                ? Optional.of(MEMBER + about.member().value())
                : Optional.empty();
    }

    /** Whether all that is spent is there, and all that is received comes from somewhere. */
    static boolean isCovered(MemberAccount account, AccountChange change) {
        for (Unit unit : Unit.values()) {
            PointsAccount there = account.of(unit);
            for (LedgerEntry entry : change.ledger(unit)) {
                PointsAccount after = posted(there, entry);
                if (entry instanceof LedgerEntry.Debit debit
                        && after.debt() - there.debt() > debit.debtMade()) {
                    return false;
                }
                there = after;
            }
            for (EscrowMove move : change.moves(unit)) {
                PointsAccount after = there.post(move);
                if (after.in(move.to()) - there.in(move.to()) < move.points()) {
                    return false;
                }
                there = after;
            }
        }
        return true;
    }

    /** What contradicts the account is disputed later; it waits for nothing. */
    private static PointsAccount posted(PointsAccount account, LedgerEntry entry) {
        try {
            return account.post(entry);
        } catch (IllegalStateException contradiction) {
            return account;
        }
    }
}
