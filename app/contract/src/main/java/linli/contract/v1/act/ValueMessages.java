package linli.contract.v1.act;

import java.util.List;
import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MoneyFields;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.ValueAct;
import linli.core.money.Money;
import linli.core.points.UnitChange;
import linli.core.value.TopUp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Stored value on the wire: paid in, paid out, and what an act changes of it. */
final class ValueMessages {

    private ValueMessages() {}

    static void write(ObjectNode body, ValueAct.ToppedUp act) {
        body.set("topUp", write(act.topUp()))
                .set("payment", SaleMessages.write(act.payment()))
                .set("identification", OccasionMessages.write(act.identification()));
    }

    static Act toppedUp(Fields fields) {
        return new ValueAct.ToppedUp(
                fields.object("occasion", OccasionMessages::occasion),
                fields.object("topUp", ValueMessages::topUp),
                fields.object("payment", SaleMessages::payment),
                fields.object("identification", OccasionMessages::read),
                changes(fields));
    }

    static void write(ObjectNode body, ValueAct.Withdrawn act) {
        body.set("topUp", Json.textOrNull(act.topUp().map(ActId::value)))
                .put("principalFen", act.principal().fen())
                .put("giftFen", act.gift().fen())
                .set("givenBack", Json.array(act.givenBack(), SaleMessages::write));
    }

    static Act withdrawn(Fields fields) {
        return new ValueAct.Withdrawn(
                fields.object("occasion", OccasionMessages::occasion),
                fields.optional("topUp", (some, name) -> some.name(name, Limits.ID_CHARS))
                        .map(ActId::new),
                Money.ofFen(MoneyFields.positive(fields, "principalFen")),
                Money.ofFen(MoneyFields.notNegative(fields, "giftFen")),
                fields.list("givenBack", Limits.LINES, SaleMessages::tender),
                oneChange(fields));
    }

    /** It is always somebody's. */
    private static List<AccountChange> oneChange(Fields fields) {
        List<AccountChange> changes = changes(fields);
        if (changes.isEmpty()) {
            throw fields.refuse(Reason.OUT_OF_RANGE, "changes");
        }
        return changes;
    }

    private static List<AccountChange> changes(Fields fields) {
        return fields.list("changes", Limits.LIST, AccountMessages::change);
    }

    private static JsonNode write(TopUp topUp) {
        return Json.object()
                .put("paidFen", topUp.paid().fen())
                .put("fromFen", topUp.from().fen())
                .put("giftFen", topUp.gift().fen())
                .put("giftEnds", topUp.giftEnds().toString());
    }

    private static TopUp topUp(Fields fields) {
        return new TopUp(
                Money.ofFen(MoneyFields.positive(fields, "paidFen")),
                Money.ofFen(MoneyFields.notNegative(fields, "fromFen")),
                Money.ofFen(MoneyFields.notNegative(fields, "giftFen")),
                fields.day("giftEnds"));
    }

    static JsonNode write(UnitChange change) {
        return Json.object()
                .set("ledger", Json.array(change.ledger(), PointsMessages::write))
                .set("moves", Json.array(change.moves(), PointsMessages::write));
    }

    static UnitChange change(Fields fields) {
        return new UnitChange(
                fields.list("ledger", Limits.LIST, PointsMessages::entry),
                fields.list("moves", Limits.LIST, PointsMessages::move));
    }
}
