package linli.contract.v1.act;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import linli.contract.Malformed;
import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.trust.MemberKeys;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MemberMessages;
import linli.contract.v1.field.MoneyFields;
import linli.contract.v1.field.PickupMessages;
import linli.contract.v1.field.Profiles;
import linli.core.Outcome;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.ClaimAct;
import linli.core.act.MemberAct;
import linli.core.act.Occasion;
import linli.core.act.ValueAct;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.pickup.PickupOrder;
import tools.jackson.databind.node.ObjectNode;

/**
 * Acts as journal payloads and back. What a payload says of a person (the profile of a new member,
 * who took an order for a member) is sealed under the member's key; once that is destroyed the act
 * reads as before, without the person.
 */
public final class ActMessages {

    private static final String MEMBER_REGISTERED = "MEMBER_REGISTERED";
    private static final String SALE_COMPLETED = "SALE_COMPLETED";
    private static final String SALE_SUSPENDED = "SALE_SUSPENDED";
    private static final String SALE_RECALLED = "SALE_RECALLED";
    private static final String ORDER_HANDED_OVER = "ORDER_HANDED_OVER";
    private static final String REWARD_REDEEMED = "REWARD_REDEEMED";
    private static final String REDEMPTION_CANCELLED = "REDEMPTION_CANCELLED";
    private static final String PRIZE_DRAWN = "PRIZE_DRAWN";
    private static final String TICKET_REFUNDED = "TICKET_REFUNDED";
    private static final String VALUE_TOPPED_UP = "VALUE_TOPPED_UP";
    private static final String VALUE_WITHDRAWN = "VALUE_WITHDRAWN";
    private static final String SHIFT_OPENED = "SHIFT_OPENED";
    private static final String CASH_MOVED = "CASH_MOVED";
    private static final String SHIFT_CLOSED = "SHIFT_CLOSED";
    private static final String OPERATOR_CHANGED = "OPERATOR_CHANGED";
    private static final String SIGNED_IN = "SIGNED_IN";
    private static final String SIGN_IN_REFUSED = "SIGN_IN_REFUSED";
    private static final String LOCK_OUT_ENDED = "LOCK_OUT_ENDED";
    private static final String DAY_CLOSED = "DAY_CLOSED";
    private static final String ESCROW_RECEIVED = "ESCROW_RECEIVED";
    private static final String ESCROW_RETURNED = "ESCROW_RETURNED";
    private static final String PROXY = "proxy";
    private static final RandomGenerator NO_NONCES =
            () -> {
                throw new IllegalStateException("Reading needs no nonce");
            };

    private final MemberKeys keys;
    private final MemberCipher cipher;
    private final Profiles profiles;
    private final MemberActMessages aboutMembers;

    /** With the keys known here and the cipher that uses them. */
    public ActMessages(MemberKeys keys, MemberCipher cipher) {
        this.keys = keys;
        this.cipher = cipher;
        this.profiles = new Profiles(cipher);
        this.aboutMembers = new MemberActMessages(keys, profiles);
    }

    /**
     * The act as a message. What it says is read before it is handed out, so that no journal holds
     * what the central must refuse; refused with a {@link Malformed} if it holds more than {@link
     * Limits} allow or values no act can have.
     *
     * @throws IllegalStateException if the key of a member who registers is not known
     */
    public Outcome<ActMessage> write(Act act) {
        ObjectNode body = Json.object().set("occasion", OccasionMessages.write(act.occasion()));
        String type =
                switch (act) {
                    case Act.MemberRegistered registered -> writeRegistered(body, registered);
                    case Act.SaleCompleted sale -> writeSale(body, sale);
                    case Act.SaleSuspended suspended -> {
                        HoldMessages.write(body, suspended);
                        yield SALE_SUSPENDED;
                    }
                    case Act.SaleRecalled recalled -> {
                        HoldMessages.write(body, recalled);
                        yield SALE_RECALLED;
                    }
                    case Act.OrderHandedOver handover -> writeHandover(body, handover);
                    case Act.RewardRedeemed redeemed -> {
                        RewardMessages.write(body, redeemed);
                        yield REWARD_REDEEMED;
                    }
                    case Act.RedemptionCancelled cancelled -> {
                        RewardMessages.write(body, cancelled);
                        yield REDEMPTION_CANCELLED;
                    }
                    case Act.PrizeDrawn drawn -> {
                        RewardMessages.write(body, drawn);
                        yield PRIZE_DRAWN;
                    }
                    case Act.TicketRefunded refunded -> {
                        RefundMessages.write(body, refunded);
                        yield TICKET_REFUNDED;
                    }
                    case ClaimAct claim -> ClaimMessages.write(body, claim);
                    case ValueAct.ToppedUp topUp -> {
                        ValueMessages.write(body, topUp);
                        yield VALUE_TOPPED_UP;
                    }
                    case ValueAct.Withdrawn withdrawn -> {
                        ValueMessages.write(body, withdrawn);
                        yield VALUE_WITHDRAWN;
                    }
                    case Act.ShiftOpened(Occasion occasion, Money openingFloat) -> {
                        body.put("openingFloatFen", openingFloat.fen());
                        yield SHIFT_OPENED;
                    }
                    case Act.CashMoved moved -> {
                        body.set("movement", TillMessages.write(moved.movement()));
                        yield CASH_MOVED;
                    }
                    case Act.ShiftClosed closed -> {
                        body.set("closing", TillMessages.write(closed.closing()));
                        yield SHIFT_CLOSED;
                    }
                    case Act.OperatorChanged changed -> {
                        OperatorMessages.write(body, changed);
                        yield OPERATOR_CHANGED;
                    }
                    case Act.SignedIn signedIn -> {
                        OperatorMessages.write(body, signedIn);
                        yield SIGNED_IN;
                    }
                    case Act.LockOutEnded ended -> {
                        OperatorMessages.write(body, ended);
                        yield LOCK_OUT_ENDED;
                    }
                    case Act.SignInRefused refused -> {
                        OperatorMessages.write(body, refused);
                        yield SIGN_IN_REFUSED;
                    }
                    case Act.DayClosed closed -> {
                        body.put("day", closed.day().toString());
                        yield DAY_CLOSED;
                    }
                    case Act.EscrowReceived received -> ESCROW_RECEIVED;
                    case Act.EscrowReturned returned -> ESCROW_RETURNED;
                    case MemberAct about -> aboutMembers.write(body, about);
                };
        body.set("changes", Json.array(act.changes(), AccountMessages::write));
        String payload = Json.write(body);
        return payload.length() > Limits.PAYLOAD_CHARS
                ? Outcome.refused(new Malformed(Reason.TOO_LARGE, ""))
                : Json.read(body, reader(type).orElseThrow())
                        .map(readable -> new ActMessage(type, payload));
    }

