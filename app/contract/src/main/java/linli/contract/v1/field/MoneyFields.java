package linli.contract.v1.field;

import java.util.Optional;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.core.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Amounts on the wire: whole fen, whole points, each within {@link Limits#AMOUNT}. */
public final class MoneyFields {

    private MoneyFields() {}

    /** Money in fen, of either sign. */
    public static Money money(Fields fields, String name) {
        return Money.ofFen(amount(fields, name));
    }

    /** A whole number, of either sign. */
    public static long amount(Fields fields, String name) {
        return fields.number(name, -Limits.AMOUNT, Limits.AMOUNT);
    }

    /** A whole number from 0. */
    public static long notNegative(Fields fields, String name) {
        return fields.number(name, 0, Limits.AMOUNT);
    }

    /** A whole number from 1. */
    public static long positive(Fields fields, String name) {
        return fields.number(name, 1, Limits.AMOUNT);
    }

    /** Money in fen, or null if there is none. */
    public static JsonNode orNull(Optional<Money> money) {
        return Json.orNull(money, some -> JsonNodeFactory.instance.numberNode(some.fen()));
    }
}
