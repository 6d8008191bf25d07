package linli.contract.v1.field;

import java.util.Optional;
import java.util.function.Function;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.core.member.AbsentMember;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import tools.jackson.databind.node.ObjectNode;

/** Members on the wire, without their profiles, which stand sealed beside them. */
public final class MemberMessages {

    private MemberMessages() {}

    /** A member as an object; the profile stands elsewhere. */
    public static ObjectNode write(Member member) {
        ObjectNode node =
                Json.object()
                        .put("id", member.id().value())
                        .put("number", member.number().value())
                        .put("home", member.home().value())
                        .set("inviter", Json.textOrNull(member.inviter().map(MemberId::value)))
                        .put("since", member.since().toString());
        return member.frozen() ? node.put("frozen", true) : node;
    }

    /** The member of an object, with the profile that belongs to its id. */
    public static Member member(Fields fields, Function<MemberId, Profile> profiles) {
        MemberId id = fields.parsed("id", Limits.ID_CHARS, MemberMessages::id);
        return new Member(
                id,
                new MemberNumber(fields.number("number", 0, MemberNumber.LIMIT - 1)),
                profiles.apply(id),
                new StationId(fields.name("home", Limits.ID_CHARS)),
                fields.optional(
                        "inviter", (some, name) -> new MemberId(some.name(name, Limits.ID_CHARS))),
                fields.day("since"),
                fields.has("frozen") && fields.flag("frozen"));
    }

    /** Nobody's own id looks like the number of somebody else. */
    private static Optional<MemberId> id(String text) {
        return Optional.of(new MemberId(text))
                .filter(id -> !text.isEmpty() && !AbsentMember.is(id));
    }
}
