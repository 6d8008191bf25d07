package linli.station.boot.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import linli.contract.trust.MemberKey;
import linli.contract.trust.SignedText;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;
import linli.station.store.catalog.RuleBooks;
import linli.station.store.catalog.SignedRuleBook;
import linli.station.store.h2.StoreFault;
import linli.station.store.sync.FeedIntake;
import linli.station.store.sync.SharedItem;
import linli.station.sync.FeedInbox;

/** Puts what the central tells into the store. Keys of the central are sync's own matter. */
public final class StoreInbox implements FeedInbox {

    private final FeedIntake feed;
    private final RuleBooks ruleBooks;
    private volatile Cursor lastGiven = Cursor.START;

    /** Puts it in there; {@code ruleBooks} are those of the same store. */
    public StoreInbox(FeedIntake feed, RuleBooks ruleBooks) {
        this.feed = feed;
        this.ruleBooks = ruleBooks;
    }

    @Override
    public List<FeedItem.RuleBookItem> ruleBooks() {
        return ruleBooks.signed().stream()
                .map(book ->
                        new FeedItem.RuleBookItem(
                                book.version(),
                                new SignedText(book.document(), book.keyId(), book.signature())))
                .toList();
    }

    @Override
    public Cursor cursor() {
        lastGiven = Cursor.parse(feed.cursor()).orElse(Cursor.START);
        return lastGiven;
    }

    @Override
    public Optional<Long> received() {
        return feed.received();
    }

    @Override
    public int generation() {
        return feed.generation();
    }

    @Override
    public void apply(FeedPage page) {
        try {
            boolean taken =
                    feed.take(
                            new FeedIntake.Page(
                                    lastGiven.equals(Cursor.START) ? "" : lastGiven.text(),
                                    shared(page.items()),
                                    page.next().text(),
                                    page.next().generation(),
                                    page.more()));
            if (!taken) {
                throw new StoreFault("The store was made again; the feed starts again");
            }
            lastGiven = page.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void apply(List<FeedItem> items) {
        try {
            feed.take(shared(items));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SharedItem> shared(List<FeedItem> items) {
        return items.stream().map(StoreInbox::shared).flatMap(Optional::stream).toList();
    }

    private static Optional<SharedItem> shared(FeedItem item) {
        return Optional.ofNullable(
                switch (item) {
                    case FeedItem.ProductItem(var product) -> new SharedItem.SharedProduct(product);
                    case FeedItem.LabelItem(var label) -> new SharedItem.SharedLabel(label);
                    case FeedItem.MemberItem(var member, var sealed, var key) ->
                            new SharedItem.SharedMember(
                                    member, sealed, key.map(MemberKey::toBase64));
                    case FeedItem.AccountItem(var account, var epoch, var appliedSeq, var shares) ->
                            new SharedItem.SharedAccount(account, epoch, appliedSeq, shares);
                    case FeedItem.OrderItem(var order, var epoch, var appliedSeq) ->
                            new SharedItem.SharedOrder(order, epoch, appliedSeq);
                    case FeedItem.RuleBookItem(var version, var document) ->
                            new SharedItem.SharedRuleBook(
                                    new SignedRuleBook(
                                            version,
                                            document.text(),
                                            document.keyId(),
                                            document.signature()));
                    case FeedItem.ClaimItem(var decision) -> new SharedItem.SharedClaim(decision);
                    case FeedItem.DisputeItem(var disputed) ->
                            new SharedItem.SharedDispute(disputed);
                    case FeedItem.KeysItem keys -> null;
                    case FeedItem.StoppedCardItem(var number, var member) ->
                            new SharedItem.SharedStop(number, member);
                });
    }
}
