package linli.station.sync;

import java.util.List;
import java.util.Optional;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedItem.RuleBookItem;
import linli.contract.v1.feed.FeedPage;

/**
 * Where what the central tells is kept. Called on sync's own threads, which are never interrupted;
 * what it is given was verified.
 */
public interface FeedInbox {

    /** How far the feed was applied, {@link Cursor#START} if nothing was. */
    Cursor cursor();

    /** The rule books that were applied and are not gone, the newest first, as they were signed. */
    List<RuleBookItem> ruleBooks();

    /**
     * How many members came with a snapshot that is under way; empty if none is, or nothing of it
     * came yet.
     */
    Optional<Long> received();

    /** The generation of the central whose snapshot was applied in whole, 0 if none was. */
    int generation();

    /**
     * Applies all items and moves the cursor, in one transaction. The same page again changes
     * nothing. A page of another generation than the cursor's begins a new snapshot: what was told
     * before and does not come again by the first page without {@link FeedPage#more} is gone.
     */
    void apply(FeedPage page);

    /** Applies items that were asked for beside the feed, without moving the cursor. */
    void apply(List<FeedItem> items);
}
