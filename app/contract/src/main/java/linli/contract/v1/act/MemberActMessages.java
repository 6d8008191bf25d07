package linli.contract.v1.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.trust.MemberKey;
import linli.contract.trust.MemberKeys;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MoneyFields;
import linli.contract.v1.field.Profiles;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.MemberAct;
import linli.core.act.Occasion;
import linli.core.member.FreezeReason;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.sale.Quantity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Acts about one member on the wire. Both states of an edited person are sealed under the member's
 * key: once it is destroyed the act still says that something was put right, and by whom.
 */
final class MemberActMessages {

    static final String MEMBER_EDITED = "MEMBER_EDITED";
    private static final String ACTIVITY_CLAIMED = "ACTIVITY_CLAIMED";
    private static final String PLUS_SOLD = "PLUS_SOLD";
    private static final String MEMBER_FROZEN = "MEMBER_FROZEN";
    private static final String CARD_REPLACED = "CARD_REPLACED";

    private final MemberKeys keys;
    private final Profiles profiles;

    MemberActMessages(MemberKeys keys, Profiles profiles) {
        this.keys = keys;
        this.profiles = profiles;
    }

    /**
     * Adds what is in the act and returns its type.
     *
     * @throws IllegalStateException if a person was edited whose key is not known
     */
    String write(ObjectNode body, MemberAct act) {
        return switch (act) {
            case MemberAct.ActivityClaimed done -> {
                body.put("kind", done.kind())
                        .set("ticket", Json.textOrNull(done.ticket().map(ActId::value)))
                        .set("amount", Json.orNull(done.amount(), MemberActMessages::write))
                        .set("identification", OccasionMessages.write(done.identification()));
                yield ACTIVITY_CLAIMED;
            }
            case MemberAct.PlusSold sold -> {
                body.put("member", sold.member().value())
                        .put("priceFen", sold.price().fen())
                        .set("before", Json.textOrNull(sold.before().map(LocalDate::toString)))
                        .put("until", sold.until().toString())
                        .set("payment", SaleMessages.write(sold.payment()));
                yield PLUS_SOLD;
            }
            case MemberAct.MemberEdited edited -> {
                writeEdited(body, edited);
                yield MEMBER_EDITED;
            }
            case MemberAct.MemberFrozen changed -> {
                body.put("member", changed.member().value())
                        .put("frozen", changed.frozen())
                        .put("reason", changed.reason().name());
                yield MEMBER_FROZEN;
            }
            case MemberAct.CardReplaced replaced -> {
                body.put("member", replaced.member().value())
                        .put("lost", replaced.lost().value())
                        .put("number", replaced.number().value());
                yield CARD_REPLACED;
            }
        };
    }

    /** Reads acts of that type, if it is one of these. */
    Optional<Function<Fields, Act>> reader(String type) {
        return switch (type) {
            case ACTIVITY_CLAIMED -> Optional.of(MemberActMessages::claimed);
            case PLUS_SOLD -> Optional.of(MemberActMessages::sold);
            case MEMBER_EDITED -> Optional.of(this::edited);
            case MEMBER_FROZEN -> Optional.of(MemberActMessages::frozen);
            case CARD_REPLACED -> Optional.of(MemberActMessages::replaced);
            default -> Optional.empty();
        };
    }

    private void writeEdited(ObjectNode body, MemberAct.MemberEdited act) {
        MemberId id = act.member();
        MemberKey key =
                keys.of(id)
                        .orElseThrow(
                                () -> new IllegalStateException("Whom nobody can read is erased"));
        body.put("member", id.value())
                .put("before", profiles.seal(act.before(), id, key))
                .put("after", profiles.seal(act.after(), id, key));
    }

    private static Act claimed(Fields fields) {
        return new MemberAct.ActivityClaimed(
                occasion(fields),
                fields.name("kind", Limits.ID_CHARS),
                fields.optional(
                        "ticket", (some, name) -> new ActId(some.name(name, Limits.ID_CHARS))),
                fields.optional(
                        "amount", (some, name) -> some.object(name, MemberActMessages::amount)),
                fields.object("identification", OccasionMessages::read),
                changes(fields));
    }

    private static Act sold(Fields fields) {
        return new MemberAct.PlusSold(
                occasion(fields),
                member(fields),
                Money.ofFen(MoneyFields.notNegative(fields, "priceFen")),
                fields.optional("before", (some, name) -> some.day(name)),
                fields.day("until"),
                fields.object("payment", SaleMessages::payment),
                changes(fields));
    }

    /** An edit as it travels. */
    private record SealedEdit(Occasion occasion, MemberId member, String before, String after) {

        static SealedEdit read(Fields fields) {
            SealedEdit edit =
                    new SealedEdit(
                            MemberActMessages.occasion(fields),
                            MemberActMessages.member(fields),
                            fields.text("before", Profiles.SEALED_CHARS),
                            fields.text("after", Profiles.SEALED_CHARS));
            if (!MemberActMessages.changes(fields).isEmpty()) {
                throw fields.refuse(Reason.OUT_OF_RANGE, "changes");
            }
            return edit;
        }
    }

    /** What an edited person is from now on, as sealed. */
    static String sealedAfter(Fields fields) {
        return SealedEdit.read(fields).after();
    }

    private Act edited(Fields fields) {
        SealedEdit edit = SealedEdit.read(fields);
        return new MemberAct.MemberEdited(
                edit.occasion(),
                edit.member(),
                open(edit.before(), edit.member()),
                open(edit.after(), edit.member()));
    }

    private Profile open(String sealed, MemberId id) {
        return profiles.open(sealed, id, keys.of(id));
    }

    private static Act frozen(Fields fields) {
        return unchanging(
                fields,
                new MemberAct.MemberFrozen(
                        occasion(fields),
                        member(fields),
                        fields.flag("frozen"),
                        fields.oneOf("reason", FreezeReason.class)));
    }

    private static Act replaced(Fields fields) {
        return unchanging(
                fields,
                new MemberAct.CardReplaced(
                        occasion(fields),
                        member(fields),
                        number(fields, "lost"),
                        number(fields, "number")));
    }

    private static JsonNode write(Quantity amount) {
        return switch (amount) {
            case Quantity.Pieces(long count) -> Json.object().put("pieces", count);
            case Quantity.Weight(var weight) -> Json.object().put("grams", weight.grams());
        };
    }

    private static Quantity amount(Fields fields) {
        return fields.has("grams")
                ? new Quantity.Weight(new Grams(MoneyFields.positive(fields, "grams")))
                : new Quantity.Pieces(MoneyFields.positive(fields, "pieces"));
    }

    private static Occasion occasion(Fields fields) {
        return fields.object("occasion", OccasionMessages::occasion);
    }

    private static MemberId member(Fields fields) {
        return new MemberId(fields.name("member", Limits.ID_CHARS));
    }

    private static MemberNumber number(Fields fields, String name) {
        return new MemberNumber(fields.number(name, 0, MemberNumber.LIMIT - 1));
    }

    private static List<AccountChange> changes(Fields fields) {
        return fields.list("changes", Limits.LIST, AccountMessages::change);
    }

    private static Act unchanging(Fields fields, Act act) {
        if (!changes(fields).isEmpty()) {
            throw fields.refuse(Reason.OUT_OF_RANGE, "changes");
        }
        return act;
    }
}
