package linli.contract.v1;

import linli.contract.json.Json;
import linli.contract.v1.feed.MemberAnswer;
import linli.contract.v1.field.Limits;
import linli.contract.v1.field.MoneyFields;
import linli.core.Outcome;
import linli.core.member.MemberId;
import linli.core.points.Unit;

/**
 * A station asks to hold more of a member's points or stored value, at the moment of spending.
 * Answered with a {@link MemberAnswer}, whose account says what is offered then.
 *
 * @param unit in which it asks
 * @param points that it wants to hold in all, more than 0; of stored value in fen
 */
public record EscrowRequest(MemberId member, Unit unit, long points) {

    /** Asks for points. */
    public EscrowRequest(MemberId member, long points) {
        this(member, Unit.POINTS, points);
    }

    /** The request as JSON. */
    public String text() {
        return Json.write(
                Json.object()
                        .put("member", member.value())
                        .put("unit", unit.name())
                        .put("points", points));
    }

    /** The request in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<EscrowRequest> read(byte[] body) {
        return Json.read(
                body,
                Limits.SMALL_BYTES,
                fields ->
                        new EscrowRequest(
                                new MemberId(fields.name("member", Limits.ID_CHARS)),
                                fields.has("unit") ? fields.oneOf("unit", Unit.class) : Unit.POINTS,
                                MoneyFields.positive(fields, "points")));
    }
}
