package linli.contract.v1.act;

import java.util.Optional;
import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MoneyFields;
import linli.core.member.StationId;
import linli.core.points.EscrowMove;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.points.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Points on the wire: slices with their holders, entries of the ledger, what is left of lots. */
final class PointsMessages {

    private static final String FREE = "FREE";
    private static final String HELD = "HELD";
    private static final String ESCROW = "ESCROW:";
    private static final String OFFERED = "OFFERED:";
    private static final String FROZEN = "FROZEN:";

    private PointsMessages() {}

    static ObjectNode write(PointsAccount account) {
        return Json.object()
                .set("slices", Json.array(account.slices(), PointsMessages::write))
                .put("debt", account.debt());
    }

    static PointsAccount account(Fields fields) {
        return new PointsAccount(
                fields.list("slices", Limits.LIST, PointsMessages::slice),
                MoneyFields.notNegative(fields, "debt"));
    }

    static JsonNode write(LedgerEntry entry) {
        ObjectNode node = Json.object();
        switch (entry) {
            case LedgerEntry.Credit credit ->
                    head(node, "CREDIT", credit)
                            .put("points", credit.points())
                            .put("debtPaid", credit.debtPaid())
                            .set("lots", Json.array(credit.lots(), PointsMessages::write));
            case LedgerEntry.Debit debit ->
                    head(node, "DEBIT", debit)
                            .set("taken", Json.array(debit.taken(), PointsMessages::write))
                            .put("debtMade", debit.debtMade());
            case LedgerEntry.DebtPaid paid ->
                    head(node, "DEBT_PAID", paid).put("points", paid.points());
        }
        return node;
    }

    static LedgerEntry entry(Fields fields) {
        String kind = fields.text("kind", Limits.ID_CHARS);
        Why why = fields.object("why", WhyMessages::why);
        String ref = fields.name("ref", Limits.ID_CHARS);
        return switch (kind) {
            case "CREDIT" ->
                    new LedgerEntry.Credit(
                            why,
                            ref,
                            MoneyFields.positive(fields, "points"),
                            MoneyFields.notNegative(fields, "debtPaid"),
                            fields.list("lots", Limits.LIST, PointsMessages::slice));
            case "DEBIT" ->
                    new LedgerEntry.Debit(
                            why,
                            ref,
                            fields.list("taken", Limits.LIST, PointsMessages::slice),
                            MoneyFields.notNegative(fields, "debtMade"));
            case "DEBT_PAID" ->
                    new LedgerEntry.DebtPaid(why, ref, MoneyFields.positive(fields, "points"));
            default -> throw fields.refuse(Reason.UNKNOWN_TYPE, "kind");
        };
    }

    private static ObjectNode head(ObjectNode node, String kind, LedgerEntry entry) {
        return node.put("kind", kind)
                .set("why", WhyMessages.write(entry.why()))
                .put("ref", entry.ref());
    }

    static JsonNode write(LotSlice slice) {
        return Json.object()
                .put("lot", slice.lot().value())
                .put("expires", slice.expires().toString())
                .put("firstExpires", slice.firstExpires().toString())
                .put("holder", write(slice.holder()))
                .put("points", slice.points());
    }

    static LotSlice slice(Fields fields) {
        return new LotSlice(
                new LotId(fields.name("lot", Limits.NAME_CHARS)),
                fields.day("expires"),
                fields.day("firstExpires"),
                fields.parsed("holder", Limits.NAME_CHARS, PointsMessages::holder),
                MoneyFields.positive(fields, "points"));
    }

    static JsonNode write(EscrowMove move) {
        return Json.object()
                .set("taken", Json.array(move.taken(), PointsMessages::write))
                .put("to", write(move.to()));
    }

    static EscrowMove move(Fields fields) {
        return new EscrowMove(
                fields.list("taken", Limits.LIST, PointsMessages::slice),
                fields.parsed("to", Limits.NAME_CHARS, PointsMessages::holder));
    }

    private static String write(Holder holder) {
        return switch (holder) {
            case Holder.Free free -> FREE;
            case Holder.Held held -> HELD;
            case Holder.Offered(StationId station) -> OFFERED + station.value();
            case Holder.Escrow(StationId station) -> ESCROW + station.value();
            case Holder.Frozen(StationId station) -> FROZEN + station.value();
        };
    }

    private static Optional<Holder> holder(String text) {
        return switch (text) {
            case FREE -> Optional.of(new Holder.Free());
            case HELD -> Optional.of(new Holder.Held());
            default ->
                    station(text, ESCROW)
                            .<Holder>map(Holder.Escrow::new)
                            .or(() -> station(text, OFFERED).map(Holder.Offered::new))
                            .or(() -> station(text, FROZEN).map(Holder.Frozen::new));
        };
    }

    private static Optional<StationId> station(String text, String kind) {
        return Optional.of(text)
                .filter(some -> some.startsWith(kind) && some.length() > kind.length())
                .map(some -> new StationId(some.substring(kind.length())));
    }
}
