package linli.station.sync;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.SignedText;
import linli.contract.v1.ProblemCode;
import linli.contract.v1.enrolment.CentralKeysMessage;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedItem.KeysItem;
import linli.contract.v1.feed.FeedItem.RuleBookItem;
import linli.contract.v1.feed.FeedPage;
import linli.contract.v1.feed.KnownRuleBooks;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;

/**
 * Reads the feed from where it was applied to. A page is applied whole or not at all; a rule book
 * or key in it that the pinned keys did not sign stops the feed there.
 */
final class FeedReader {

    private static final String RULE_BOOKS = "/v1/stations/me/rule-books";
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final FeedInbox inbox;
    private final Enrolments enrolments;
    private final CentralLink central;
    private final Runnable onSnapshot;
    private final SnapshotWatch snapshot;
    private Optional<Ahead> ahead = Optional.empty();

    /** The page after a cursor, asked for while the one before it is applied. */
    private record Ahead(Cursor after, Asked page) {}

    /**
     * @param onSnapshot told when one of another generation has begun, and when it was applied in
     *     whole: the central is to hear how far the journal goes
     */
    FeedReader(FeedInbox inbox, Enrolments enrolments, CentralLink central, Runnable onSnapshot) {
        this.inbox = inbox;
        this.enrolments = enrolments;
        this.central = central;
        this.onSnapshot = onSnapshot;
        this.snapshot = new SnapshotWatch(inbox);
    }

    /** How far a snapshot has come; empty if none is under way. Callable from any thread. */
    Optional<SnapshotProgress> progress() {
        return snapshot.progress();
    }

    /**
     * Reads one page and applies it.
     *
     * @param wait how long the central may hold the request if it has nothing to tell
     */
    Step step(Duration wait) {
        Cursor cursor = inbox.cursor();
        snapshot.look();
        Asked asked =
                ahead.filter(known -> known.after().equals(cursor))
                        .map(Ahead::page)
                        .orElseGet(() -> ask(cursor, wait));
        ahead = Optional.empty();
        return switch (asked.reply()) {
            case Reply.Answer(byte[] body) ->
                    switch (FeedPage.read(body)) {
                        case Outcome.Accepted<FeedPage>(FeedPage page) -> {
                            askAhead(page, wait);
                            yield apply(page, cursor);
                        }
                        case Outcome.Refused<FeedPage> unreadable ->
                                new Step.Failed(SyncFault.CENTRAL_UNREADABLE);
                    };
            case Reply.Refused(String code, SyncFault fault) -> new Step.Failed(fault);
            case Reply.Failed(SyncFault fault) -> new Step.Failed(fault);
        };
    }

    private Asked ask(Cursor cursor, Duration wait) {
        String target =
                "/v1/feed?cursor=%s&limit=%d&wait=%d&count=%d"
                        .formatted(
                                cursor.text(),
                                Limits.PAGE_ITEMS,
                                wait.toSeconds(),
                                isCounted(cursor) ? 1 : 0);
        return central.ask(target, wait.plus(GRACE));
    }

    /**
     * Whether to ask how many members are left: once for a snapshot, as the central counts them.
     */
    private boolean isCounted(Cursor cursor) {
        return cursor.equals(Cursor.START)
                || snapshot.progress().filter(some -> some.of().isEmpty()).isPresent();
    }

    /**
     * If the page is not applied, the reply is for a cursor that nobody asks with, and forgotten.
     */
    private void askAhead(FeedPage page, Duration wait) {
        if (page.more()) {
            ahead = Optional.of(new Ahead(page.next(), ask(page.next(), wait)));
        }
    }

