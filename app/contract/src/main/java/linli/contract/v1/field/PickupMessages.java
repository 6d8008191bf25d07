package linli.contract.v1.field;

import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders and what was handed over, on the wire. */
public final class PickupMessages {

    private PickupMessages() {}

    /** A pre-order as an object. */
    public static ObjectNode write(PickupOrder order) {
        return Json.object()
                .put("id", order.id().value())
                .put("code", order.code())
                .put("member", order.member().value())
                .put("station", order.station().value())
                .put("due", order.due().toString())
                .put("shelf", order.shelf())
                .set("lines", Json.array(order.lines(), PickupMessages::write));
    }

    /** The pre-order of an object. */
    public static PickupOrder order(Fields fields) {
        return new PickupOrder(
                new OrderId(fields.name("id", Limits.ID_CHARS)),
                fields.name("code", Limits.ID_CHARS),
                new MemberId(fields.name("member", Limits.ID_CHARS)),
                new StationId(fields.name("station", Limits.ID_CHARS)),
                fields.day("due"),
                fields.text("shelf", Limits.ID_CHARS),
                fields.list("lines", Limits.LINES, PickupMessages::line));
    }

    /** A line of a handover as an object. */
    public static JsonNode write(HandoverLine line) {
        return Json.object().put("line", line.line()).put("qty", line.qty());
    }

    /** The line of a handover of an object. */
    public static HandoverLine handover(Fields fields) {
        return new HandoverLine(
                fields.integer("line", 1, Limits.LINES), MoneyFields.positive(fields, "qty"));
    }

    private static JsonNode write(OrderLine line) {
        return Json.object()
                .set("product", CatalogMessages.write(line.product()))
                .put("qty", line.qty())
                .put("paidFen", line.paid().fen())
                .put("handedOver", line.handedOver());
    }

    private static OrderLine line(Fields fields) {
        return new OrderLine(
                fields.object("product", CatalogMessages::product),
                MoneyFields.positive(fields, "qty"),
                Money.ofFen(MoneyFields.notNegative(fields, "paidFen")),
                MoneyFields.notNegative(fields, "handedOver"));
    }
}
