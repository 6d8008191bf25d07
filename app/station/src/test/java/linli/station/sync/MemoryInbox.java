package linli.station.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;

/** What the central told, without a store. */
final class MemoryInbox implements FeedInbox {

    private final List<FeedItem> items = new ArrayList<>();
    private Cursor cursor = Cursor.START;
    private boolean broken;
    private boolean isUnderWay;

    @Override
    public synchronized Cursor cursor() {
        return cursor;
    }

    @Override
    public synchronized List<FeedItem.RuleBookItem> ruleBooks() {
        return items.stream()
                .filter(FeedItem.RuleBookItem.class::isInstance)
                .map(FeedItem.RuleBookItem.class::cast)
                .toList();
    }

    @Override
    public synchronized Optional<Long> received() {
        return isUnderWay
                ? Optional.of(items.stream().filter(FeedItem.MemberItem.class::isInstance).count())
                : Optional.empty();
    }

    @Override
    public synchronized int generation() {
        return isUnderWay ? 0 : cursor.generation();
    }

    @Override
    public synchronized void apply(FeedPage page) {
        if (broken) {
            throw new IllegalStateException("The store is closed");
        }
        items.addAll(page.items());
        boolean begins = page.next().generation() != cursor.generation();
        isUnderWay = (isUnderWay || begins) && page.more();
        cursor = page.next();
    }

    @Override
    public synchronized void apply(List<FeedItem> found) {
        items.addAll(found);
    }

    synchronized List<FeedItem> items() {
        return List.copyOf(items);
    }

    synchronized void isBroken(boolean now) {
        broken = now;
    }
}
