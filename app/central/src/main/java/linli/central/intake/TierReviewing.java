package linli.central.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.central.store.News;
import linli.central.store.Publishing;
import linli.central.store.TierReviews.Review;
import linli.central.store.Transaction;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.member.MemberId;
import linli.core.points.PointsAccount;
import linli.core.rulebook.RuleBook;
import linli.core.tier.TierStanding;

/**
 * Closes business days for the tiers of members: what falls due is reviewed, day after day in their
 * order, also those on which the central was off. Stations only raise tiers and are told by the
 * feed. Wherever a pass is broken off, the next one goes on: what was reviewed is not due any more.
 */
public final class TierReviewing {

    private static final String CLOSED = "tiers reviewed";
    private static final int AT_ONCE = 200;

    private final Publishing publishing;
    private final RuleBooks books;
    private final InstantSource clock;
    private Optional<LocalDate> closed = Optional.empty();
    private boolean recovering = true;

    /** By the rule books that hold at the time of the clock. */
    public TierReviewing(Publishing publishing, RuleBooks books, InstantSource clock) {
        this.publishing = publishing;
        this.books = books;
        this.clock = clock;
    }

    /** To be called every few seconds. */
    public void run() {
        if (recovering && publishing.lookWhetherRecovering()) {
            // Whatever would keep a tier may still be on its way
            closed = Optional.empty();
            return;
        }
        recovering = false;
        LocalDate yesterday = publishing.inTransaction((tx, news) -> yesterday(tx));
        while (!closed.filter(day -> !day.isBefore(yesterday)).isPresent()) {
            closed = Optional.of(closeNext(yesterday));
        }
    }

    /** Closes the first day that is not closed; the very first is yesterday. */
    private LocalDate closeNext(LocalDate yesterday) {
        LocalDate before =
                publishing.inTransaction((tx, news) ->
                        LocalDate.parse(
                                tx.settings().keep(CLOSED, yesterday.minusDays(1).toString())));
        if (!before.isBefore(yesterday)) {
            return before;
        }
        LocalDate day = before.plusDays(1);
        Optional<MemberId> last = Optional.of(new MemberId(""));
        while (last.isPresent()) {
            MemberId from = last.get();
            last = publishing.inTransaction((tx, news) -> close(tx, news, from, day));
        }
        publishing.inTransaction((tx, news) -> {
            tx.settings().put(CLOSED, day.toString());
            return day;
        });
        return day;
    }

    private Optional<MemberId> close(Transaction tx, News news, MemberId after, LocalDate day) {
        List<MemberId> page = tx.neighbours().after(after.value(), AT_ONCE);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        RuleBook book = books.at(tx, now);
        OpenAccounts accounts = new OpenAccounts(tx, news, page);
        List<Review> reviews =
                page.stream()
                        .filter(accounts::has)
                        .flatMap(member -> review(accounts, member, book.rules(), day).stream())
                        .toList();
        tx.tierReviews().add(reviews);
        if (!reviews.isEmpty()) {
            accounts.finish(now, book.calendar().businessDay(now), false);
        }
        return Optional.of(page.getLast());
    }

    private static Optional<Review> review(
            OpenAccounts accounts, MemberId member, LoyaltyRules rules, LocalDate day) {
        TierStanding before = accounts.tier(member);
        TierStanding after = accounts.review(member, rules, day);
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(new Review(member, day, text(member, before), text(member, after)));
    }

    /** An account of nothing but its tier. */
    static String text(MemberId member, TierStanding tier) {
        return Accounts.text(
                new MemberAccount(
                        member, PointsAccount.EMPTY, List.of(), tier, Optional.empty(), List.of()));
    }

    private LocalDate yesterday(Transaction tx) {
        Instant now = clock.instant();
        return books.at(tx, now).calendar().businessDay(now).minusDays(1);
    }
}
