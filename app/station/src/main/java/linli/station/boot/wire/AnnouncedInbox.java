package linli.station.boot.wire;

import java.util.List;
import java.util.Optional;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;
import linli.station.sync.FeedInbox;

/** An inbox that says when something new is in it. */
public record AnnouncedInbox(FeedInbox inbox, Runnable news) implements FeedInbox {

    @Override
    public Cursor cursor() {
        return inbox.cursor();
    }

    @Override
    public List<FeedItem.RuleBookItem> ruleBooks() {
        return inbox.ruleBooks();
    }

    @Override
    public Optional<Long> received() {
        return inbox.received();
    }

    @Override
    public int generation() {
        return inbox.generation();
    }

    @Override
    public void apply(FeedPage page) {
        inbox.apply(page);
        if (!page.items().isEmpty()) {
            news.run();
        }
    }

    @Override
    public void apply(List<FeedItem> items) {
        inbox.apply(items);
        news.run();
    }
}
