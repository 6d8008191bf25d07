package linli.contract.v1.headquarters;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.LabelMessages;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.catalog.Label;
import linli.core.money.Money;
import linli.core.preview.Concessions;
import linli.core.preview.Figures;
import linli.core.preview.PointsFlow;
import linli.core.preview.Preview;
import linli.core.preview.PreviewWindow;
import linli.core.preview.TierMoves;
import linli.core.preview.TierPreview;
import linli.core.tier.TierId;
import tools.jackson.databind.JsonNode;

/**
 * What the central answers to a proposed rule book.
 *
 * @param labels of the rewards and campaigns that the figures name, where they have one
 */
public record PreviewAnswer(Preview preview, List<Label> labels) {

    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String POINTS = "points";

    /** Keeps its own copy. */
    public PreviewAnswer {
        labels = List.copyOf(labels);
    }

    /** The answer as JSON. */
    public String text() {
        return Json.write(
                Json.object()
                        .put("from", preview.window().first().toString())
                        .put("to", preview.window().last().toString())
                        .put("inForce", preview.inForce())
                        .put("proposed", preview.proposed())
                        .put("acts", preview.acts())
                        .put("notReplayed", preview.notReplayed())
                        .set(BEFORE, write(preview.before()))
                        .set(AFTER, write(preview.after()))
                        .set("idle", Json.array(preview.idle(), id -> Json.object().put("id", id)))
                        .set("tiers", Json.array(preview.tiers(), PreviewAnswer::write))
                        .set("labels", Json.array(labels, LabelMessages::write)));
    }

    /** The answer in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<PreviewAnswer> read(byte[] body) {
        return Json.read(
                body,
                Limits.PAGE_BYTES,
                fields ->
                        new PreviewAnswer(
                                preview(fields),
                                fields.list("labels", Limits.LIST, LabelMessages::label)));
    }

    private static Preview preview(Fields fields) {
        return new Preview(
                new PreviewWindow(fields.day("from"), fields.day("to")),
                fields.integer("inForce", 0, Integer.MAX_VALUE),
                fields.integer("proposed", 0, Integer.MAX_VALUE),
                count(fields, "acts"),
                count(fields, "notReplayed"),
                fields.object(BEFORE, PreviewAnswer::concessions),
                fields.object(AFTER, PreviewAnswer::concessions),
                fields.list("idle", Limits.LIST, some -> some.name("id", Limits.ID_CHARS)),
                fields.list("tiers", Limits.LIST, PreviewAnswer::tier));
    }

    private static JsonNode write(Concessions made) {
        return Json.object()
                .put(POINTS, made.points())
                .put("coupons", made.coupons())
                .put("rewards", made.rewards())
                .put("draws", made.draws())
                .put("others", made.others());
    }

    private static Concessions concessions(Fields fields) {
        return new Concessions(
                count(fields, POINTS),
                count(fields, "coupons"),
                count(fields, "rewards"),
                count(fields, "draws"),
                count(fields, "others"));
    }

    private static JsonNode write(TierPreview tier) {
        return Json.object()
                .set("tier", Json.textOrNull(tier.tier().map(TierId::value)))
                .put("name", tier.name())
                .put("members", tier.members())
                .set(BEFORE, write(tier.before()))
                .set(AFTER, write(tier.after()));
    }

    private static TierPreview tier(Fields fields) {
        return new TierPreview(
                fields.optional(
                        "tier", (some, name) -> new TierId(some.name(name, Limits.ID_CHARS))),
                fields.text("name", Limits.NAME_CHARS),
                count(fields, "members"),
                fields.object(BEFORE, PreviewAnswer::figures),
                fields.object(AFTER, PreviewAnswer::figures));
    }

    private static JsonNode write(Figures figures) {
        PointsFlow flow = figures.flow();
        return Json.object()
                .put("opening", figures.opening())
                .put("brought", flow.brought())
                .set("issued", write(flow.issued()))
                .put("clawedBack", flow.clawedBack())
                .put("debtPaid", flow.debtPaid())
                .set("redeemed", write(flow.redeemed()))
                .put("restored", flow.restored())
                .put("expired", flow.expired())
                .put(POINTS, figures.points())
                .put("debt", figures.debt())
                .put("liabilityFen", figures.liability().fen())
                .put("up", figures.moves().up())
                .put("kept", figures.moves().kept())
                .put("down", figures.moves().down())
                .put("savedFen", figures.saved().fen())
                .put("paidFen", figures.paid().fen());
    }

    private static Figures figures(Fields fields) {
        return new Figures(
                any(fields, "opening"),
                new PointsFlow(
                        count(fields, "brought"),
                        byCode(fields, "issued"),
                        count(fields, "clawedBack"),
                        count(fields, "debtPaid"),
                        byCode(fields, "redeemed"),
                        count(fields, "restored"),
                        count(fields, "expired")),
                count(fields, POINTS),
                count(fields, "debt"),
                Money.ofFen(any(fields, "liabilityFen")),
                new TierMoves(count(fields, "up"), count(fields, "kept"), count(fields, "down")),
                Money.ofFen(any(fields, "savedFen")),
                Money.ofFen(any(fields, "paidFen")));
    }

    private static JsonNode write(SortedMap<String, Long> points) {
        return Json.array(
                points.entrySet(),
                entry -> Json.object().put("code", entry.getKey()).put(POINTS, entry.getValue()));
    }

    private static SortedMap<String, Long> byCode(Fields fields, String name) {
        record Part(String code, long points) {}
        SortedMap<String, Long> points = new TreeMap<>();
        fields.list(
                        name,
                        Limits.LIST,
                        part -> new Part(part.name("code", Limits.NAME_CHARS), any(part, POINTS)))
                .forEach(part -> points.put(part.code(), part.points()));
        return points;
    }

    private static long count(Fields fields, String name) {
        return fields.number(name, 0, Long.MAX_VALUE);
    }

    private static long any(Fields fields, String name) {
        return fields.number(name, Long.MIN_VALUE, Long.MAX_VALUE);
    }
}
