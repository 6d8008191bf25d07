package linli.contract.v1.act;

import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MoneyFields;
import linli.core.points.ValueWhy;
import linli.core.points.Why;
import tools.jackson.databind.node.ObjectNode;

/**
 * Explanations of points on the wire: {@code by} names the rule, and beside it stand only the
 * figures of that rule. Figures that come to more than an amount may be are refused.
 */
final class WhyMessages {

    private static final String BY = "by";
    private static final String POINTS = "points";
    private static final String TICKET = "ticket";
    private static final String TIER = "tier";
    private static final String BASE = "base";
    private static final String BEFORE = "before";
    private static final String PER = "per";
    private static final String FEN = "fen";
    private static final String ID = "id";
    private static final String BP = "bp";

    private WhyMessages() {}

    static ObjectNode write(Why why) {
        return switch (why) {
            case Why.Award award -> write(award);
            case Why.Capped(Why.Award award, long cap, long room) ->
                    by("CAP").put("cap", cap).put("room", room).set("of", write(award));
            case Why.Activity(String kind, long given) ->
                    by("ACTIVITY").put("kind", kind).put(POINTS, given);
            case Why.Burn(long spent, long per) -> by("BURN").put(POINTS, spent).put(PER, per);
            case Why.BurnRestored restored ->
                    by("BURN_RESTORED")
                            .put(TICKET, restored.ticket())
                            .put(FEN, restored.share().fen())
                            .put(BEFORE, restored.before())
                            .put(PER, restored.pointsPerYuan());
            case Why.Clawback clawback ->
                    by("CLAWBACK")
                            .put(TICKET, clawback.ticket())
                            .put("kept", clawback.kept())
                            .put("again", clawback.recomputed())
                            .put("activities", clawback.activities());
            case Why.DebtPaid paid ->
                    by("DEBT_PAID")
                            .put(FEN, paid.cash().fen())
                            .put("missing", paid.missing())
                            .put(PER, paid.pointsPerYuan());
            case Why.Expired(var day, long ended) ->
                    by("EXPIRE").put("day", day.toString()).put(POINTS, ended);
            case Why.Redeemed redeemed ->
                    by("REDEEM")
                            .put(ID, redeemed.reward())
                            .put(POINTS, redeemed.listed())
                            .put(TIER, redeemed.tier())
                            .put(BP, redeemed.discountBp());
            case Why.RedemptionCancelled(String redemption, String reward, long spent) ->
                    by("REDEEM_CANCELLED")
                            .put("redemption", redemption)
                            .put(ID, reward)
                            .put(POINTS, spent);
            case Why.Drawn(long price) -> by("DRAW").put(POINTS, price);
            case Why.PrizeWon(String prize, long won) ->
                    by("PRIZE").put(ID, prize).put(POINTS, won);
            case ValueWhy ofValue -> ValueWhyMessages.write(ofValue);
            case Why.Opening(long brought) -> by("OPENING").put(POINTS, brought);
        };
    }

    static Why why(Fields fields) {
        String by = by(fields);
        Why why =
                switch (by) {
                    case "CAP" ->
                            new Why.Capped(
                                    fields.object("of", some -> award(some, by(some))),
                                    amount(fields, "cap"),
                                    amount(fields, "room"));
                    case "ACTIVITY" ->
                            new Why.Activity(
                                    id(fields, "kind"), MoneyFields.positive(fields, POINTS));
                    case "BURN" -> new Why.Burn(MoneyFields.positive(fields, POINTS), per(fields));
                    case "BURN_RESTORED", "CLAWBACK", "DEBT_PAID" -> ofRefund(fields, by);
                    case "EXPIRE" ->
                            new Why.Expired(
                                    fields.day("day"), MoneyFields.positive(fields, POINTS));
                    case "REDEEM", "REDEEM_CANCELLED", "DRAW", "PRIZE" -> ofReward(fields, by);
                    case "OPENING" -> new Why.Opening(MoneyFields.positive(fields, POINTS));
                    default ->
                            ValueWhyMessages.isKnown(by)
                                    ? ValueWhyMessages.why(fields, by)
                                    : award(fields, by);
                };
        if (Math.abs(why.points()) > Limits.AMOUNT) {
            throw fields.refuse(Reason.OUT_OF_RANGE, BY);
        }
        return why;
    }

    private static ObjectNode write(Why.Award award) {
        return switch (award) {
            case Why.BasePoints(var eligible, long per) ->
                    by("BASE").put(FEN, eligible.fen()).put(PER, per);
            case Why.TierBonus(long base, String tier, long bp) ->
                    by("TIER_BONUS").put(BASE, base).put(TIER, tier).put(BP, bp);
            case Why.PlusBonus(long base, long bp) -> by("PLUS_BONUS").put(BASE, base).put(BP, bp);
            case Why.CampaignBonus(String campaign, long onLines, long bp) ->
                    by("CAMPAIGN").put(ID, campaign).put(BASE, onLines).put(BP, bp);
        };
    }

    private static Why.Award award(Fields fields, String by) {
        return switch (by) {
            case "BASE" -> new Why.BasePoints(MoneyFields.money(fields, FEN), per(fields));
            case "TIER_BONUS" ->
                    new Why.TierBonus(amount(fields, BASE), id(fields, TIER), amount(fields, BP));
            case "PLUS_BONUS" -> new Why.PlusBonus(amount(fields, BASE), amount(fields, BP));
            case "CAMPAIGN" ->
                    new Why.CampaignBonus(id(fields, ID), amount(fields, BASE), amount(fields, BP));
            default -> throw fields.refuse(Reason.UNKNOWN_TYPE, BY);
        };
    }

    private static Why ofRefund(Fields fields, String by) {
        return switch (by) {
            case "BURN_RESTORED" ->
                    new Why.BurnRestored(
                            id(fields, TICKET),
                            MoneyFields.money(fields, FEN),
                            amount(fields, BEFORE),
                            per(fields));
            case "CLAWBACK" ->
                    new Why.Clawback(
                            id(fields, TICKET),
                            amount(fields, "kept"),
                            amount(fields, "again"),
                            amount(fields, "activities"));
            default ->
                    new Why.DebtPaid(
                            MoneyFields.money(fields, FEN), amount(fields, "missing"), per(fields));
        };
    }

    private static Why ofReward(Fields fields, String by) {
        return switch (by) {
            case "REDEEM" ->
                    new Why.Redeemed(
                            id(fields, ID),
                            MoneyFields.positive(fields, POINTS),
                            id(fields, TIER),
                            amount(fields, BP));
            case "REDEEM_CANCELLED" ->
                    new Why.RedemptionCancelled(
                            id(fields, "redemption"),
                            id(fields, ID),
                            MoneyFields.positive(fields, POINTS));
            case "DRAW" -> new Why.Drawn(MoneyFields.positive(fields, POINTS));
            default -> new Why.PrizeWon(id(fields, ID), MoneyFields.positive(fields, POINTS));
        };
    }

    private static ObjectNode by(String rule) {
        return Json.object().put(BY, rule);
    }

    private static String by(Fields fields) {
        return fields.text(BY, Limits.ID_CHARS);
    }

    private static String id(Fields fields, String name) {
        return fields.name(name, Limits.NAME_CHARS);
    }

    private static long amount(Fields fields, String name) {
        return MoneyFields.notNegative(fields, name);
    }

    private static long per(Fields fields) {
        return MoneyFields.positive(fields, PER);
    }
}
