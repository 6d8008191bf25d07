package linli.central.escrow;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import linli.central.intake.Bookkeeping;
import linli.central.intake.OpenAccounts;
import linli.central.intake.RuleBooks;
import linli.central.store.News;
import linli.central.store.Publishing;
import linli.central.store.Transaction;
import linli.core.act.AccountChange;
import linli.core.act.ActId;
import linli.core.act.Occasion;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.PointsLedger;
import linli.core.points.Unit;
import linli.core.points.UnitChange;
import linli.core.rulebook.RuleBook;

/**
 * What becomes due by time alone: wishes end, and points end that nobody holds. Points in a
 * station's hand end in that station's journal, and are waited for.
 */
public final class EscrowUpkeep {

    private static final Holder FREE = new Holder.Free();
    private static final int AT_ONCE = 200;

    private final Publishing publishing;
    private final RuleBooks books;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private Optional<LocalDate> expiredOn = Optional.empty();
    private boolean recovering = true;

    /**
     * @param ids makes a UUIDv7 at each call
     */
    public EscrowUpkeep(
            Publishing publishing, RuleBooks books, InstantSource clock, Supplier<String> ids) {
        this.publishing = publishing;
        this.books = books;
        this.clock = clock;
        this.ids = ids;
    }

    /** To be called every few seconds. */
    public void run() {
        while (publishing.inTransaction(this::endWishes)) {}
        if (recovering && publishing.lookWhetherRecovering()) {
            // What nobody holds may be spent already: it neither ends nor is given out yet
            expiredOn = Optional.empty();
            return;
        }
        recovering = false;
        LocalDate today = publishing.inTransaction((tx, news) -> today(tx));
        if (!expiredOn.equals(Optional.of(today))) {
            String after = "";
            while (!after.equals(DONE)) {
                String from = after;
                after = publishing.inTransaction((tx, news) -> expire(tx, news, from));
            }
            expiredOn = Optional.of(today);
        }
    }

    private static final String DONE = "\uffff";

    private boolean endWishes(Transaction tx, News news) {
        Instant now = clock.instant();
        List<MemberId> ended = tx.escrows().ended(now, AT_ONCE);
        if (ended.isEmpty()) {
            return false;
        }
        OpenAccounts accounts = new OpenAccounts(tx, news, ended);
        tx.escrows().forget(ended, now);
        accounts.finish(now, today(tx), true);
        return true;
    }

    private String expire(Transaction tx, News news, String after) {
        List<MemberId> page = tx.neighbours().after(after, AT_ONCE);
        if (page.isEmpty()) {
            return DONE;
        }
        OpenAccounts accounts = new OpenAccounts(tx, news, page);
        Map<MemberId, StationId> homes = tx.neighbours().homes(page);
        RuleBook book = books.at(tx, clock.instant());
        List<AccountChange> changes = new ArrayList<>();
        accounts.change((member, unit, account) -> {
            Optional<LedgerEntry.Debit> gone =
                    new PointsLedger(account, FREE).expire(today(tx).minusDays(1));
            gone.ifPresent(entry -> changes.add(change(member, unit, entry)));
            return gone.map(account::apply).orElse(account);
        });
        for (AccountChange change : changes) {
            StationId home = requireNonNull(homes.get(change.member()), "every member has a home");
            tx.ledger().post(home, Bookkeeping.opening(occasion(home, book), change));
        }
        accounts.finish(clock.instant(), today(tx), false);
        return page.getLast().value();
    }

    private Occasion occasion(StationId home, RuleBook book) {
        Instant now = clock.instant();
        return new Occasion(
                new ActId(ids.get()),
                now,
                book.calendar().localTime(now),
                book.calendar().businessDay(now),
                home,
                "central");
    }

    private static AccountChange change(MemberId member, Unit unit, LedgerEntry entry) {
        if (unit == Unit.FEN) {
            return AccountChange.ofValue(member, UnitChange.of(List.of(entry)));
        }
        return new AccountChange(
                member, List.of(entry), List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    private LocalDate today(Transaction tx) {
        return books.at(tx, clock.instant()).calendar().businessDay(clock.instant());
    }
}