    private Step apply(FeedPage page, Cursor before) {
        boolean newGeneration = page.next().generation() != before.generation();
        if (page.items().isEmpty() && page.next().equals(before)) {
            return new Step.Idle();
        }
        if (!newGeneration && page.next().position() <= before.position()) {
            return new Step.Failed(SyncFault.CENTRAL_UNREADABLE);
        }
        Optional<Enrolled> enrolled = enrolments.current();
        Optional<CentralKeys> keys =
                enrolled.flatMap(known -> verified(page.items(), known.keys()));
        if (enrolled.isEmpty() || keys.isEmpty()) {
            return new Step.Failed(SyncFault.FEED_NOT_SIGNED);
        }
        Optional<Step> first = newGeneration ? bringRuleBooks() : Optional.empty();
        if (first.isPresent()) {
            return first.get();
        }
        if (!keys.get().equals(enrolled.get().keys())) {
            enrolments.keep(enrolled.get().withKeys(keys.get()));
        }
        int whole = inbox.generation();
        inbox.apply(page);
        snapshot.applied(page, newGeneration);
        if (newGeneration || whole != inbox.generation()) {
            onSnapshot.run();
        }
        return new Step.Moved();
    }

    /**
     * Brings a central of another generation the rule books that it may have forgotten, before they
     * are gone here too.
     *
     * @return what came of it unless the page may be applied: it took some, so the page is to be
     *     asked for again; or it could not be asked
     */
    private Optional<Step> bringRuleBooks() {
        List<RuleBookItem> known = inbox.ruleBooks().stream().limit(KnownRuleBooks.MOST).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        byte[] body = new KnownRuleBooks(known).text().getBytes(StandardCharsets.UTF_8);
        return switch (central.post(RULE_BOOKS, Gzip.compress(body), GRACE)) {
            case Reply.Answer(byte[] answer) ->
                    switch (KnownRuleBooks.readAnswer(answer)) {
                        case Outcome.Accepted<Integer>(Integer taken) ->
                                taken > 0 ? Optional.of(new Step.Moved()) : Optional.empty();
                        case Outcome.Refused<Integer> unreadable ->
                                Optional.of(new Step.Failed(SyncFault.CENTRAL_UNREADABLE));
                    };
            case Reply.Refused(String code, SyncFault fault) ->
                    isOfAnEarlierCentral(code)
                            ? Optional.empty()
                            : Optional.of(new Step.Failed(fault));
            case Reply.Failed(SyncFault fault) -> Optional.of(new Step.Failed(fault));
        };
    }

    private static boolean isOfAnEarlierCentral(String code) {
        return code.equals(ProblemCode.NOT_FOUND.name());
    }

    /** The keys that hold after all items; empty if one is not signed by those before it. */
    private static Optional<CentralKeys> verified(List<FeedItem> items, CentralKeys pinned) {
        CentralKeys keys = pinned;
        for (FeedItem item : items) {
            switch (item) {
                case RuleBookItem(int version, SignedText document) -> {
                    if (!document.isSignedFor(RuleBookItem.purpose(version), keys)) {
                        return Optional.empty();
                    }
                }
                case KeysItem(SignedText document) -> {
                    // Of before the keys that were pinned at enrolment: it says nothing to us
                    if (keys.byId(document.keyId()).isPresent()) {
                        Optional<CentralKeys> next = newKeys(document, keys);
                        if (next.isEmpty()) {
                            return Optional.empty();
                        }
                        keys = next.get();
                    }
                }
                case FeedItem.ProductItem product -> {}
                case FeedItem.LabelItem label -> {}
                case FeedItem.MemberItem member -> {}
                case FeedItem.AccountItem account -> {}
                case FeedItem.OrderItem order -> {}
                case FeedItem.StoppedCardItem stopped -> {}
                case FeedItem.ClaimItem claim -> {}
                case FeedItem.DisputeItem dispute -> {}
            }
        }
        return Optional.of(keys);
    }

    private static Optional<CentralKeys> newKeys(SignedText document, CentralKeys keys) {
        if (!document.isSignedFor(KeysItem.PURPOSE, keys)) {
            return Optional.empty();
        }
        return switch (CentralKeysMessage.read(document.text())) {
            case Outcome.Accepted<CentralKeys>(CentralKeys next) -> Optional.of(next);
            case Outcome.Refused<CentralKeys> unreadable -> Optional.empty();
        };
    }
}