    /** The act that a payload of that type holds; refused with a {@link Malformed}. */
    public Outcome<Act> read(String type, String payload) {
        return reader(type)
                .map(known -> Json.read(payload, Limits.PAYLOAD_CHARS, known))
                .orElseGet(() -> Outcome.refused(new Malformed(Reason.UNKNOWN_TYPE, "type")));
    }

    private Optional<Function<Fields, Act>> reader(String type) {
        return Optional.ofNullable(
                switch (type) {
                    case MEMBER_REGISTERED -> this::readRegistered;
                    case SALE_COMPLETED -> ActMessages::readSale;
                    case SALE_SUSPENDED -> HoldMessages::suspended;
                    case SALE_RECALLED -> HoldMessages::recalled;
                    case ORDER_HANDED_OVER -> this::readHandover;
                    case REWARD_REDEEMED -> RewardMessages::redeemed;
                    case REDEMPTION_CANCELLED -> RewardMessages::cancelled;
                    case PRIZE_DRAWN -> RewardMessages::drawn;
                    case TICKET_REFUNDED -> RefundMessages::refunded;
                    case ClaimMessages.CLAIM_FILED -> ClaimMessages::filed;
                    case ClaimMessages.CLAIM_SETTLED -> ClaimMessages::settled;
                    case VALUE_TOPPED_UP -> ValueMessages::toppedUp;
                    case VALUE_WITHDRAWN -> ValueMessages::withdrawn;
                    case SHIFT_OPENED -> ActMessages::readShift;
                    case CASH_MOVED -> ActMessages::readMovement;
                    case SHIFT_CLOSED -> ActMessages::readClosing;
                    case OPERATOR_CHANGED -> OperatorMessages::changed;
                    case SIGNED_IN -> OperatorMessages::signedIn;
                    case SIGN_IN_REFUSED -> OperatorMessages::refused;
                    case LOCK_OUT_ENDED -> OperatorMessages::lockOutEnded;
                    case DAY_CLOSED -> ActMessages::readDay;
                    case ESCROW_RECEIVED -> escrow(Act.EscrowReceived::new);
                    case ESCROW_RETURNED -> escrow(Act.EscrowReturned::new);
                    default -> aboutMembers.reader(type).orElse(null);
                });
    }

    /** Whose profile that payload holds sealed, if it is of a registration that can be read. */
    public static Optional<MemberId> registeredMember(String type, String payload) {
        if (!type.equals(MEMBER_REGISTERED)) {
            return Optional.empty();
        }
        ActMessages withoutKeys =
                new ActMessages(member -> Optional.empty(), new MemberCipher(NO_NONCES));
        return switch (withoutKeys.read(type, payload)) {
            case Outcome.Accepted<Act>(Act.MemberRegistered registered) ->
                    Optional.of(registered.member().id());
            case Outcome.Accepted<Act> otherAct -> Optional.empty();
            case Outcome.Refused<Act> unreadable -> Optional.empty();
        };
    }

    /** The sealed profile that such a payload puts in place of the one before, if it is one. */
    public static Optional<String> editedProfile(String type, String payload) {
        return type.equals(MemberActMessages.MEMBER_EDITED)
                        && Json.read(payload, Limits.PAYLOAD_CHARS, MemberActMessages::sealedAfter)
                                instanceof Outcome.Accepted<String>(String sealed)
                ? Optional.of(sealed)
                : Optional.empty();
    }

