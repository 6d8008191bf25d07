package linli.contract.v1.act;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.LabelMessages;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MoneyFields;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Redemption;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.reward.Chance;
import linli.core.reward.Prize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Redemptions and draws on the wire. A redemption inside an act is never cancelled yet. */
final class RewardMessages {

    private static final int TENDERS = 100;
    private static final int PRIZES = 1000;

    private RewardMessages() {}

    static void write(ObjectNode body, Act.RewardRedeemed act) {
        body.set("redemption", write(act.redemption()))
                .set("label", LabelMessages.orNull(act.label()))
                .set("payment", SaleMessages.write(act.payment()))
                .set("identification", OccasionMessages.write(act.identification()));
    }

    static Act redeemed(Fields fields) {
        return new Act.RewardRedeemed(
                fields.object("occasion", OccasionMessages::occasion),
                fields.object("redemption", RewardMessages::redemption),
                LabelMessages.orNull(fields),
                fields.object("payment", SaleMessages::payment),
                fields.object("identification", OccasionMessages::read),
                changes(fields));
    }

    static void write(ObjectNode body, Act.RedemptionCancelled act) {
        body.set("redemption", write(act.redemption()))
                .set("label", LabelMessages.orNull(act.label()))
                .set("givenBack", Json.array(act.givenBack(), SaleMessages::write));
    }

    static Act cancelled(Fields fields) {
        return new Act.RedemptionCancelled(
                fields.object("occasion", OccasionMessages::occasion),
                fields.object("redemption", RewardMessages::redemption),
                LabelMessages.orNull(fields),
                fields.list("givenBack", TENDERS, SaleMessages::tender),
                changes(fields));
    }

    static void write(ObjectNode body, Act.PrizeDrawn act) {
        body.set("prize", write(act.prize()))
                .set("label", LabelMessages.orNull(act.label()))
                .put("points", act.points())
                .put("random", act.random())
                .set("chances", Json.array(act.chances(), RewardMessages::write))
                .set("identification", OccasionMessages.write(act.identification()));
    }

    static Act drawn(Fields fields) {
        Act.PrizeDrawn drawn =
                new Act.PrizeDrawn(
                        fields.object("occasion", OccasionMessages::occasion),
                        fields.object("prize", RewardMessages::prize),
                        LabelMessages.orNull(fields),
                        MoneyFields.notNegative(fields, "points"),
                        fields.number("random", 0, Long.MAX_VALUE),
                        fields.list("chances", PRIZES, RewardMessages::chance),
                        fields.object("identification", OccasionMessages::read),
                        changes(fields));
        if (drawn.chances().isEmpty()) {
            throw fields.refuse(Reason.OUT_OF_RANGE, "chances");
        }
        return drawn;
    }

    private static ObjectNode write(Redemption redemption) {
        return Json.object()
                .put("id", redemption.id().value())
                .put("member", redemption.member().value())
                .put("reward", redemption.reward())
                .put("day", redemption.day().toString())
                .put("points", redemption.points())
                .put("cashFen", redemption.cash().fen())
                .set("taken", Json.array(redemption.taken(), PointsMessages::write));
    }

    private static Redemption redemption(Fields fields) {
        return new Redemption(
                new ActId(fields.name("id", Limits.ID_CHARS)),
                new MemberId(fields.name("member", Limits.ID_CHARS)),
                fields.name("reward", Limits.ID_CHARS),
                fields.day("day"),
                MoneyFields.notNegative(fields, "points"),
                Money.ofFen(MoneyFields.notNegative(fields, "cashFen")),
                fields.list("taken", Limits.LIST, PointsMessages::slice),
                false);
    }

    private static ObjectNode write(Prize prize) {
        return Json.object()
                .put("id", prize.id())
                .put("weight", prize.weight())
                .set(
                        "stock",
                        Json.orNull(boxed(prize.stock()), JsonNodeFactory.instance::numberNode))
                .put("points", prize.points());
    }

    private static Prize prize(Fields fields) {
        return new Prize(
                fields.name("id", Limits.ID_CHARS),
                MoneyFields.positive(fields, "weight"),
                fields.optional("stock", MoneyFields::notNegative)
                        .map(OptionalLong::of)
                        .orElseGet(OptionalLong::empty),
                MoneyFields.notNegative(fields, "points"));
    }

    private static JsonNode write(Chance chance) {
        return Json.object().put("prize", chance.prize()).put("weight", chance.weight());
    }

    private static Chance chance(Fields fields) {
        return new Chance(
                fields.name("prize", Limits.ID_CHARS), MoneyFields.positive(fields, "weight"));
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    private static List<AccountChange> changes(Fields fields) {
        return fields.list("changes", Limits.LIST, AccountMessages::change);
    }
}
