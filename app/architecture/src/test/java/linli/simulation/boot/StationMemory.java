package linli.simulation.boot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import linli.contract.trust.MemberCipher;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.feed.FeedItem.OrderItem;
import linli.contract.v1.feed.FeedItem.RuleBookItem;
import linli.contract.v1.feed.FeedPage;
import linli.contract.v1.field.Profiles;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.MemberAct;
import linli.core.claim.ClaimDecision;
import linli.core.member.AbsentMember;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.StationId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.points.Holder;
import linli.core.points.Shares;
import linli.core.points.Unit;
import linli.station.sync.Acknowledged;

/**
 * What a simulated station has in place of H2: the fold of its journal, and what the central told,
 * which after a power cut is as it was when it was last forced.
 */
final class StationMemory {

    /** What a central of a generation told: it goes when the next one has told all of its own. */
    private record Told<T>(T item, int generation) {}

    /** An act with its number. */
    record Done(long seq, Act act) {}

    private static final Profiles PROFILES = new Profiles(new MemberCipher(new Random(1)));

    private final StationId station;
    private final Flaw flaw;
    private int epoch;
    private long carried;
    private BooleanSupplier isForked = () -> false;
    private final List<Done> acts = new ArrayList<>();
    private final Map<String, Told<Member>> members = new TreeMap<>();
    private final Map<String, Told<AccountItem>> accounts = new TreeMap<>();
    private final Map<String, Told<OrderItem>> orders = new TreeMap<>();
    private final Map<MemberNumber, Told<MemberId>> stopped = new HashMap<>();
    private final Map<ActId, Told<ClaimDecision>> decided = new HashMap<>();
    private final NavigableMap<Integer, Told<RuleBookItem>> books = new TreeMap<>();
    private Cursor cursor = Cursor.START;
    private boolean settled;
    private Acknowledged acknowledged = Acknowledged.NOTHING;

    StationMemory(StationId station, Flaw flaw) {
        this.station = station;
        this.flaw = flaw;
    }

    /** What the central told, and nothing of the journal. */
    StationMemory ofFeed() {
        StationMemory copy = new StationMemory(station, flaw);
        copy.members.putAll(members);
        copy.accounts.putAll(accounts);
        copy.orders.putAll(orders);
        copy.stopped.putAll(stopped);
        copy.decided.putAll(decided);
        copy.books.putAll(books);
        copy.cursor = cursor;
        copy.settled = settled;
        copy.acknowledged = acknowledged;
        return copy;
    }

    void begin(int number, long carriedEntries, BooleanSupplier anotherHistory) {
        epoch = number;
        carried = carriedEntries;
        isForked = anotherHistory;
    }

    void apply(long seq, Act act) {
        acts.add(new Done(seq, act));
    }

    List<Done> acts() {
        return acts;
    }

    long lastSeq() {
        return acts.isEmpty() ? 0 : acts.getLast().seq();
    }

    Cursor cursor() {
        return cursor;
    }

    Acknowledged acknowledged() {
        return acknowledged;
    }

    void acknowledge(Acknowledged now) {
        acknowledged = now;
    }

    void take(FeedPage page) {
        int generation = page.next().generation();
        boolean wasSettled = settled && cursor.generation() == generation;
        page.items().forEach(item -> put(item, generation));
        if (!wasSettled && !page.more()) {
            Stream.of(members, accounts, orders, stopped, decided, books)
                    .map(Map::values)
                    .forEach(told -> told.removeIf(each -> each.generation() != generation));
        }
        cursor = page.next();
        settled = wasSettled || !page.more();
    }

    /** The generation whose snapshot was taken in whole, 0 if none was. */
    int generation() {
        return settled ? cursor.generation() : 0;
    }

    /** Moves the cursor without taking anything. */
    void skip(FeedPage page) {
        cursor = page.next();
        settled = !page.more();
    }

    void take(List<FeedItem> items) {
        items.forEach(item -> put(item, cursor.generation()));
    }

