package linli.contract.v1.act;

import java.time.Duration;
import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MoneyFields;
import linli.core.Outcome;
import linli.core.money.Money;
import linli.core.till.CashCount;
import linli.core.till.CashMovement;
import linli.core.till.CashMovementKind;
import linli.core.till.CashReason;
import linli.core.till.Denomination;
import linli.core.till.ShiftClosing;
import linli.core.till.Unfinished;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Cash and shifts on the wire. */
final class TillMessages {

    private TillMessages() {}

    static JsonNode write(CashMovement movement) {
        return Json.object()
                .put("kind", movement.kind().name())
                .put("reason", movement.reason().name())
                .put("amountFen", movement.amount().fen())
                .put("note", movement.note());
    }

    static CashMovement movement(Fields fields) {
        Outcome<CashMovement> movement =
                CashMovement.of(
                        fields.oneOf("kind", CashMovementKind.class),
                        fields.oneOf("reason", CashReason.class),
                        Money.ofFen(MoneyFields.notNegative(fields, "amountFen")),
                        fields.text("note", CashMovement.NOTE_CHARS));
        return switch (movement) {
            case Outcome.Accepted<CashMovement>(CashMovement whole) -> whole;
            case Outcome.Refused<CashMovement> refused ->
                    throw fields.refuse(Reason.OUT_OF_RANGE, "movement");
        };
    }

    static JsonNode write(ShiftClosing closing) {
        return Json.object()
                .put("number", closing.number())
                .put("expectedFen", closing.expected().fen())
                .set("count", write(closing.count()))
                .put("leftFen", closing.left().fen())
                .put("reason", closing.reason())
                .put("next", closing.next())
                .set("unfinished", write(closing.unfinished()));
    }

    static ShiftClosing closing(Fields fields) {
        ShiftClosing closing =
                new ShiftClosing(
                        fields.integer("number", 1, Integer.MAX_VALUE),
                        MoneyFields.money(fields, "expectedFen"),
                        fields.object("count", TillMessages::count),
                        Money.ofFen(MoneyFields.notNegative(fields, "leftFen")),
                        fields.text("reason", ShiftClosing.REASON_CHARS),
                        fields.text("next", Limits.NAME_CHARS),
                        fields.object("unfinished", TillMessages::unfinished));
        if (closing.taken().isNegative()) {
            throw fields.refuse(Reason.OUT_OF_RANGE, "leftFen");
        }
        return closing;
    }

    private static JsonNode write(CashCount count) {
        return Json.object()
                .put("totalFen", count.total().fen())
                .set(
                        "pieces",
                        Json.array(
                                count.pieces(),
                                some ->
                                        Json.object()
                                                .put("denomination", some.denomination().name())
                                                .put("count", some.count())));
    }

    private static CashCount count(Fields fields) {
        CashCount count =
                new CashCount(
                        Money.ofFen(MoneyFields.notNegative(fields, "totalFen")),
                        fields.list("pieces", Limits.LINES, TillMessages::pieces));
        if (!count.isWhole()) {
            throw fields.refuse(Reason.OUT_OF_RANGE, "pieces");
        }
        return count;
    }

    private static CashCount.Pieces pieces(Fields fields) {
        return new CashCount.Pieces(
                fields.oneOf("denomination", Denomination.class),
                fields.integer("count", 1, CashCount.MOST_PIECES));
    }

    private static JsonNode write(Unfinished unfinished) {
        return Json.object()
                .put("unsent", unfinished.unsent())
                .set(
                        "oldestMinutes",
                        Json.orNull(
                                unfinished.oldest(),
                                age -> JsonNodeFactory.instance.numberNode(age.toMinutes())))
                .put("unprinted", unfinished.unprinted())
                .put("held", unfinished.held());
    }

    private static Unfinished unfinished(Fields fields) {
        return new Unfinished(
                MoneyFields.notNegative(fields, "unsent"),
                fields.optional(
                        "oldestMinutes",
                        (some, name) -> Duration.ofMinutes(MoneyFields.notNegative(some, name))),
                fields.integer("unprinted", 0, Integer.MAX_VALUE),
                fields.integer("held", 0, Integer.MAX_VALUE));
    }
}
