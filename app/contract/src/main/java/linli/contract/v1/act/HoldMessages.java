package linli.contract.v1.act;

import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MoneyFields;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;
import tools.jackson.databind.node.ObjectNode;

/** Sales put aside and taken up again on the wire. They change no account. */
final class HoldMessages {

    private static final int MAX_ROUNDING = 100;

    private HoldMessages() {}

    static void write(ObjectNode body, Act.SaleSuspended act) {
        Sale sale = act.sale();
        body.set("member", Json.textOrNull(sale.member().map(MemberId::value)))
                .set("items", Json.array(sale.lines(), SaleMessages::write))
                .set("coupon", Json.textOrNull(sale.coupon()))
                .put("roundOffFen", sale.roundOffFen())
                .put("totalFen", act.total().fen());
    }

    static Act suspended(Fields fields) {
        Act.SaleSuspended act =
                new Act.SaleSuspended(
                        fields.object("occasion", OccasionMessages::occasion),
                        new Sale(
                                fields.optional(
                                        "member",
                                        (some, name) ->
                                                new MemberId(some.name(name, Limits.ID_CHARS))),
                                fields.list("items", Limits.LINES, SaleMessages::item),
                                fields.optional(
                                        "coupon", (some, name) -> some.name(name, Limits.ID_CHARS)),
                                new PointsRequest.None(),
                                fields.number("roundOffFen", 0, MAX_ROUNDING)),
                        Money.ofFen(MoneyFields.notNegative(fields, "totalFen")));
        if (act.sale().lines().isEmpty()) {
            throw fields.refuse(Reason.OUT_OF_RANGE, "items");
        }
        return unchanging(fields, act);
    }

    static void write(ObjectNode body, Act.SaleRecalled act) {
        body.put("held", act.held().value());
    }

    static Act recalled(Fields fields) {
        return unchanging(
                fields,
                new Act.SaleRecalled(
                        fields.object("occasion", OccasionMessages::occasion),
                        new ActId(fields.name("held", Limits.ID_CHARS))));
    }

    private static Act unchanging(Fields fields, Act act) {
        if (!fields.list("changes", Limits.LIST, AccountMessages::change).isEmpty()) {
            throw fields.refuse(Reason.OUT_OF_RANGE, "changes");
        }
        return act;
    }
}
