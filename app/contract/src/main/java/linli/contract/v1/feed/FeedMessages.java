package linli.contract.v1.feed;

import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.MemberKey;
import linli.contract.trust.SignedText;
import linli.contract.v1.act.AccountMessages;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.feed.FeedItem.ClaimItem;
import linli.contract.v1.feed.FeedItem.DisputeItem;
import linli.contract.v1.feed.FeedItem.KeysItem;
import linli.contract.v1.feed.FeedItem.LabelItem;
import linli.contract.v1.feed.FeedItem.MemberItem;
import linli.contract.v1.feed.FeedItem.OrderItem;
import linli.contract.v1.feed.FeedItem.ProductItem;
import linli.contract.v1.feed.FeedItem.RuleBookItem;
import linli.contract.v1.feed.FeedItem.StoppedCardItem;
import linli.contract.v1.field.CatalogMessages;
import linli.contract.v1.field.LabelMessages;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MemberMessages;
import linli.contract.v1.field.MoneyFields;
import linli.contract.v1.field.PickupMessages;
import linli.contract.v1.field.Profiles;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.points.EscrowBook.Share;
import linli.core.points.Shares;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Items of the feed on the wire. */
final class FeedMessages {

    private static final int KEY_CHARS = 44;
    private static final int SIGNATURE_CHARS = 88;

    private FeedMessages() {}

    static ObjectNode write(FeedItem item) {
        return switch (item) {
            case ProductItem(var product) ->
                    kind("PRODUCT").set("product", CatalogMessages.write(product));
            case LabelItem(var label) -> kind("LABEL").set("label", LabelMessages.write(label));
            case MemberItem(var member, var sealedProfile, var key) ->
                    kind("MEMBER")
                            .set("member", MemberMessages.write(member))
                            .put("profile", sealedProfile)
                            .set("key", Json.textOrNull(key.map(MemberKey::toBase64)));
            case AccountItem(var account, var epoch, var appliedSeq, var shares) -> {
                ObjectNode node =
                        kind("ACCOUNT")
                                .set("account", AccountMessages.write(account))
                                .put("epoch", epoch)
                                .put("appliedSeq", appliedSeq);
                yield write(node, shares);
            }
            case OrderItem(var order, var epoch, var appliedSeq) ->
                    kind("ORDER")
                            .set("order", PickupMessages.write(order))
                            .put("epoch", epoch)
                            .put("appliedSeq", appliedSeq);
            case ClaimItem(var decision) ->
                    kind("CLAIM").set("decision", DecisionMessages.write(decision));
            case DisputeItem(var disputed) ->
                    kind("DISPUTE").set("disputed", DecisionMessages.write(disputed));
            case RuleBookItem(var version, var document) ->
                    kind("RULE_BOOK").put("version", version).set("document", write(document));
            case StoppedCardItem(var number, var member) ->
                    kind("STOPPED_CARD")
                            .put("number", number.value())
                            .put("member", member.value());
            case KeysItem(var document) -> kind("KEYS").set("document", write(document));
        };
    }

    static FeedItem item(Fields fields) {
        return switch (fields.text("kind", Limits.ID_CHARS)) {
            case "PRODUCT" -> new ProductItem(fields.object("product", CatalogMessages::product));
            case "LABEL" -> new LabelItem(fields.object("label", LabelMessages::label));
            case "MEMBER" ->
                    new MemberItem(
                            fields.object(
                                    "member",
                                    inner -> MemberMessages.member(inner, id -> Profile.UNKNOWN)),
                            fields.text("profile", Profiles.SEALED_CHARS),
                            fields.optional(
                                    "key",
                                    (some, name) ->
                                            some.parsed(name, KEY_CHARS, MemberKey::fromBase64)));
            case "ACCOUNT" ->
                    new AccountItem(
                            fields.object("account", AccountMessages::account),
                            epoch(fields),
                            appliedSeq(fields),
                            new Shares(share(fields, "share"), share(fields, "valueShare")));
            case "ORDER" ->
                    new OrderItem(
                            fields.object("order", PickupMessages::order),
                            epoch(fields),
                            appliedSeq(fields));
            case "CLAIM" -> new ClaimItem(fields.object("decision", DecisionMessages::claim));
            case "DISPUTE" -> new DisputeItem(fields.object("disputed", DecisionMessages::dispute));
            case "RULE_BOOK" ->
                    new RuleBookItem(
                            fields.integer("version", 1, Integer.MAX_VALUE),
                            fields.object("document", FeedMessages::signed));
            case "STOPPED_CARD" ->
                    new StoppedCardItem(
                            new MemberNumber(fields.number("number", 0, MemberNumber.LIMIT - 1)),
                            new MemberId(fields.name("member", Limits.ID_CHARS)));
            case "KEYS" -> new KeysItem(fields.object("document", FeedMessages::signed));
            default -> throw fields.refuse(Reason.UNKNOWN_TYPE, "kind");
        };
    }

    private static ObjectNode kind(String kind) {
        return Json.object().put("kind", kind);
    }

    private static int epoch(Fields fields) {
        return fields.integer("epoch", 0, Integer.MAX_VALUE);
    }

    private static long appliedSeq(Fields fields) {
        return fields.number("appliedSeq", 0, Long.MAX_VALUE);
    }

    private static ObjectNode write(ObjectNode node, Shares shares) {
        if (!shares.points().equals(Share.ALL)) {
            node.set("share", write(shares.points()));
        }
        if (!shares.value().equals(Share.ALL)) {
            node.set("valueShare", write(shares.value()));
        }
        return node;
    }

    private static Share share(Fields fields, String name) {
        return fields.has(name) ? fields.object(name, FeedMessages::share) : Share.ALL;
    }

    private static JsonNode write(Share share) {
        return Json.object().put("most", share.most()).put("now", share.now());
    }

    private static Share share(Fields fields) {
        return new Share(MoneyFields.notNegative(fields, "most"), fields.flag("now"));
    }

    private static JsonNode write(SignedText document) {
        return Json.object()
                .put("text", document.text())
                .put("keyId", document.keyId())
                .put("signature", document.signature());
    }

    private static SignedText signed(Fields fields) {
        return new SignedText(
                fields.document("text", Limits.DOCUMENT_CHARS),
                fields.integer("keyId", 0, CentralKeys.MAX_ID),
                fields.text("signature", SIGNATURE_CHARS));
    }
}
