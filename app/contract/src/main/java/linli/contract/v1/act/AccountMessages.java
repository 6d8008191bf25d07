package linli.contract.v1.act;

import java.util.List;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MoneyFields;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.member.MemberId;
import linli.core.points.PointsAccount;
import linli.core.points.UnitChange;
import linli.core.tier.GrowthEntry;
import linli.core.tier.TierId;
import linli.core.tier.TierStanding;
import linli.core.tier.Upgrade;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Accounts and their changes on the wire. */
public final class AccountMessages {

    private static final int UPGRADES = 1000;

    private AccountMessages() {}

    /** An account as an object. */
    public static ObjectNode write(MemberAccount account) {
        ObjectNode node = withoutValue(account);
        if (!account.value().equals(PointsAccount.EMPTY)) {
            node.set("value", PointsMessages.write(account.value()));
        }
        return node;
    }

    private static ObjectNode withoutValue(MemberAccount account) {
        return Json.object()
                .put("member", account.member().value())
                .set("points", PointsMessages.write(account.points()))
                .set("growth", Json.array(account.growth(), AccountMessages::write))
                .set("tier", write(account.tier()))
                .set("plusUntil", Json.textOrNull(account.plusUntil()))
                .set("uses", Json.array(account.uses(), AccountMessages::write));
    }

    /** The account of an object. */
    public static MemberAccount account(Fields fields) {
        return new MemberAccount(
                new MemberId(fields.name("member", Limits.ID_CHARS)),
                fields.object("points", PointsMessages::account),
                fields.list("growth", Limits.LIST, AccountMessages::growth),
                fields.object("tier", AccountMessages::tier),
                fields.optional("plusUntil", Fields::day),
                fields.list("uses", Limits.LIST, AccountMessages::use),
                fields.has("value")
                        ? fields.object("value", PointsMessages::account)
                        : PointsAccount.EMPTY);
    }

    /** What an act changed in an account, as an object. */
    public static ObjectNode write(AccountChange change) {
        ObjectNode node = withoutMoves(change);
        if (!change.moves().isEmpty()) {
            node.set("moves", Json.array(change.moves(), PointsMessages::write));
        }
        if (!change.value().isEmpty()) {
            node.set("value", ValueMessages.write(change.value()));
        }
        return node;
    }

    private static ObjectNode withoutMoves(AccountChange change) {
        return Json.object()
                .put("member", change.member().value())
                .set("ledger", Json.array(change.ledger(), PointsMessages::write))
                .set("growth", Json.array(change.growth(), AccountMessages::write))
                .set("tier", Json.orNull(change.tier(), AccountMessages::write))
                .set("plusUntil", Json.textOrNull(change.plusUntil()))
                .set("uses", Json.array(change.uses(), AccountMessages::write));
    }

    /** The change of an object. */
    public static AccountChange change(Fields fields) {
        return new AccountChange(
                new MemberId(fields.name("member", Limits.ID_CHARS)),
                fields.list("ledger", Limits.LIST, PointsMessages::entry),
                fields.list("growth", Limits.LIST, AccountMessages::growth),
                fields.optional("tier", (some, name) -> some.object(name, AccountMessages::tier)),
                fields.optional("plusUntil", Fields::day),
                fields.list("uses", Limits.LIST, AccountMessages::use),
                fields.has("moves")
                        ? fields.list("moves", Limits.LIST, PointsMessages::move)
                        : List.of(),
                fields.has("value")
                        ? fields.object("value", ValueMessages::change)
                        : UnitChange.NONE);
    }

    /** Growth of a day, as an object. */
    public static JsonNode write(GrowthEntry entry) {
        return Json.object()
                .put("day", entry.day().toString())
                .put("growth", entry.growth())
                .put("earnedPoints", entry.earnedPoints());
    }

    /** The growth of an object. */
    public static GrowthEntry growth(Fields fields) {
        return new GrowthEntry(
                fields.day("day"),
                MoneyFields.amount(fields, "growth"),
                MoneyFields.amount(fields, "earnedPoints"));
    }

    /** A tier with its day, as an object. */
    public static JsonNode write(TierStanding standing) {
        return Json.object()
                .put("tier", standing.tier().value())
                .set("until", Json.textOrNull(standing.until()))
                .set("upgrades", Json.array(standing.upgrades(), AccountMessages::write));
    }

    /** The tier of an object. */
    public static TierStanding tier(Fields fields) {
        return new TierStanding(
                new TierId(fields.name("tier", Limits.ID_CHARS)),
                fields.optional("until", Fields::day),
                fields.list("upgrades", UPGRADES, AccountMessages::upgrade));
    }

    private static JsonNode write(Upgrade upgrade) {
        return Json.object()
                .put("day", upgrade.day().toString())
                .put("from", upgrade.from().value())
                .set("fromUntil", Json.textOrNull(upgrade.fromUntil()))
                .put("to", upgrade.to().value());
    }

    private static Upgrade upgrade(Fields fields) {
        return new Upgrade(
                fields.day("day"),
                new TierId(fields.name("from", Limits.ID_CHARS)),
                fields.optional("fromUntil", Fields::day),
                new TierId(fields.name("to", Limits.ID_CHARS)));
    }

    private static JsonNode write(Use use) {
        return Json.object()
                .put("kind", use.kind().name())
                .put("id", use.id())
                .put("day", use.day().toString())
                .put("count", use.count());
    }

    private static Use use(Fields fields) {
        return new Use(
                fields.oneOf("kind", UseKind.class),
                fields.text("id", Limits.ID_CHARS),
                fields.day("day"),
                MoneyFields.amount(fields, "count"));
    }
}
