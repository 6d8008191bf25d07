package linli.contract.v1.act;

import java.util.List;
import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.CatalogMessages;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MoneyFields;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Returned;
import linli.core.act.Ticket.TicketGrowth;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.tender.Payout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What came back of tickets, on the wire. */
final class RefundMessages {

    private RefundMessages() {}

    static void write(ObjectNode body, Act.TicketRefunded act) {
        body.set("returned", write(act.returned())).set("payout", write(act.payout()));
    }

    static Act refunded(Fields fields) {
        return new Act.TicketRefunded(
                fields.object("occasion", OccasionMessages::occasion),
                fields.object("returned", RefundMessages::returned),
                fields.object("payout", RefundMessages::payout),
                fields.list("changes", Limits.LIST, AccountMessages::change));
    }

    static JsonNode write(Returned returned) {
        return Json.object()
                .put("ticket", returned.ticket().value())
                .put("number", returned.number())
                .put("ruleBook", returned.ruleBook())
                .set("member", Json.textOrNull(returned.member().map(MemberId::value)))
                .put("reason", returned.reason().name())
                .set("lines", Json.array(returned.lines(), RefundMessages::write))
                .put("debtFen", returned.debt().fen())
                .put("pointsRestored", returned.pointsRestored())
                .put("pointsClawed", returned.pointsClawed())
                .set("rest", write(returned.rest()));
    }

    static Returned returned(Fields fields) {
        return new Returned(
                new ActId(fields.name("ticket", Limits.ID_CHARS)),
                MoneyFields.positive(fields, "number"),
                fields.integer("ruleBook", 0, Integer.MAX_VALUE),
                fields.optional(
                        "member", (some, name) -> new MemberId(some.name(name, Limits.ID_CHARS))),
                fields.oneOf("reason", Returned.Reason.class),
                lines(fields),
                Money.ofFen(MoneyFields.notNegative(fields, "debtFen")),
                MoneyFields.notNegative(fields, "pointsRestored"),
                MoneyFields.notNegative(fields, "pointsClawed"),
                fields.object("rest", RefundMessages::rest));
    }

    /** At least one line, each of the ticket's at most once and in its order. */
    private static List<Returned.Line> lines(Fields fields) {
        List<Returned.Line> lines = fields.list("lines", Limits.LINES, RefundMessages::line);
        int last = 0;
        for (Returned.Line line : lines) {
            if (line.line() <= last) {
                throw fields.refuse(Reason.OUT_OF_RANGE, "lines");
            }
            last = line.line();
        }
        if (last == 0) {
            throw fields.refuse(Reason.OUT_OF_RANGE, "lines");
        }
        return lines;
    }

    private static JsonNode write(Returned.Line line) {
        ObjectNode node =
                Json.object()
                        .put("line", line.line())
                        .set("product", CatalogMessages.write(line.product()));
        SaleMessages.write(node, line.quantity());
        return node.put("worthFen", line.worth().fen());
    }

    private static Returned.Line line(Fields fields) {
        return new Returned.Line(
                fields.integer("line", 1, Limits.LINES),
                fields.object("product", CatalogMessages::product),
                SaleMessages.quantity(fields),
                Money.ofFen(MoneyFields.notNegative(fields, "worthFen")));
    }

    private static JsonNode write(Returned.Rest rest) {
        return Json.object()
                .put("returned", rest.isReturned())
                .put("restored", rest.restored())
                .put("kept", rest.kept())
                .put("growthOfAmount", rest.growth().ofAmount())
                .put("growthOfOrder", rest.growth().ofOrder())
                .put("referralTaken", rest.isReferralTaken());
    }

    private static Returned.Rest rest(Fields fields) {
        return new Returned.Rest(
                fields.flag("returned"),
                MoneyFields.notNegative(fields, "restored"),
                MoneyFields.notNegative(fields, "kept"),
                new TicketGrowth(
                        MoneyFields.amount(fields, "growthOfAmount"),
                        MoneyFields.amount(fields, "growthOfOrder")),
                fields.flag("referralTaken"));
    }

    static JsonNode write(Payout payout) {
        return Json.object()
                .set("tenders", Json.array(payout.tenders(), SaleMessages::write))
                .put("byHeadquartersFen", payout.byHeadquarters().fen());
    }

    static Payout payout(Fields fields) {
        return new Payout(
                fields.list("tenders", SaleMessages.TENDERS, SaleMessages::tender),
                Money.ofFen(MoneyFields.notNegative(fields, "byHeadquartersFen")));
    }
}
