package linli.contract.v1.headquarters;

import java.util.List;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.trust.Hash;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.member.StationId;
import tools.jackson.databind.JsonNode;

/**
 * What a verification found: the figures on which stations and central must agree, and everything
 * that does not add up.
 *
 * @param stations one for each journal held, in order of station and epoch
 * @param members registered or imported
 * @param points of all members, in lots
 * @param debt of all members, in points
 * @param valueFen stored value that is owed to all members, gifts included
 * @param principalFen what of it they paid in
 * @param discrepancies each with its code, empty if all is well
 */
public record VerificationReport(
        List<Journal> stations,
        long members,
        long points,
        long debt,
        long valueFen,
        long principalFen,
        List<Discrepancy> discrepancies) {

    private static final int STATIONS = 100_000;

    /** Keeps its own copies. */
    public VerificationReport {
        stations = List.copyOf(stations);
        discrepancies = List.copyOf(discrepancies);
    }

    /**
     * One station's journal.
     *
     * @param seq of the last entry
     * @param head its hash
     * @param sales completed
     * @param netFen what all of them cost
     * @param cashFen what should be in the drawer: float + taken − given of the shift that is open,
     *     and 0 after it was closed
     * @param pointsEarned credited by its acts
     * @param pointsSpent debited by its acts, expiry included
     * @param valueIn stored value credited by its acts, in fen
     * @param valueOut stored value debited by its acts, in fen
     */
    public record Journal(
            StationId station,
            int epoch,
            long seq,
            Hash head,
            long sales,
            long netFen,
            long cashFen,
            long pointsEarned,
            long pointsSpent,
            long valueIn,
            long valueOut) {}

    /**
     * Something that does not add up.
     *
     * @param code in capitals
     * @param subject what it is about, such as a station or a member's id
     */
    public record Discrepancy(String code, String subject) {}

    /** The report as JSON. */
    public String text() {
        return Json.write(
                Json.object()
                        .set("stations", Json.array(stations, VerificationReport::write))
                        .put("members", members)
                        .put("points", points)
                        .put("debt", debt)
                        .put("valueFen", valueFen)
                        .put("principalFen", principalFen)
                        .set(
                                "discrepancies",
                                Json.array(discrepancies, VerificationReport::write)));
    }

    /** The report in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<VerificationReport> read(byte[] body) {
        return Json.read(
                body,
                Limits.PAGE_BYTES,
                fields ->
                        new VerificationReport(
                                fields.list("stations", STATIONS, VerificationReport::journal),
                                fields.number("members", 0, Long.MAX_VALUE),
                                fields.number("points", 0, Long.MAX_VALUE),
                                fields.number("debt", 0, Long.MAX_VALUE),
                                fields.number("valueFen", Long.MIN_VALUE, Long.MAX_VALUE),
                                fields.number("principalFen", 0, Long.MAX_VALUE),
                                fields.list(
                                        "discrepancies",
                                        STATIONS,
                                        VerificationReport::discrepancy)));
    }

    private static JsonNode write(Journal journal) {
        return Json.object()
                .put("station", journal.station().value())
                .put("epoch", journal.epoch())
                .put("seq", journal.seq())
                .put("head", journal.head().hex())
                .put("sales", journal.sales())
                .put("netFen", journal.netFen())
                .put("cashFen", journal.cashFen())
                .put("pointsEarned", journal.pointsEarned())
                .put("pointsSpent", journal.pointsSpent())
                .put("valueInFen", journal.valueIn())
                .put("valueOutFen", journal.valueOut());
    }

    private static Journal journal(Fields fields) {
        return new Journal(
                new StationId(fields.name("station", Limits.ID_CHARS)),
                fields.integer("epoch", 1, Integer.MAX_VALUE),
                fields.number("seq", 0, Long.MAX_VALUE),
                fields.parsed("head", Hash.LENGTH, Hash::parse),
                fields.number("sales", 0, Long.MAX_VALUE),
                fields.number("netFen", Long.MIN_VALUE, Long.MAX_VALUE),
                fields.number("cashFen", Long.MIN_VALUE, Long.MAX_VALUE),
                fields.number("pointsEarned", 0, Long.MAX_VALUE),
                fields.number("pointsSpent", 0, Long.MAX_VALUE),
                fields.number("valueInFen", 0, Long.MAX_VALUE),
                fields.number("valueOutFen", 0, Long.MAX_VALUE));
    }

    private static JsonNode write(Discrepancy discrepancy) {
        return Json.object().put("code", discrepancy.code()).put("subject", discrepancy.subject());
    }

    private static Discrepancy discrepancy(Fields fields) {
        return new Discrepancy(
                fields.name("code", Limits.ID_CHARS), fields.text("subject", Limits.NAME_CHARS));
    }
}
