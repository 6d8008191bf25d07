package linli.central.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linli.central.store.Catalogue.SignedRuleBook;
import linli.central.store.Feeds.Kind;
import linli.central.store.Feeds.Ref;
import linli.central.store.Journals.Head;
import linli.central.store.Neighbours.Known;
import linli.central.store.Orders.OrderRow;
import linli.central.store.Transaction;
import linli.contract.trust.MemberKey;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.feed.FeedItem.MemberItem;
import linli.contract.v1.feed.FeedItem.OrderItem;
import linli.contract.v1.feed.FeedItem.RuleBookItem;
import linli.contract.v1.feed.FeedItem.StoppedCardItem;
import linli.core.Outcome;
import linli.core.account.MemberAccount;
import linli.core.act.ActId;
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

    /**
     * The items of changes, in their order; none of what the station may no longer see. Rows are
     * asked for together, however many changes there are.
     */
    List<FeedItem> of(List<Ref> refs) {
        Map<String, String> products = tx.catalogue().products(ids(refs, Kind.PRODUCT));
        Map<MemberId, List<FeedItem>> members =
                members(ids(refs, Kind.MEMBER).stream().map(MemberId::new).toList());
        Map<OrderId, FeedItem> orders =
                orders(ids(refs, Kind.ORDER).stream().map(OrderId::new).toList());
        List<FeedItem> items = new ArrayList<>();
        for (Ref ref : refs) {
            items.addAll(
                    switch (ref.kind()) {
                        case PRODUCT -> some(products, ref.id()).map(Content::item).toList();
                        case MEMBER -> members.getOrDefault(new MemberId(ref.id()), List.of());
                        case ORDER -> some(orders, new OrderId(ref.id())).toList();
                        case LABEL ->
                                tx.catalogue().label(ref.id()).map(Content::item).stream().toList();
                        case KEYS -> keys(Integer.parseInt(ref.id()));
                        case RULE_BOOK -> ruleBook(Integer.parseInt(ref.id()));
                        case DISPUTE -> disputed(ref.id());
                        case CLAIM -> claim(new ActId(ref.id()));
                        case STOPPED_CARD -> stopped(new MemberNumber(Long.parseLong(ref.id())));
                    });
        }
        return items;
    }

    private static List<String> ids(List<Ref> refs, Kind kind) {
        return refs.stream().filter(ref -> ref.kind() == kind).map(Ref::id).toList();
    }

    private static <K, V> Stream<V> some(Map<K, V> found, K key) {
        return Optional.ofNullable(found.get(key)).stream();
    }

    /** A member, the account, and all orders that wait at the station. */
    List<FeedItem> all(MemberId member) {
        List<FeedItem> items = new ArrayList<>(member(member));
        List<OrderId> waiting = tx.orders().of(station, member);
        Map<OrderId, FeedItem> orders = orders(waiting);
        waiting.forEach(order -> some(orders, order).forEach(items::add));
        return items;
    }

    /** A member and the account, which always go together: both include the same entries. */
    List<FeedItem> member(MemberId id) {
        return members(List.of(id)).getOrDefault(id, List.of());
    }

    private Map<MemberId, List<FeedItem>> members(List<MemberId> ids) {
        Map<MemberId, List<FeedItem>> items = new HashMap<>();
        if (ids.isEmpty()) {
            return items;
        }
        Map<Unit, Map<MemberId, List<Wish>>> wishes = new EnumMap<>(Unit.class);
        for (Unit unit : Unit.values()) {
            wishes.put(unit, tx.escrows().wishes(ids, unit, today.now()));
        }
        for (Known known : tx.neighbours().all(ids)) {
            if (item(known.member().content()) instanceof MemberItem kept
                    && item(known.account()) instanceof AccountItem account) {
                Optional<MemberKey> key = known.key().flatMap(MemberKey::fromBase64);
                items.put(
                        kept.member().id(),
                        List.of(
                                new MemberItem(kept.member(), kept.sealedProfile(), key),
                                account(account.account(), known.member().home(), wishes)));
            }
        }
        return items;
    }

    private FeedItem account(
            MemberAccount account, StationId home, Map<Unit, Map<MemberId, List<Wish>>> wishes) {
        Shares shares =
                new Shares(
                        share(account, Unit.POINTS, home, wishes),
                        share(account, Unit.FEN, home, wishes));
        return new AccountItem(account, epoch, appliedSeq, shares);
    }

    private Share share(
            MemberAccount account,
            Unit unit,
            StationId home,
            Map<Unit, Map<MemberId, List<Wish>>> wishes) {
        List<Wish> asked =
                wishes.getOrDefault(unit, Map.of()).getOrDefault(account.member(), List.of());
        return new EscrowBook(account.of(unit), home, asked, today.day()).share(station);
    }

    private Map<OrderId, FeedItem> orders(List<OrderId> ids) {
        Map<OrderId, FeedItem> items = new HashMap<>();
        if (ids.isEmpty()) {
            return items;
        }
        Map<OrderId, Map<Integer, Long>> gone = tx.orders().handedOver(station, ids);
        for (OrderRow row : tx.orders().find(station, ids)) {
            if (item(row.content()) instanceof OrderItem kept) {
                items.put(
                        row.id(),
                        new OrderItem(
                                handedOver(kept.order(), gone.getOrDefault(row.id(), Map.of())),
                                epoch,
                                appliedSeq));
            }
        }
        return items;
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

    private List<FeedItem> disputed(String ref) {
        return tx.quarantine().standing(station, ref).map(FeedItem.DisputeItem::new).stream()
                .map(FeedItem.class::cast)
                .toList();
    }

    private List<FeedItem> claim(ActId filed) {
        return tx.claims().decision(station, filed).map(FeedItem.ClaimItem::new).stream()
                .map(FeedItem.class::cast)
                .toList();
    }

    private List<FeedItem> keys(int number) {
        return tx.signingKeys().notice(number).map(FeedItem.KeysItem::new).stream()
                .map(FeedItem.class::cast)
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
