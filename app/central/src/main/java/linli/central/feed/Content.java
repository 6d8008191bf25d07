package linli.central.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.central.store.Catalogue.SignedRuleBook;
import linli.central.store.Feeds.Ref;
import linli.central.store.Journals.Head;
import linli.central.store.Neighbours.MemberRow;
import linli.central.store.Orders.OrderRow;
import linli.central.store.Transaction;
import linli.contract.trust.MemberKey;
import linli.contract.v1.FeedItem;
import linli.contract.v1.FeedItem.AccountItem;
import linli.contract.v1.FeedItem.MemberItem;
import linli.contract.v1.FeedItem.OrderItem;
import linli.contract.v1.FeedItem.RuleBookItem;
import linli.contract.v1.FeedItem.StoppedCardItem;
import linli.core.Outcome;
import linli.core.catalog.Sku;
import linli.core.checkout.MemberAccount;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.StationId;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.points.EscrowBook;
import linli.core.points.EscrowBook.Share;
import linli.core.points.EscrowBook.Wish;
import linli.core.points.Shares;
import linli.core.points.Unit;

/** What stands behind the changes, as it is now and as one station is to see it. */
final class Content {

    private final Transaction tx;
    private final StationId station;
    private final int epoch;
    private final long appliedSeq;
    private final Today today;

    /** Which moment and business day it is for what is told. */
    record Today(Instant now, LocalDate day) {}

    private Content(Transaction tx, StationId station, int epoch, long appliedSeq, Today today) {
        this.tx = tx;
        this.station = station;
        this.epoch = epoch;
        this.appliedSeq = appliedSeq;
        this.today = today;
    }

    /** For that station, with how much of its journal is applied. */
    static Content of(Transaction tx, StationId station, Today today) {
        Optional<Head> head = tx.journals().latest(station);
        return new Content(
                tx,
                station,
                head.map(Head::epoch).orElse(0),
                head.map(Head::seq).orElse(0L),
                today);
    }

    /** The items of one change; none if the station may no longer see it. */
    List<FeedItem> of(Ref ref) {
        return switch (ref.kind()) {
            case PRODUCT ->
                    tx.catalogue().product(new Sku(ref.id())).map(Content::item).stream().toList();
            case LABEL -> tx.catalogue().label(ref.id()).map(Content::item).stream().toList();
            case RULE_BOOK -> ruleBook(Integer.parseInt(ref.id()));
            case MEMBER -> member(new MemberId(ref.id()));
            case ORDER -> order(new OrderId(ref.id()));
            case STOPPED_CARD -> stopped(new MemberNumber(Long.parseLong(ref.id())));
        };
    }

    /** A member, the account, and all orders that wait at the station. */
    List<FeedItem> all(MemberId member) {
        List<FeedItem> items = new ArrayList<>(member(member));
        tx.orders().of(station, member).forEach(order -> items.addAll(order(order)));
        return items;
    }

    /** A member and the account, which always go together: both include the same entries. */
    List<FeedItem> member(MemberId id) {
        return tx.neighbours().find(id).map(row -> member(id, row)).orElse(List.of());
    }

    private List<FeedItem> member(MemberId id, MemberRow row) {
        return item(row.content()) instanceof MemberItem kept
                ? List.of(withKey(kept), account(id, row.home()))
                : List.of();
    }

    private FeedItem withKey(MemberItem kept) {
        Optional<MemberKey> key =
                tx.neighbours().key(kept.member().id()).flatMap(MemberKey::fromBase64);
        return new MemberItem(kept.member(), kept.sealedProfile(), key);
    }

    private FeedItem account(MemberId id, StationId home) {
        if (item(tx.neighbours().account(id).orElseThrow()) instanceof AccountItem kept) {
            Shares shares =
                    new Shares(
                            share(kept.account(), Unit.POINTS, home),
                            share(kept.account(), Unit.FEN, home));
            return new AccountItem(kept.account(), epoch, appliedSeq, shares);
        }
        throw new IllegalStateException("An account is kept as something else");
    }

    private List<FeedItem> order(OrderId id) {
        return tx.orders().find(station, id).map(this::order).stream().toList();
    }

    private Share share(MemberAccount account, Unit unit, StationId home) {
        MemberId id = account.member();
        List<Wish> wishes =
                tx.escrows().wishes(List.of(id), unit, today.now()).getOrDefault(id, List.of());
        return new EscrowBook(account.of(unit), home, wishes, today.day()).share(station);
    }

    private FeedItem order(OrderRow row) {
        if (item(row.content()) instanceof OrderItem kept) {
            Map<Integer, Long> gone = tx.orders().handedOver(station, row.id());
            return new OrderItem(handedOver(kept.order(), gone), epoch, appliedSeq);
        }
        throw new IllegalStateException("An order is kept as something else");
    }

    private static PickupOrder handedOver(PickupOrder order, Map<Integer, Long> gone) {
        List<OrderLine> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            // More than was ordered is disputed; what the station sees has nothing left.
            long some = Math.min(line.qty(), gone.getOrDefault(lines.size() + 1, 0L));
            lines.add(new OrderLine(line.product(), line.qty(), line.paid(), some));
        }
        return new PickupOrder(
                order.id(),
                order.code(),
                order.member(),
                order.station(),
                order.due(),
                order.shelf(),
                lines);
    }

    private List<FeedItem> stopped(MemberNumber number) {
        return tx.stoppedCards().owner(number).stream()
                .<FeedItem>map(member -> new StoppedCardItem(number, member))
                .toList();
    }

    private List<FeedItem> ruleBook(int version) {
        return tx.catalogue().ruleBook(version).map(Content::item).stream().toList();
    }

    private static FeedItem item(SignedRuleBook book) {
        return new RuleBookItem(book.version(), book.document());
    }

    private static FeedItem item(String text) {
        return switch (FeedItem.read(text)) {
            case Outcome.Accepted<FeedItem>(FeedItem item) -> item;
            case Outcome.Refused<FeedItem> damaged ->
                    throw new IllegalStateException("What is kept cannot be read");
        };
    }
}
