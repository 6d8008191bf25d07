package linli.station.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.core.Refusal;
import linli.core.account.MemberAccount;
import linli.core.act.Identification;
import linli.core.act.Identification.Kind;
import linli.core.catalog.Product;
import linli.core.member.AbsentMember;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.pickup.PickupOrder;
import linli.core.points.Statement;
import linli.core.points.Unit;
import linli.core.sale.Quantity;
import linli.core.visit.Customer;
import linli.core.visit.Found;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;
import linli.station.counter.AbsentMembers.Answer;
import linli.station.store.StationStore;

/** Finds what codes stand for, in the store. */
final class Lookup {

    private static final long GRAMS_OF_PRICE = 500;

    /** Who is not among so many with the same four digits shows a code. */
    private static final int MOST_TO_CHOOSE = 9;

    private final StationStore store;
    private final Moments moments;

    Lookup(StationStore store, Moments moments) {
        this.store = store;
        this.moments = moments;
    }

    /**
     * What the code stands for, after the central was asked or before. While it cannot be asked, a
     * good code of a member who is not here is enough to earn (decision 0046).
     */
    Found find(ScannedCode code, Optional<Answer> answer) {
        Found found = find(code);
        Optional<MemberNumber> absent = absent(code, found);
        if (absent.isEmpty() || answer.isEmpty()) {
            return found;
        }
        return switch (answer.get()) {
            case CAME, NO_CENTRAL -> found;
            case NOBODY -> nothing(ScanRefusal.UNKNOWN_MEMBER, ending(absent.get().digits()));
            case CUT_OFF -> identified(new AbsentMember(absent.get()), code).orElse(found);
        };
    }

    private Found find(ScannedCode code) {
        return switch (code) {
            case ScannedCode.RotatingCode(MemberNumber number, String serial) ->
                    member(number, Kind.ROTATING_CODE, serial, ScanRefusal.MEMBER_NOT_HERE);
            case ScannedCode.UntimedCode(MemberNumber number) ->
                    member(number, Kind.UNTIMED_CODE, "", ScanRefusal.MEMBER_NOT_HERE);
            case ScannedCode.Card(MemberNumber number) ->
                    member(number, Kind.CARD, "", ScanRefusal.UNKNOWN_MEMBER);
            case ScannedCode.TypedNumber(MemberNumber number) ->
                    member(number, Kind.MEMBER_NUMBER, "", ScanRefusal.UNKNOWN_MEMBER);
            case ScannedCode.LastFour(String digits) -> lastFour(digits);
            case ScannedCode.OrderCode(String text) -> order(text);
            case ScannedCode.ReceiptCode(String text) ->
                    store.tickets()
                            .byReceipt(text)
                            .<Found>map(Found.TicketFound::new)
                            .orElseGet(() -> nothing(ScanRefusal.UNKNOWN_RECEIPT, text));
            case ScannedCode.Barcode(String digits) ->
                    store.products()
                            .byBarcode(digits)
                            .<Found>map(Lookup::once)
                            .orElseGet(() -> nothing(ScanRefusal.UNKNOWN_BARCODE, digits));
            case ScannedCode.Plu(String plu) ->
                    store.products()
                            .byPlu(plu)
                            .<Found>map(Lookup::once)
                            .orElseGet(() -> nothing(ScanRefusal.UNKNOWN_BARCODE, plu));
            case ScannedCode.WeighedLabel(String plu, var amount, var weight) ->
                    store.products()
                            .byPlu(plu)
                            .<Found>map(product -> weighed(product, amount, weight))
                            .orElseGet(() -> nothing(ScanRefusal.UNKNOWN_BARCODE, plu));
            case ScannedCode.PaymentNumber number -> nothing(ScanRefusal.PAYMENT_NUMBER, "");
            case ScannedCode.Refused(ScanRefusal refusal) -> nothing(refusal, "");
        };
    }

    /** The number of a member whom only the central may know, if that is why nothing was found. */
    static Optional<MemberNumber> absent(ScannedCode code, Found found) {
        boolean isUnknown =
                found instanceof Found.NothingFound(ScanRefusal refusal, String text)
                        && (refusal == ScanRefusal.MEMBER_NOT_HERE
                                || refusal == ScanRefusal.UNKNOWN_MEMBER);
        if (!isUnknown) {
            return Optional.empty();
        }
        return switch (code) {
            case ScannedCode.RotatingCode(MemberNumber number, String serial) ->
                    Optional.of(number);
            case ScannedCode.UntimedCode(MemberNumber number) -> Optional.of(number);
            case ScannedCode.Card(MemberNumber number) -> Optional.of(number);
            case ScannedCode.TypedNumber(MemberNumber number) -> Optional.of(number);
            default -> Optional.empty();
        };
    }

    /** The member's visit. */
    Optional<Visit> visit(MemberId id, Identification identification) {
        return store.members().byId(id).map(member -> visit(member, identification));
    }

    /**
     * The visit of whoever is at the counter, also of somebody of whom no more than a number is
     * known: as themselves as soon as it is known whose number it is.
     */
    Optional<Visit> served(MemberId id, Identification identification) {
        MemberId known = store.members().known(id);
        return AbsentMember.of(known)
                .map(absent -> visit(absent.asMember(today()), identification))
                .or(() -> visit(known, identification.of(known)));
    }

    /** Whoever buys, also somebody of whom no more than a number is known. */
    Optional<Member> buyer(MemberId id) {
        return AbsentMember.of(id)
                .map(absent -> absent.asMember(today()))
                .or(() -> store.members().byId(id));
    }

    /** Why nothing can be done for a member who was not found. */
    static Refusal unknown(MemberId id) {
        return AbsentMember.is(id) ? ScanRefusal.MEMBER_NOT_HERE : ScanRefusal.UNKNOWN_MEMBER;
    }

