package linli.contract.v1.headquarters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.act.AccountMessages;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MemberMessages;
import linli.contract.v1.field.MoneyFields;
import linli.core.Outcome;
import linli.core.member.Member;
import linli.core.member.Profile;
import linli.core.tier.GrowthEntry;
import linli.core.tier.TierStanding;
import tools.jackson.databind.JsonNode;

/** Members whom headquarters bring from elsewhere, with what they had there. */
public record MemberImport(List<Newcomer> members) {

    /** How many may come at once. */
    public static final int MAX = 5_000;

    private static final int PHONE_CHARS = 20;

    /** Keeps its own copy. */
    public MemberImport {
        members = List.copyOf(members);
    }

    /**
     * A member with an opening balance.
     *
     * @param lots points, each until its day
     * @param growth of the last 12 months
     * @param tier the lowest if there is none
     */
    public record Newcomer(
            Member member,
            List<OpeningLot> lots,
            List<GrowthEntry> growth,
            Optional<TierStanding> tier,
            Optional<LocalDate> plusUntil) {

        /** Keeps its own copies. */
        public Newcomer {
            lots = List.copyOf(lots);
            growth = List.copyOf(growth);
        }
    }

    /** Points that a member already has; {@code points} more than 0. */
    public record OpeningLot(LocalDate expires, long points) {}

    /** The import as JSON. */
    public String text() {
        return Json.write(Json.object().set("members", Json.array(members, MemberImport::write)));
    }

    /** The import in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<MemberImport> read(byte[] body) {
        return Json.read(
                body,
                Limits.IMPORT_BYTES,
                fields -> new MemberImport(fields.list("members", MAX, MemberImport::newcomer)));
    }

    private static JsonNode write(Newcomer newcomer) {
        Profile profile = newcomer.member().profile();
        return MemberMessages.write(newcomer.member())
                .put("name", profile.name())
                .put("phone", profile.phone())
                .set("birthday", Json.textOrNull(profile.birthday()))
                .set("lots", Json.array(newcomer.lots(), MemberImport::write))
                .set("growth", Json.array(newcomer.growth(), AccountMessages::write))
                .set("tier", Json.orNull(newcomer.tier(), AccountMessages::write))
                .set("plusUntil", Json.textOrNull(newcomer.plusUntil()));
    }

    private static JsonNode write(OpeningLot lot) {
        return Json.object().put("expires", lot.expires().toString()).put("points", lot.points());
    }

    private static Newcomer newcomer(Fields fields) {
        return new Newcomer(
                MemberMessages.member(fields, id -> profile(fields)),
                fields.list("lots", Limits.LINES, MemberImport::lot),
                fields.list("growth", Limits.LINES, AccountMessages::growth),
                fields.optional("tier", (some, name) -> some.object(name, AccountMessages::tier)),
                fields.optional("plusUntil", Fields::day));
    }

    private static Profile profile(Fields fields) {
        return new Profile(
                fields.text("name", Limits.NAME_CHARS),
                fields.text("phone", PHONE_CHARS),
                fields.optional("birthday", (some, name) -> some.day(name)));
    }

    private static OpeningLot lot(Fields fields) {
        return new OpeningLot(fields.day("expires"), MoneyFields.positive(fields, "points"));
    }
}
