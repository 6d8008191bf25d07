package linli.contract.v1.act;

import java.util.List;
import java.util.Optional;
import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.CatalogMessages;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MoneyFields;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Claim;
import linli.core.act.ClaimAct;
import linli.core.act.Remedy;
import linli.core.act.Returned;
import linli.core.member.MemberId;
import linli.core.money.Grams;
import linli.core.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Claims about goods that were handed over, on the wire. */
final class ClaimMessages {

    static final String CLAIM_FILED = "CLAIM_FILED";
    static final String CLAIM_SETTLED = "CLAIM_SETTLED";
    private static final String MONEY_BACK = "MONEY_BACK";
    private static final String REPLACEMENT = "REPLACEMENT";
    private static final String UNDECIDED = "UNDECIDED";

    private ClaimMessages() {}

    /** Writes the act and says its type. */
    static String write(ObjectNode body, ClaimAct act) {
        body.set("claim", write(act.claim())).set("remedy", write(act.remedy()));
        return switch (act) {
            case ClaimAct.Filed filed -> CLAIM_FILED;
            case ClaimAct.Settled settled -> {
                body.put("filed", settled.filed().value());
                yield CLAIM_SETTLED;
            }
        };
    }

    static Act filed(Fields fields) {
        Claim claim = fields.object("claim", ClaimMessages::claim);
        return new ClaimAct.Filed(
                fields.object("occasion", OccasionMessages::occasion),
                claim,
                remedy(fields, claim),
                fields.list("changes", Limits.LIST, AccountMessages::change));
    }

    static Act settled(Fields fields) {
        Claim claim = fields.object("claim", ClaimMessages::claim);
        Remedy remedy = remedy(fields, claim);
        if (remedy instanceof Remedy.Undecided) {
            throw fields.refuse(Reason.OUT_OF_RANGE, "remedy");
        }
        return new ClaimAct.Settled(
                fields.object("occasion", OccasionMessages::occasion),
                new ActId(fields.name("filed", Limits.ID_CHARS)),
                claim,
                remedy,
                fields.list("changes", Limits.LIST, AccountMessages::change));
    }

    private static JsonNode write(Claim claim) {
        ObjectNode node =
                Json.object()
                        .put("ticket", claim.ticket().value())
                        .put("number", claim.number())
                        .put("ruleBook", claim.ruleBook())
                        .put("member", claim.member().value())
                        .put("reason", claim.reason().name())
                        .put("note", claim.note());
        claim.found()
                .map(Grams::grams)
                .ifPresentOrElse(
                        grams -> node.put("foundGrams", grams), () -> node.putNull("foundGrams"));
        return node.set("lines", Json.array(claim.lines(), ClaimMessages::write));
    }

    private static Claim claim(Fields fields) {
        return new Claim(
                new ActId(fields.name("ticket", Limits.ID_CHARS)),
                MoneyFields.positive(fields, "number"),
                fields.integer("ruleBook", 0, Integer.MAX_VALUE),
                new MemberId(fields.name("member", Limits.ID_CHARS)),
                fields.oneOf("reason", Claim.Reason.class),
                fields.optional("foundGrams", MoneyFields::positive).map(Grams::new),
                fields.text("note", Claim.NOTE_CHARS),
                lines(fields));
    }

    /** At least one line, each of the ticket's at most once and in its order. */
    private static List<Claim.Line> lines(Fields fields) {
        List<Claim.Line> lines = fields.list("lines", Limits.LINES, ClaimMessages::line);
        int last = 0;
        for (Claim.Line line : lines) {
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

    private static JsonNode write(Claim.Line line) {
        return Json.object()
                .put("line", line.line())
                .set("product", CatalogMessages.write(line.product()))
                .put("qty", line.qty())
                .put("worthFen", line.worth().fen());
    }

    private static Claim.Line line(Fields fields) {
        return new Claim.Line(
                fields.integer("line", 1, Limits.LINES),
                fields.object("product", CatalogMessages::product),
                MoneyFields.positive(fields, "qty"),
                Money.ofFen(MoneyFields.notNegative(fields, "worthFen")));
    }

    private static JsonNode write(Remedy remedy) {
        return switch (remedy) {
            case Remedy.MoneyBack(var returned, var payout) ->
                    Json.object()
                            .put("kind", MONEY_BACK)
                            .set("returned", RefundMessages.write(returned))
                            .set("payout", RefundMessages.write(payout));
            case Remedy.Replacement replacement -> Json.object().put("kind", REPLACEMENT);
            case Remedy.Undecided undecided -> Json.object().put("kind", UNDECIDED);
        };
    }

    private static Remedy remedy(Fields fields, Claim claim) {
        Remedy remedy = fields.object("remedy", ClaimMessages::remedy);
        boolean isOther =
                remedy instanceof Remedy.MoneyBack(Returned returned, var payout)
                        && !(returned.ticket().equals(claim.ticket())
                                && returned.member().equals(Optional.of(claim.member())));
        if (isOther) {
            throw fields.refuse(Reason.OUT_OF_RANGE, "remedy");
        }
        return remedy;
    }

    private static Remedy remedy(Fields fields) {
        return switch (fields.text("kind", Limits.ID_CHARS)) {
            case MONEY_BACK ->
                    new Remedy.MoneyBack(
                            fields.object("returned", RefundMessages::returned),
                            fields.object("payout", RefundMessages::payout));
            case REPLACEMENT -> new Remedy.Replacement();
            case UNDECIDED -> new Remedy.Undecided();
            default -> throw fields.refuse(Reason.UNKNOWN_TYPE, "kind");
        };
    }
}