    private void put(FeedItem item, int generation) {
        switch (item) {
            case FeedItem.MemberItem(Member member, var sealed, var key) ->
                    members.put(
                            member.id().value(),
                            new Told<>(
                                    member.withProfile(PROFILES.open(sealed, member.id(), key)),
                                    generation));
            case RuleBookItem book -> books.put(book.version(), new Told<>(book, generation));
            case AccountItem account ->
                    accounts.put(
                            account.account().member().value(), new Told<>(account, generation));
            case OrderItem order ->
                    orders.put(order.order().id().value(), new Told<>(order, generation));
            case FeedItem.ClaimItem(ClaimDecision decision) ->
                    decided.put(decision.claim(), new Told<>(decision, generation));
            case FeedItem.StoppedCardItem(MemberNumber number, MemberId member) ->
                    stopped.put(number, new Told<>(member, generation));
            default -> {}
        }
    }

    /** The rule books that the central told, the newest first. */
    List<RuleBookItem> ruleBooks() {
        return books.descendingMap().values().stream().map(Told::item).toList();
    }

    /** The version by which is decided here. */
    int ruleBook() {
        return books.isEmpty() ? SimulatedCounter.BOOK.version() : books.lastKey();
    }

    /** Everybody who is known here, by id. */
    List<MemberId> known() {
        Set<String> ids = new TreeSet<>(accounts.keySet());
        for (Done done : acts) {
            done.act().changes().forEach(change -> ids.add(known(change.member()).value()));
            if (done.act() instanceof Act.MemberRegistered registered) {
                ids.add(registered.member().id().value());
            }
        }
        return ids.stream().map(MemberId::new).filter(id -> !AbsentMember.is(id)).toList();
    }

    /**
     * Whose id it is that names somebody by a number, once that is known here; also by that of a
     * card that was replaced here.
     */
    MemberId known(MemberId id) {
        return AbsentMember.of(id)
                .flatMap(absent ->
                        members.values().stream()
                                .map(Told::item)
                                .filter(member -> member.number().equals(absent.number()))
                                .map(Member::id)
                                .findFirst()
                                .or(() -> replaced(absent.number())))
                .orElse(id);
    }

    private Optional<MemberId> replaced(MemberNumber number) {
        return acts.stream()
                .map(Done::act)
                .filter(MemberAct.CardReplaced.class::isInstance)
                .map(MemberAct.CardReplaced.class::cast)
                .filter(card -> card.lost().equals(number))
                .map(MemberAct.CardReplaced::member)
                .findFirst();
    }

    /** Whose a ticket is, also if it names the number of a card that was lost elsewhere. */
    MemberId ownerOf(MemberId id) {
        MemberId known = known(id);
        return AbsentMember.of(known)
                .flatMap(absent -> Optional.ofNullable(stopped.get(absent.number())))
                .map(Told::item)
                .orElse(known);
    }

    /** Whether what an act gave to a number was moved later under the name of whose it is. */
    boolean isMovedByAnother(MemberId member, ActId act) {
        return AbsentMember.is(member)
                && acts().stream()
                        .filter(done -> !done.act().occasion().act().equals(act))
                        .flatMap(done -> done.act().changes().stream())
                        .filter(change -> !change.member().equals(member))
                        // A lot is named after the act that gave it.
                        .anyMatch(change -> change.toString().contains(act.value() + '/'));
    }

    /** The member who has that number now, if they are known here. */
    Optional<Member> byNumber(MemberNumber number) {
        Set<String> ids = new TreeSet<>(members.keySet());
        known().forEach(id -> ids.add(id.value()));
        return ids.stream()
                .flatMap(id -> member(new MemberId(id)).stream())
                .filter(member -> member.number().equals(number))
                .findFirst();
    }

    /** Whether a card of that number was lost, as far as it is known here. */
    boolean isStopped(MemberNumber number) {
        return stopped.containsKey(number)
                || acts.stream()
                        .anyMatch(done ->
                                done.act() instanceof MemberAct.CardReplaced card
                                        && card.lost().equals(number));
    }

    /** What headquarters decided about a claim that was taken here, if they told. */
    Optional<ClaimDecision> decided(ActId filed) {
        return Optional.ofNullable(decided.get(filed)).map(Told::item);
    }

    /** The orders of which something is still here. */
    List<PickupOrder> waiting() {
        return orders.values().stream()
                .map(Told::item)
                .filter(told -> told.order().station().equals(station))
                .map(this::now)
                .filter(PickupOrder::isWaiting)
                .toList();
    }

