package linli.contract.v1.headquarters;

import java.time.LocalDate;
import java.util.List;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MoneyFields;
import linli.core.Outcome;
import linli.core.catalog.Sku;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.money.Money;
import linli.core.pickup.OrderId;
import tools.jackson.databind.JsonNode;

/** Orders that were paid online, to be handed over at stations; the central gives them codes. */
public record OrderImport(List<PaidOrder> orders) {

    /** How many may come at once. */
    public static final int MAX = 5_000;

    /** Keeps its own copy. */
    public OrderImport {
        orders = List.copyOf(orders);
    }

    /** An order without a code yet. */
    public record PaidOrder(
            OrderId id,
            MemberId member,
            StationId station,
            LocalDate due,
            String shelf,
            List<PaidLine> lines) {

        /** Keeps its own copy. */
        public PaidOrder {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Goods of an order.
     *
     * @param qty pieces or portions, more than 0
     * @param paid for all of them
     */
    public record PaidLine(Sku sku, long qty, Money paid) {}

    /** The import as JSON. */
    public String text() {
        return Json.write(Json.object().set("orders", Json.array(orders, OrderImport::write)));
    }

    /** The import in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<OrderImport> read(byte[] body) {
        return Json.read(
                body,
                Limits.IMPORT_BYTES,
                fields -> new OrderImport(fields.list("orders", MAX, OrderImport::order)));
    }

    private static JsonNode write(PaidOrder order) {
        return Json.object()
                .put("id", order.id().value())
                .put("member", order.member().value())
                .put("station", order.station().value())
                .put("due", order.due().toString())
                .put("shelf", order.shelf())
                .set("lines", Json.array(order.lines(), OrderImport::write));
    }

    private static JsonNode write(PaidLine line) {
        return Json.object()
                .put("sku", line.sku().value())
                .put("qty", line.qty())
                .put("paidFen", line.paid().fen());
    }

    private static PaidOrder order(Fields fields) {
        return new PaidOrder(
                new OrderId(fields.name("id", Limits.ID_CHARS)),
                new MemberId(fields.name("member", Limits.ID_CHARS)),
                new StationId(fields.name("station", Limits.ID_CHARS)),
                fields.day("due"),
                fields.text("shelf", Limits.ID_CHARS),
                fields.list("lines", Limits.LINES, OrderImport::line));
    }

    private static PaidLine line(Fields fields) {
        return new PaidLine(
                new Sku(fields.name("sku", Limits.ID_CHARS)),
                MoneyFields.positive(fields, "qty"),
                Money.ofFen(MoneyFields.notNegative(fields, "paidFen")));
    }
}
