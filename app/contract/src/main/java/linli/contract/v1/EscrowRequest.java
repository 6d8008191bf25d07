package linli.contract.v1;

import linli.contract.json.Json;
import linli.core.Outcome;
import linli.core.member.MemberId;

/**
 * A station asks to hold more of a member's points, at the moment of spending. Answered with a
 * {@link MemberAnswer}, whose account says what is offered then.
 *
 * @param points that it wants to hold in all, more than 0
 */
public record EscrowRequest(MemberId member, long points) {

    /** The request as JSON. */
    public String text() {
        return Json.write(Json.object().put("member", member.value()).put("points", points));
    }

    /** The request in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<EscrowRequest> read(byte[] body) {
        return Json.read(
                body,
                Limits.SMALL_BYTES,
                fields ->
                        new EscrowRequest(
                                new MemberId(fields.name("member", Limits.ID_CHARS)),
                                MoneyFields.positive(fields, "points")));
    }
}
