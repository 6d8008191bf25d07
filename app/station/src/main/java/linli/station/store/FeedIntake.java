package linli.station.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.pickup.PickupOrder;
import linli.station.journal.MemberKeyFile;
import linli.station.store.SharedItem.SharedAccount;
import linli.station.store.SharedItem.SharedLabel;
import linli.station.store.SharedItem.SharedMember;
import linli.station.store.SharedItem.SharedOrder;
import linli.station.store.SharedItem.SharedProduct;
import linli.station.store.SharedItem.SharedRuleBook;
import org.hibernate.StatelessSession;

/** Takes what the central shares: items and cursor in one transaction. Any one thread at a time. */
public final class FeedIntake {

    private final Sessions sessions;
    private final Queries queries;
    private final Texts texts;
    private final Passwords passwords;
    private final Expiry expiry;
    private final Dues dues;
    private final MemberKeyFile keys;
    private final Lock open;
    private final Runnable changed;

    FeedIntake(StoreParts parts, Lock open, Runnable changed) {
        this.sessions = parts.sessions();
        this.queries = parts.queries();
        this.texts = parts.texts();
        this.passwords = parts.passwords();
        this.expiry = parts.expiry();
        this.dues = parts.dues();
        this.keys = parts.keys();
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
            sessions.inTransaction(session -> write(session, page, settled));
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
            sessions.inTransaction(session -> put(session, items, generation));
            changed.run();
        } finally {
            open.unlock();
        }
    }

    private boolean isSettled(int generation) {
        String sql = "select settled from feed_position where id = 1 and generation = ?";
        return queries.first(sql, row -> row.getBoolean(1), generation).orElse(false);
    }

    private void write(StatelessSession session, Page page, boolean settled) {
        put(session, page.items(), page.generation());
        if (!settled && !page.more()) {
            for (String row :
                    List.of("Product", "Member", "Account", "PickupOrder", "RuleBook", "Label")) {
                session.createMutationQuery(
                                "delete from " + row + "Row where generation <> :generation")
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

    private void put(StatelessSession session, List<SharedItem> items, int generation) {
        List<Row> rows = items.stream().map(item -> row(item, generation)).toList();
        session.doWork(connection -> Bulk.merge(connection, rows));
    }

    private Row row(SharedItem item, int generation) {
        return switch (item) {
            case SharedProduct(var product) ->
                    new ProductRow(
                            product.sku().value(),
                            product.barcode().orElse(""),
                            product.plu().orElse(""),
                            product.name(),
                            Initials.of(product.name()),
                            texts.product(product),
                            generation);
            case SharedLabel(var label) ->
                    new LabelRow(
                            StoredLabels.key(label.kind(), label.id()),
                            texts.label(label),
                            generation);
            case SharedMember(var member, var sealed, var key) ->
                    member(member, sealed, generation);
            case SharedAccount(var account, var epoch, var appliedSeq, var share) ->
                    new AccountRow(
                            account.member().value(),
                            epoch,
                            appliedSeq,
                            expiry.firstOf(account),
                            texts.account(account),
                            dues.of(account, share),
                            generation);
            case SharedOrder(var order, var epoch, var appliedSeq) ->
                    order(order, epoch, appliedSeq, generation);
            case SharedRuleBook(var version, var document) ->
                    new RuleBookRow(version, document, generation);
        };
    }

    private Row member(Member member, String sealed, int generation) {
        String lastFour = texts.open(sealed, member.id()).lastFour();
        return new MemberRow(
                member.id().value(),
                member.number().value(),
                passwords.lastFour(lastFour),
                member.home().value(),
                member.inviter().map(MemberId::value).orElse(""),
                member.since(),
                sealed,
                generation);
    }

    private Row order(PickupOrder order, int epoch, long appliedSeq, int generation) {
        return new PickupOrderRow(
                order.id().value(),
                order.code(),
                order.member().value(),
                order.due(),
                order.shelf(),
                order.isWaiting(),
                epoch,
                appliedSeq,
                texts.order(order),
                generation);
    }
}
