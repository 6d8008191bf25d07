package linli.contract.v1.act;

import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MoneyFields;
import linli.core.money.Money;
import linli.core.points.ValueWhy;
import tools.jackson.databind.node.ObjectNode;

/** Explanations of stored value on the wire, beside those of points. */
final class ValueWhyMessages {

    private static final String FEN = "fen";

    private ValueWhyMessages() {}

    static ObjectNode write(ValueWhy why) {
        ObjectNode node = Json.object().put("by", why.code()).put(FEN, why.amount().fen());
        return switch (why) {
            case ValueWhy.TopUpGift gift ->
                    node.put("paidFen", gift.paid().fen()).put("fromFen", gift.from().fen());
            case ValueWhy.ValueRestored restored -> node.put("ticket", restored.ticket());
            case ValueWhy.ToppedUp topUp -> node;
            case ValueWhy.ValuePaid paid -> node;
            case ValueWhy.ValueWithdrawn withdrawn -> node;
            case ValueWhy.GiftForfeited forfeited -> node;
        };
    }

    static boolean isKnown(String by) {
        return switch (by) {
            case "TOP_UP",
                    "TOP_UP_GIFT",
                    "VALUE_PAID",
                    "VALUE_RESTORED",
                    "VALUE_WITHDRAWN",
                    "GIFT_FORFEITED" ->
                    true;
            default -> false;
        };
    }

    static ValueWhy why(Fields fields, String by) {
        Money amount = fen(fields, FEN);
        return switch (by) {
            case "TOP_UP" -> new ValueWhy.ToppedUp(amount);
            case "TOP_UP_GIFT" ->
                    new ValueWhy.TopUpGift(fen(fields, "paidFen"), fen(fields, "fromFen"), amount);
            case "VALUE_PAID" -> new ValueWhy.ValuePaid(amount);
            case "VALUE_RESTORED" ->
                    new ValueWhy.ValueRestored(fields.name("ticket", Limits.NAME_CHARS), amount);
            case "VALUE_WITHDRAWN" -> new ValueWhy.ValueWithdrawn(amount);
            case "GIFT_FORFEITED" -> new ValueWhy.GiftForfeited(amount);
            default -> throw fields.refuse(Reason.UNKNOWN_TYPE, "by");
        };
    }

    private static Money fen(Fields fields, String name) {
        return Money.ofFen(MoneyFields.positive(fields, name));
    }
}