    /** The member as the rules see one. */
    Optional<Customer> customer(MemberId id, Moment moment) {
        return store.members().byId(id).map(member -> customer(member, moment));
    }

    /** The same for a member who is at hand. */
    Customer customer(Member member, Moment moment) {
        MemberAccount account = account(member.id(), moment);
        return new Customer(
                account,
                member.profile().birthday(),
                account.vestingInviter()
                        .filter(this::isKnown)
                        .map(inviter -> account(inviter, moment)));
    }

    /** Whether the membership rests: it neither earns nor spends then. */
    boolean isFrozen(MemberId id) {
        return store.members().byId(id).filter(Member::frozen).isPresent();
    }

    /** The member's points from that business day on. */
    Statement statement(MemberId id, Unit unit, LocalDate from) {
        Moment now = moments.forLooking();
        return store.statements().of(account(id, now), unit, from, now.book().calendar());
    }

    private boolean isKnown(MemberId id) {
        return store.members().byId(id).isPresent();
    }

    private MemberAccount account(MemberId id, Moment moment) {
        return store.accounts().of(id, moment.rules(), moment.occasion().businessDay());
    }

    private Visit visit(Member member, Identification identification) {
        return new Visit(
                member,
                account(member.id(), moments.forLooking()),
                store.pickupOrders().waitingFor(member.id()),
                identification);
    }

    private Visit visit(Member member, Kind kind, String serial) {
        return visit(member, new Identification(member.id(), kind, serial));
    }

    private Found member(MemberNumber number, Kind kind, String serial, ScanRefusal unknown) {
        if (store.members().holds(number)) {
            return nothing(ScanRefusal.CARD_STOPPED, ending(number.digits()));
        }
        Optional<Member> known = store.members().byNumber(number);
        if (known.filter(Member::frozen).isPresent()) {
            return nothing(ScanRefusal.MEMBER_FROZEN, ending(number.digits()));
        }
        return known.<Found>map(member -> new Found.MemberFound(visit(member, kind, serial)))
                .orElseGet(() -> nothing(unknown, ending(number.digits())));
    }

    /** A typed number is not enough: a slip of a finger would be another member. */
    private Optional<Found> identified(AbsentMember absent, ScannedCode code) {
        return switch (code) {
            case ScannedCode.RotatingCode(MemberNumber number, String serial) ->
                    Optional.of(found(absent, Kind.ROTATING_CODE, serial));
            case ScannedCode.UntimedCode untimed ->
                    Optional.of(found(absent, Kind.UNTIMED_CODE, ""));
            case ScannedCode.Card card -> Optional.of(found(absent, Kind.CARD, ""));
            default -> Optional.empty();
        };
    }

    private Found found(AbsentMember absent, Kind kind, String serial) {
        return new Found.MemberFound(visit(absent.asMember(today()), kind, serial));
    }

    private LocalDate today() {
        return moments.forLooking().occasion().businessDay();
    }

    private Found lastFour(String digits) {
        List<Member> members = store.members().byLastFour(digits);
        if (!members.isEmpty() && members.stream().allMatch(Member::frozen)) {
            return nothing(ScanRefusal.MEMBER_FROZEN, digits);
        }
        List<Visit> visits =
                members.stream()
                        .filter(member -> !member.frozen())
                        .limit(MOST_TO_CHOOSE)
                        .map(member -> visit(member, Kind.LAST_FOUR, ""))
                        .toList();
        return switch (visits.size()) {
            case 0 -> nothing(ScanRefusal.UNKNOWN_MEMBER, digits);
            case 1 -> new Found.MemberFound(visits.getFirst());
            default -> new Found.MembersFound(visits);
        };
    }

    private Found order(String code) {
        Optional<PickupOrder> order = store.pickupOrders().byCode(code);
        if (order.isEmpty()) {
            return nothing(ScanRefusal.UNKNOWN_ORDER, ending(code));
        }
        if (!order.get().isWaiting()) {
            return store.ticketBook()
                    .lastHandover(order.get().id())
                    .<Found>map(handover -> new Found.OrderFinished(handover, ending(code)))
                    .orElseGet(() -> nothing(ScanRefusal.ORDER_FINISHED, ending(code)));
        }
        return store.members()
                .byId(order.get().member())
                .<Found>map(member ->
                        new Found.OrderFound(order.get(), visit(member, Kind.ORDER_CODE, "")))
                .orElseGet(() -> nothing(ScanRefusal.MEMBER_NOT_HERE, ending(code)));
    }

    private static Found once(Product product) {
        return new Found.ProductFound(product, new Quantity.Pieces(1));
    }

    private static Found weighed(Product product, Optional<Money> amount, Optional<Grams> weight) {
        if (!product.weighed()) {
            return once(product);
        }
        return weight.or(() -> amount.flatMap(paid -> weightFor(paid, product.price())))
                .<Found>map(grams -> new Found.ProductFound(product, new Quantity.Weight(grams)))
                .orElseGet(() -> once(product));
    }

    private static Optional<Grams> weightFor(Money amount, Money price) {
        if (!price.isPositive() || !amount.isPositive()) {
            return Optional.empty();
        }
        long grams = (2 * amount.fen() * GRAMS_OF_PRICE + price.fen()) / (2 * price.fen());
        return Optional.of(new Grams(grams)).filter(some -> some.grams() > 0);
    }

    private static Found nothing(ScanRefusal refusal, String text) {
        return new Found.NothingFound(refusal, text);
    }

    private static String ending(String digits) {
        return digits.length() <= 4 ? digits : "…" + digits.substring(digits.length() - 4);
    }
}
