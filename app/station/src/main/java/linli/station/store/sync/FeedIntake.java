package linli.station.store.sync;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import linli.core.member.MemberId;
import linli.station.journal.MemberKeyFile;
import linli.station.store.h2.Bulk;
import linli.station.store.h2.Queries;
import linli.station.store.h2.Row;
import linli.station.store.h2.Sessions;
import linli.station.store.h2.StoreParts;
import linli.station.store.sync.SharedItem.SharedMember;
import org.hibernate.StatelessSession;

/** Takes what the central shares: items and cursor in one transaction. Any one thread at a time. */
public final class FeedIntake {

    private final Sessions sessions;
    private final Queries queries;
    private final FeedRows rows;
    private final MemberKeyFile keys;
    private final Lock open;
    private final Runnable changed;

    /**
     * Takes it into the store of those parts.
     *
     * @param open waits while the store is closed for a moment
     * @param changed told after something was taken
     */
    public FeedIntake(StoreParts parts, MemberKeyFile keys, Lock open, Runnable changed) {
        this.sessions = parts.sessions();
        this.queries = parts.queries();
        this.rows = new FeedRows(parts);
        this.keys = keys;
        this.open = open;
        this.changed = changed;
    }

    /** How far the feed was taken; empty if it is to be taken from the start. */
    public String cursor() {
        open.lock();
        try {
            String sql = "select feed_cursor from feed_position where id = 1";
            return queries.first(sql, row -> row.getString(1)).orElse("");
        } finally {
            open.unlock();
        }
    }

    /** How many members of a snapshot that is under way were taken; empty if none is. */
    public Optional<Long> received() {
        open.lock();
        try {
            String sql = "select generation from feed_position where id = 1 and not settled";
            return queries.first(sql, row -> row.getInt(1))
                    .map(generation ->
                            queries.number(
                                    "select count(*) from member where generation = ?",
                                    generation));
        } finally {
            open.unlock();
        }
    }

    /** The generation whose snapshot was taken in whole, 0 if none was. */
    public int generation() {
        open.lock();
        try {
            String sql = "select generation from feed_position where id = 1 and settled";
            return (int) queries.number(sql);
        } finally {
            open.unlock();
        }
    }

    /** Items of the feed that follow each other. */
    public record Page(
            String from, List<SharedItem> items, String next, int generation, boolean more) {}

    /**
     * Takes a page and moves the cursor. A page of another generation begins a new snapshot: what
     * was told before and has not come again by the first page without {@code more} is removed.
     *
     * @return whether it was taken; not if the cursor is not {@code from} any more, because the
     *     store was made again
     * @throws IOException if keys could not be kept
     */
    public boolean take(Page page) throws IOException {
        open.lock();
        try {
            if (!cursor().equals(page.from())) {
                return false;
            }
            keepKeys(page.items());
            boolean settled = isSettled(page.generation());
            List<Row> made = rows(page.items(), page.generation());
            sessions.inTransaction(session -> write(session, page, made, settled));
            changed.run();
            return true;
        } finally {
            open.unlock();
        }
    }

    /** Takes items that were asked for out of order; the cursor stays. */
    public void take(List<SharedItem> items) throws IOException {
        open.lock();
        try {
            keepKeys(items);
            int generation =
                    (int) queries.number("select generation from feed_position where id = 1");
            List<Row> made = rows(items, generation);
            sessions.inTransaction(session -> put(session, made));
            changed.run();
        } finally {
            open.unlock();
        }
    }

    private boolean isSettled(int generation) {
        String sql = "select settled from feed_position where id = 1 and generation = ?";
        return queries.first(sql, row -> row.getBoolean(1), generation).orElse(false);
    }

    private void write(StatelessSession session, Page page, List<Row> made, boolean settled) {
        put(session, made);
        if (!settled && !page.more()) {
            for (Class<? extends Row> kind : FeedRows.KINDS) {
                session.createMutationQuery(
                                "delete from "
                                        + kind.getSimpleName()
                                        + " where generation <> :generation")
                        .setParameter("generation", page.generation())
                        .executeUpdate();
            }
        }
        session.upsert(
                new FeedPositionRow(1, page.next(), page.generation(), settled || !page.more()));
    }

    private void keepKeys(List<SharedItem> items) throws IOException {
        Map<MemberId, String> known = new HashMap<>();
        for (SharedItem item : items) {
            if (item instanceof SharedMember(var member, var sealed, var key)) {
                key.ifPresent(text -> known.put(member.id(), text));
                if (key.isEmpty()) {
                    known.remove(member.id());
                    keys.erase(member.id());
                }
            }
        }
        keys.keep(known);
    }

    private List<Row> rows(List<SharedItem> items, int generation) {
        return items.stream().map(item -> rows.of(item, generation)).toList();
    }

    private static void put(StatelessSession session, List<Row> made) {
        session.doWork(connection -> Bulk.merge(connection, made));
    }
}
