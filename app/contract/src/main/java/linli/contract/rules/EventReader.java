package linli.contract.rules;

import java.time.LocalDateTime;
import java.util.OptionalLong;
import linli.core.catalog.Sku;
import linli.core.member.MemberId;
import linli.core.refund.RefundLine;
import linli.core.sale.PointsRequest;
import linli.core.simulate.ScenarioEvent;

/** Reads one event of a scenario. */
final class EventReader {

    private static final long MAX = Long.MAX_VALUE;

    private EventReader() {}

    static ScenarioEvent event(FieldReader fields) {
        String id = fields.text("id");
        LocalDateTime at = fields.time("at");
        JsonValue type = fields.value("type");
        if (!(type instanceof JsonValue.Text text)) {
            throw type.refuse("type must be a text");
        }
        return switch (text.text()) {
            case "REGISTER" -> register(id, at, fields);
            case "SALE" -> sell(id, at, fields);
            case "PICKUP" ->
                    new ScenarioEvent.PickUp(
                            id,
                            at,
                            member(fields),
                            fields.objects("lines", EventReader::pickUpLine));
            case "REFUND" ->
                    new ScenarioEvent.TakeBack(
                            id,
                            at,
                            fields.text("ticket"),
                            fields.objects("lines", EventReader::refundLine));
            case "ACTIVITY" ->
                    new ScenarioEvent.Engage(
                            id,
                            at,
                            member(fields),
                            fields.text("kind"),
                            fields.optionalText("order"));
            case "PLUS" -> new ScenarioEvent.Subscribe(id, at, member(fields));
            case "REDEEM" ->
                    new ScenarioEvent.Redeem(id, at, member(fields), fields.text("reward"));
            case "CANCEL_REDEEM" ->
                    new ScenarioEvent.CancelRedeem(id, at, fields.text("redemption"));
            case "DRAW" ->
                    new ScenarioEvent.Draw(id, at, member(fields), fields.whole("random", 0, MAX));
            default -> throw type.refuse("type is not known: " + text.text());
        };
    }

    private static ScenarioEvent register(String id, LocalDateTime at, FieldReader fields) {
        return new ScenarioEvent.Register(
                id,
                at,
                member(fields),
                fields.optionalDate("birthday"),
                fields.optionalText("inviter").map(MemberId::new));
    }

    private static ScenarioEvent sell(String id, LocalDateTime at, FieldReader fields) {
        return new ScenarioEvent.Sell(
                id,
                at,
                fields.optionalText("member").map(MemberId::new),
                fields.objects("lines", EventReader::sellLine),
                fields.optionalText("coupon"),
                points(fields),
                fields.optionalWhole("roundOffFen").orElse(0));
    }

    private static PointsRequest points(FieldReader fields) {
        return fields.optionalValue("points")
                .map(value ->
                        value instanceof JsonValue.Text text && text.text().equals("MAX")
                                ? new PointsRequest.Max()
                                : new PointsRequest.Exactly(FieldReader.whole("points", value)))
                .orElse(new PointsRequest.None());
    }

    private static ScenarioEvent.SellLine sellLine(FieldReader fields) {
        return new ScenarioEvent.SellLine(
                new Sku(fields.text("sku")),
                fields.optionalWhole("qty"),
                fields.optionalWhole("grams"),
                fields.optionalWhole("overrideFen"));
    }

    private static ScenarioEvent.PickUpLine pickUpLine(FieldReader fields) {
        return new ScenarioEvent.PickUpLine(
                new Sku(fields.text("sku")),
                fields.optionalWhole("qty"),
                fields.anyWhole("paidFen"));
    }

    private static RefundLine refundLine(FieldReader fields) {
        long line = fields.anyWhole("line");
        OptionalLong qty = fields.optionalWhole("qty");
        // No ticket has a line that far away: 0 stands for all of them and is refused like them.
        boolean possible = line > 0 && line <= Integer.MAX_VALUE;
        return new RefundLine(possible ? (int) line : 0, qty);
    }

    private static MemberId member(FieldReader fields) {
        return new MemberId(fields.text("member"));
    }
}