    private PickupOrder now(OrderItem told) {
        PickupOrder order = told.order();
        OrderLine line = order.lines().getFirst();
        long gone = line.handedOver();
        long included = included(told.epoch(), told.appliedSeq());
        for (Done done : acts) {
            if (done.seq() > included
                    && done.act() instanceof Act.OrderHandedOver over
                    && over.order().id().equals(order.id())) {
                gone += over.lines().getFirst().qty();
            }
        }
        return new PickupOrder(
                order.id(),
                order.code(),
                order.member(),
                order.station(),
                order.due(),
                order.shelf(),
                List.of(
                        new OrderLine(
                                line.product(),
                                line.qty(),
                                line.paid(),
                                Math.min(line.qty(), gone))));
    }

    Optional<Member> member(MemberId id) {
        return stored(id).map(this::now);
    }

    /** As this station's later acts made them. */
    private Member now(Member told) {
        long included = told(told.id()).map(this::included).orElse(0L);
        Member now = told;
        for (Done done : acts) {
            if (done.seq() > included
                    && done.act() instanceof MemberAct about
                    && about.member().equals(told.id())) {
                now =
                        switch (about) {
                            case MemberAct.CardReplaced card -> now.withNumber(card.number());
                            case MemberAct.MemberFrozen changed -> now.withFrozen(changed.frozen());
                            case MemberAct.MemberEdited edited -> now.withProfile(edited.after());
                            default -> now;
                        };
            }
        }
        return now;
    }

    private Optional<Member> stored(MemberId id) {
        return Optional.ofNullable(members.get(id.value()))
                .map(Told::item)
                .or(() ->
                        acts.stream()
                                .map(Done::act)
                                .filter(Act.MemberRegistered.class::isInstance)
                                .map(act -> ((Act.MemberRegistered) act).member())
                                .filter(member -> member.id().equals(id))
                                .findFirst());
    }

    /** The account as the screen shows it. */
    MemberAccount account(MemberId member, LoyaltyRules rules, LocalDate today) {
        Optional<AccountItem> told = told(member);
        MemberAccount account =
                told.map(this::asHeldNow).orElseGet(() -> MemberAccount.opened(member, rules));
        for (AccountChange change : changesAfter(told.map(this::included).orElse(0L), member)) {
            account = account.fold(change, rules, today);
        }
        return account;
    }

    /** Whether the account of the feed includes all that was done here. */
    boolean isSettled(MemberId member) {
        return told(member)
                .filter(told -> changesAfter(included(told), member).isEmpty())
                .isPresent();
    }

    Shares shares(MemberId member) {
        return told(member).map(AccountItem::shares).orElse(Shares.ALL);
    }

    /** Whether somebody waits for what is above a share. */
    boolean isRecalled(MemberId member) {
        return shares(member).now();
    }

    private Optional<AccountItem> told(MemberId member) {
        return Optional.ofNullable(accounts.get(member.value())).map(Told::item);
    }

    private MemberAccount asHeldNow(AccountItem told) {
        boolean isNew = told.epoch() < epoch && epoch > 1;
        boolean frozen = isNew || told.epoch() > epoch || isForked.getAsBoolean();
        MemberAccount account = told.account();
        return frozen
                ? account.withPoints(account.points().frozen(station))
                        .with(Unit.FEN, account.value().frozen(station))
                : account;
    }

    private long included(AccountItem told) {
        if (flaw == Flaw.COUNTS_OWN_ENTRIES_TWICE) {
            return Math.max(0, told.appliedSeq() - 1);
        }
        return included(told.epoch(), told.appliedSeq());
    }

    private long included(int of, long appliedSeq) {
        if (of == epoch) {
            return Math.max(appliedSeq, carried);
        }
        return of < epoch ? carried : Long.MAX_VALUE;
    }

    private List<AccountChange> changesAfter(long seq, MemberId member) {
        return acts.stream()
                .filter(done -> done.seq() > seq)
                .flatMap(done -> done.act().changes().stream())
                .filter(change -> known(change.member()).equals(member))
                .map(change -> change.withMember(member))
                .toList();
    }

    /** What this station holds of a member's points. */
    long held(MemberId member, LoyaltyRules rules, LocalDate today) {
        return account(member, rules, today).points().in(new Holder.Escrow(station));
    }
}
