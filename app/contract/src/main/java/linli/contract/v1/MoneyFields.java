package linli.contract.v1;

import java.util.Optional;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.core.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Amounts on the wire: whole fen, whole points, each within {@link Limits#AMOUNT}. */
final class MoneyFields {

    private MoneyFields() {}

    static Money money(Fields fields, String name) {
        return Money.ofFen(amount(fields, name));
    }

    static long amount(Fields fields, String name) {
        return fields.number(name, -Limits.AMOUNT, Limits.AMOUNT);
    }

    static long notNegative(Fields fields, String name) {
        return fields.number(name, 0, Limits.AMOUNT);
    }

    static long positive(Fields fields, String name) {
        return fields.number(name, 1, Limits.AMOUNT);
    }

    static JsonNode orNull(Optional<Money> money) {
        return Json.orNull(money, some -> JsonNodeFactory.instance.numberNode(some.fen()));
    }
}
