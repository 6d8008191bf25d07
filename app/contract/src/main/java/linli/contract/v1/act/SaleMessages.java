package linli.contract.v1.act;

import java.util.Optional;
import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.CatalogMessages;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MoneyFields;
import linli.core.member.MemberId;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.points.Why;
import linli.core.sale.Earning;
import linli.core.sale.EarningTerms;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.PriceKind;
import linli.core.sale.PricedLine;
import linli.core.sale.PricedSale;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tender.Payment;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.tier.TierId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sales on the wire. What was asked for and what it cost stand in one line each: {@code item} of
 * the sale is the {@code item} of its priced line.
 */
final class SaleMessages {

    static final int TENDERS = 100;
    private static final int EARNINGS = 100;
    private static final int MAX_ROUNDING = 100;

    private SaleMessages() {}

    static ObjectNode write(PricedSale priced) {
        Sale sale = priced.sale();
        return Json.object()
                .set("member", Json.textOrNull(sale.member().map(MemberId::value)))
                .set("items", Json.array(sale.lines(), SaleMessages::write))
                .set("coupon", Json.textOrNull(sale.coupon()))
                .put("points", write(sale.points()))
                .put("roundOffFen", sale.roundOffFen())
                .set("lines", Json.array(priced.lines(), SaleMessages::write))
                .put("pointsSpent", priced.pointsSpent())
                .set("earnings", Json.array(priced.earnings(), SaleMessages::write))
                .set("terms", write(priced.terms()));
    }

    static PricedSale sale(Fields fields) {
        Sale sale =
                new Sale(
                        fields.optional(
                                "member",
                                (some, name) -> new MemberId(some.name(name, Limits.ID_CHARS))),
                        fields.list("items", Limits.LINES, SaleMessages::item),
                        fields.optional("coupon", (some, name) -> some.name(name, Limits.ID_CHARS)),
                        fields.parsed("points", Limits.ID_CHARS, SaleMessages::request),
                        fields.number("roundOffFen", 0, MAX_ROUNDING));
        return new PricedSale(
                sale,
                fields.list("lines", Limits.LINES, SaleMessages::line),
                MoneyFields.notNegative(fields, "pointsSpent"),
                fields.list("earnings", EARNINGS, SaleMessages::earning),
                fields.object("terms", SaleMessages::terms));
    }

    static ObjectNode write(Payment payment) {
        return Json.object()
                .set("tenders", Json.array(payment.tenders(), SaleMessages::write))
                .put("changeFen", payment.change().fen());
    }

    static Payment payment(Fields fields) {
        return new Payment(
                fields.list("tenders", TENDERS, SaleMessages::tender),
                Money.ofFen(MoneyFields.notNegative(fields, "changeFen")));
    }

    static JsonNode write(Earning earning) {
        return WhyMessages.write(earning.why());
    }

    static Earning earning(Fields fields) {
        Why why = WhyMessages.why(fields);
        if (why.points() <= 0 || !(why instanceof Why.Award || why instanceof Why.Capped)) {
            throw fields.refuse(Reason.OUT_OF_RANGE, "by");
        }
        return new Earning(why);
    }

    static JsonNode write(EarningTerms terms) {
        return Json.object()
                .set("tier", Json.textOrNull(terms.tier().map(TierId::value)))
                .put("tierBonusBp", terms.tierBonusBp())
                .put("plusBonusBp", terms.plusBonusBp())
                .set("campaign", Json.textOrNull(terms.campaign()));
    }

    static EarningTerms terms(Fields fields) {
        return new EarningTerms(
                fields.optional(
                        "tier", (some, name) -> new TierId(some.name(name, Limits.NAME_CHARS))),
                MoneyFields.notNegative(fields, "tierBonusBp"),
                MoneyFields.notNegative(fields, "plusBonusBp"),
                fields.optional("campaign", (some, name) -> some.name(name, Limits.NAME_CHARS)));
    }

    static JsonNode write(Tender tender) {
        return Json.object()
                .put("type", tender.type().name())
                .put("amountFen", tender.amount().fen())
                .put("reference", tender.reference());
    }

    static Tender tender(Fields fields) {
        return new Tender(
                fields.oneOf("type", TenderType.class),
                Money.ofFen(MoneyFields.positive(fields, "amountFen")),
                fields.text("reference", Limits.ID_CHARS));
    }

    static ObjectNode write(LineItem item) {
        ObjectNode node = Json.object().set("product", CatalogMessages.write(item.product()));
        write(node, item.quantity());
        return node.set("overrideFen", MoneyFields.orNull(item.override()));
    }

    static void write(ObjectNode node, Quantity quantity) {
        switch (quantity) {
            case Quantity.Pieces(long count) -> node.put("pieces", count).putNull("grams");
            case Quantity.Weight(Grams(long grams)) -> node.putNull("pieces").put("grams", grams);
        }
    }

    static LineItem item(Fields fields) {
        return new LineItem(
                fields.object("product", CatalogMessages::product),
                quantity(fields),
                fields.optional("overrideFen", MoneyFields::money));
    }

    static Quantity quantity(Fields fields) {
        var pieces = fields.optional("pieces", MoneyFields::positive);
        var grams = fields.optional("grams", MoneyFields::positive);
        if (pieces.isPresent() == grams.isPresent()) {
            throw fields.refuse(Reason.OUT_OF_RANGE, "pieces");
        }
        return pieces.<Quantity>map(Quantity.Pieces::new)
                .orElseGet(() -> new Quantity.Weight(new Grams(grams.orElseThrow())));
    }

    private static JsonNode write(PricedLine line) {
        return Json.object()
                .set("item", write(line.item()))
                .put("price", line.price().name())
                .put("grossFen", line.gross().fen())
                .put("amountFen", line.amount().fen())
                .put("couponFen", line.coupon().fen())
                .put("pointsFen", line.points().fen())
                .put("roundFen", line.round().fen());
    }

    private static PricedLine line(Fields fields) {
        return new PricedLine(
                fields.object("item", SaleMessages::item),
                fields.oneOf("price", PriceKind.class),
                MoneyFields.money(fields, "grossFen"),
                MoneyFields.money(fields, "amountFen"),
                MoneyFields.money(fields, "couponFen"),
                MoneyFields.money(fields, "pointsFen"),
                MoneyFields.money(fields, "roundFen"));
    }

    private static String write(PointsRequest request) {
        return switch (request) {
            case PointsRequest.None none -> "NONE";
            case PointsRequest.Max max -> "MAX";
            case PointsRequest.Exactly(long points) -> Long.toString(points);
        };
    }

    private static Optional<PointsRequest> request(String text) {
        return switch (text) {
            case "NONE" -> Optional.of(new PointsRequest.None());
            case "MAX" -> Optional.of(new PointsRequest.Max());
            default -> exactly(text);
        };
    }

    private static Optional<PointsRequest> exactly(String text) {
        return text.matches("0|[1-9][0-9]{0,12}")
                ? Optional.of(new PointsRequest.Exactly(Long.parseLong(text)))
                : Optional.empty();
    }
}
