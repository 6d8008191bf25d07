package linli.contract.v1.act;

import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.core.act.Act;
import linli.core.member.MemberId;
import linli.core.operator.LockOut;
import linli.core.operator.Operator;
import linli.core.operator.OperatorId;
import linli.core.operator.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Operators and who signed in, on the wire. No PIN is there, only what a pepper sealed. */
final class OperatorMessages {

    private static final int FAILURES = 1_000_000;

    private OperatorMessages() {}

    static void write(ObjectNode body, Act.OperatorChanged act) {
        body.set("who", write(act.operator())).put("sealedPin", act.sealedPin());
    }

    static Act changed(Fields fields) {
        return withoutChanges(
                new Act.OperatorChanged(
                        fields.object("occasion", OccasionMessages::occasion),
                        fields.object("who", OperatorMessages::operator),
                        fields.name("sealedPin", Limits.NAME_CHARS)),
                fields);
    }

    static void write(ObjectNode body, Act.SignedIn act) {
        body.put("who", act.operator().value());
    }

    static Act signedIn(Fields fields) {
        return withoutChanges(
                new Act.SignedIn(
                        fields.object("occasion", OccasionMessages::occasion), who(fields)),
                fields);
    }

    static void write(ObjectNode body, Act.LockOutEnded act) {
        body.put("who", act.operator().value());
    }

    static Act lockOutEnded(Fields fields) {
        return withoutChanges(
                new Act.LockOutEnded(
                        fields.object("occasion", OccasionMessages::occasion), who(fields)),
                fields);
    }

    static void write(ObjectNode body, Act.SignInRefused act) {
        body.put("who", act.operator().value())
                .put("failures", act.lockOut().failures())
                .set("until", Json.textOrNull(act.lockOut().until()));
    }

    static Act refused(Fields fields) {
        return withoutChanges(
                new Act.SignInRefused(
                        fields.object("occasion", OccasionMessages::occasion),
                        who(fields),
                        new LockOut(
                                fields.integer("failures", 1, FAILURES),
                                fields.optional("until", Fields::instant))),
                fields);
    }

    private static JsonNode write(Operator operator) {
        return Json.object()
                .put("id", operator.id().value())
                .put("name", operator.name())
                .put("role", operator.role().name())
                .put("active", operator.isActive())
                .set("member", Json.textOrNull(operator.member().map(MemberId::value)));
    }

    private static Operator operator(Fields fields) {
        return new Operator(
                new OperatorId(fields.name("id", Limits.ID_CHARS)),
                fields.name("name", Limits.NAME_CHARS),
                fields.oneOf("role", Role.class),
                fields.optional(
                        "member", (some, name) -> new MemberId(some.name(name, Limits.ID_CHARS))),
                fields.flag("active"));
    }

    private static OperatorId who(Fields fields) {
        return new OperatorId(fields.name("who", Limits.ID_CHARS));
    }

    private static Act withoutChanges(Act act, Fields fields) {
        if (!fields.list("changes", Limits.LIST, AccountMessages::change).isEmpty()) {
            throw fields.refuse(Reason.OUT_OF_RANGE, "changes");
        }
        return act;
    }
}
