package linli.central.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import linli.central.store.Database;
import linli.central.store.Feeds.Item;
import linli.central.store.Publishing;
import linli.central.store.Transaction;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;
import linli.contract.v1.feed.MemberAnswer;
import linli.contract.v1.field.Limits;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.StationId;

/**
 * Tells a station what changed after its cursor. Everything in one page is as it was at one moment:
 * an account and how much of the station's own journal it includes always fit together.
 */
public final class Feed {

    /** A member is two: who it is, and the account. */
    private static final int ITEMS_PER_CHANGE = 2;

    private final Database database;
    private final Publishing publishing;
    private final int generation;
    private final Lookout lookout;
    private final InstantSource clock;
    private final BiFunction<Transaction, Instant, LocalDate> calendar;

    /**
     * With the generation of the database and who says when there is news.
     *
     * @param calendar says which business day a moment belongs to
     */
    public Feed(
            Database database,
            Publishing publishing,
            int generation,
            Lookout lookout,
            InstantSource clock,
            BiFunction<Transaction, Instant, LocalDate> calendar) {
        this.database = database;
        this.publishing = publishing;
        this.generation = generation;
        this.lookout = lookout;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * What a station asks.
     *
     * @param limit items at most, more than 1
     * @param counted whether to say how many members come after them
     */
    public record Question(Cursor cursor, int limit, boolean counted) {}

    /**
     * What changed after the cursor, as the text of a {@link FeedPage}; of everything, if the
     * cursor is of another generation.
     *
     * @param wait how long to hold the request while there is nothing to tell
     */
    public String read(StationId station, Question question, Duration wait)
            throws InterruptedException {
        Cursor cursor = question.cursor();
        long from = cursor.generation() == generation ? cursor.position() : 0;
        Instant end = clock.instant().plus(wait);
        while (!hasNews(station, from)) {
            if (!clock.instant().isBefore(end)) {
                return new FeedPage(new Cursor(generation, from), false, List.of()).text();
            }
            lookout.await(station, from, Duration.between(clock.instant(), end));
        }
        return page(station, from, question.limit() / ITEMS_PER_CHANGE, question.counted());
    }

    /** A member whom nobody preloaded; the station sees them from now on. */
    public Optional<MemberAnswer> member(StationId station, MemberNumber number) {
        return publishing
                .inTransaction((tx, news) -> show(tx, number, station))
                .map(member ->
                        database.inSnapshot(
                                tx -> new MemberAnswer(content(tx, station).all(member))));
    }

    /** The account of a member whom the station sees, as it is now. */
    public MemberAnswer account(StationId station, MemberId member) {
        return database.inSnapshot(tx -> new MemberAnswer(content(tx, station).member(member)));
    }

    private Content content(Transaction tx, StationId station) {
        Instant now = clock.instant();
        return Content.of(tx, station, new Content.Today(now, calendar.apply(tx, now)));
    }

    private static Optional<MemberId> show(Transaction tx, MemberNumber number, StationId station) {
        return tx.neighbours()
                .find(number)
                .map(member -> {
                    tx.neighbours().lockAccounts(List.of(member.id()));
                    tx.neighbours().show(member.id(), station);
                    return member.id();
                });
    }

    private boolean hasNews(StationId station, long from) {
        return database.inTransaction(tx -> tx.feeds().position(station)) > from;
    }

    private String page(StationId station, long from, int limit, boolean counted) {
        String page =
                database.inSnapshot(
                                tx -> {
                                    FeedPage some = page(tx, station, from, limit);
                                    return counted && some.more()
                                            ? counted(tx, station, some)
                                            : some;
                                })
                        .text();
        return isTooLarge(page) && limit > 1 ? page(station, from, limit / 2, counted) : page;
    }

    private static FeedPage counted(Transaction tx, StationId station, FeedPage page) {
        long left = tx.feeds().membersAfter(station, page.next().position());
        return new FeedPage(page.next(), page.more(), Optional.of(left), page.items());
    }

    /** Nearly all pages are far below: a character is three bytes at most. */
    private static boolean isTooLarge(String page) {
        return page.length() > Limits.PAGE_BYTES / 3
                && page.getBytes(StandardCharsets.UTF_8).length > Limits.PAGE_BYTES;
    }

    private FeedPage page(Transaction tx, StationId station, long from, int limit) {
        List<Item> changes = tx.feeds().after(station, from, limit + 1);
        boolean more = changes.size() > limit;
        List<Item> told = more ? changes.subList(0, limit) : changes;
        Content content = content(tx, station);
        List<FeedItem> items = content.of(told.stream().map(Item::ref).toList());
        long next = told.isEmpty() ? from : told.getLast().position();
        return new FeedPage(new Cursor(generation, next), more, items);
    }
}
