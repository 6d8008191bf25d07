package linli.station.sync;

import java.util.Optional;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;

/** Counts the members of a snapshot as its pages are applied; goes on where it was broken off. */
final class SnapshotWatch {

    private final FeedInbox inbox;
    private volatile Optional<SnapshotProgress> progress = Optional.empty();
    private boolean hasLooked;

    SnapshotWatch(FeedInbox inbox) {
        this.inbox = inbox;
    }

    /** How far it has come; empty if none is under way. */
    Optional<SnapshotProgress> progress() {
        return progress;
    }

    /** Looks once what came before the program was started. */
    void look() {
        if (!hasLooked) {
            progress = inbox.received().map(some -> new SnapshotProgress(some, Optional.empty()));
            hasLooked = true;
        }
    }

    /**
     * That page was applied.
     *
     * @param isFirst whether it begins a snapshot
     */
    void applied(FeedPage page, boolean isFirst) {
        Optional<SnapshotProgress> before =
                isFirst ? Optional.of(new SnapshotProgress(0, Optional.empty())) : progress;
        progress = before.filter(some -> page.more()).map(some -> after(some, page));
    }

    private static SnapshotProgress after(SnapshotProgress before, FeedPage page) {
        long members = page.items().stream().filter(FeedItem.MemberItem.class::isInstance).count();
        long received = before.received() + members;
        // It is asked for once; whoever joins meanwhile comes on top.
        Optional<Long> of = page.membersLeft().map(left -> received + left).or(before::of);
        return new SnapshotProgress(received, of.map(all -> Math.max(all, received)));
    }
}