    private String writeRegistered(ObjectNode body, Act.MemberRegistered registered) {
        Member member = registered.member();
        MemberKey key =
                keys.of(member.id())
                        .orElseThrow(
                                () -> new IllegalStateException("A new member needs a key first"));
        body.set("member", MemberMessages.write(member))
                .put("profile", profiles.seal(member.profile(), member.id(), key));
        return MEMBER_REGISTERED;
    }

    private Act readRegistered(Fields fields) {
        Occasion occasion = fields.object("occasion", OccasionMessages::occasion);
        String sealed = fields.text("profile", Profiles.SEALED_CHARS);
        Member member =
                fields.object(
                        "member",
                        inner ->
                                MemberMessages.member(
                                        inner, id -> profiles.open(sealed, id, keys.of(id))));
        return new Act.MemberRegistered(occasion, member, changes(fields));
    }

    private static String writeSale(ObjectNode body, Act.SaleCompleted act) {
        body.set("sale", SaleMessages.write(act.sale()))
                .set("payment", SaleMessages.write(act.payment()))
                .set("identification", Json.orNull(act.identification(), OccasionMessages::write));
        return SALE_COMPLETED;
    }

    private static Act readSale(Fields fields) {
        return new Act.SaleCompleted(
                fields.object("occasion", OccasionMessages::occasion),
                fields.object("sale", SaleMessages::sale),
                fields.object("payment", SaleMessages::payment),
                OccasionMessages.identification(fields),
                changes(fields));
    }

    private String writeHandover(ObjectNode body, Act.OrderHandedOver act) {
        MemberId member = act.order().member();
        Optional<String> proxy =
                Optional.of(act.proxy())
                        .filter(name -> !name.isEmpty())
                        .flatMap(name -> sealProxy(name, member));
        body.set("order", PickupMessages.write(act.order()))
                .set("lines", Json.array(act.lines(), PickupMessages::write))
                .put("paidFen", act.paid().fen())
                .set("earnings", Json.array(act.earnings(), SaleMessages::write))
                .set("terms", SaleMessages.write(act.terms()))
                .set("proxy", Json.textOrNull(proxy))
                .set("identification", Json.orNull(act.identification(), OccasionMessages::write));
        return ORDER_HANDED_OVER;
    }

    private Act readHandover(Fields fields) {
        PickupOrder order = fields.object("order", PickupMessages::order);
        return new Act.OrderHandedOver(
                fields.object("occasion", OccasionMessages::occasion),
                order,
                fields.list("lines", Limits.LINES, PickupMessages::handover),
                Money.ofFen(MoneyFields.notNegative(fields, "paidFen")),
                fields.list("earnings", Limits.LINES, SaleMessages::earning),
                fields.object("terms", SaleMessages::terms),
                fields.optional("proxy", (some, name) -> some.text(name, Profiles.SEALED_CHARS))
                        .flatMap(sealed -> openProxy(sealed, order.member()))
                        .orElse(""),
                OccasionMessages.identification(fields),
                changes(fields));
    }

    private Optional<String> sealProxy(String name, MemberId member) {
        return keys.of(member).map(key -> cipher.seal(name, PROXY, member, key));
    }

    private Optional<String> openProxy(String sealed, MemberId member) {
        return keys.of(member).flatMap(key -> cipher.open(sealed, PROXY, member, key));
    }

    private static Act readShift(Fields fields) {
        Act shift =
                new Act.ShiftOpened(
                        fields.object("occasion", OccasionMessages::occasion),
                        Money.ofFen(MoneyFields.notNegative(fields, "openingFloatFen")));
        return withoutChanges(shift, fields);
    }

    private static Act readMovement(Fields fields) {
        return withoutChanges(
                new Act.CashMoved(
                        fields.object("occasion", OccasionMessages::occasion),
                        fields.object("movement", TillMessages::movement)),
                fields);
    }

    private static Act readClosing(Fields fields) {
        return withoutChanges(
                new Act.ShiftClosed(
                        fields.object("occasion", OccasionMessages::occasion),
                        fields.object("closing", TillMessages::closing)),
                fields);
    }

    private static Act withoutChanges(Act act, Fields fields) {
        if (!changes(fields).isEmpty()) {
            throw fields.refuse(Reason.OUT_OF_RANGE, "changes");
        }
        return act;
    }

    private static Act readDay(Fields fields) {
        return new Act.DayClosed(
                fields.object("occasion", OccasionMessages::occasion),
                fields.day("day"),
                changes(fields));
    }

    private static Function<Fields, Act> escrow(
            BiFunction<Occasion, List<AccountChange>, Act> act) {
        return fields ->
                act.apply(fields.object("occasion", OccasionMessages::occasion), changes(fields));
    }

    private static List<AccountChange> changes(Fields fields) {
        return fields.list("changes", Limits.LIST, AccountMessages::change);
    }
}
