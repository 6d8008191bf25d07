package linli.central.http;

import java.util.List;
import java.util.Optional;
import linli.central.headquarters.CatalogueDesk;
import linli.central.headquarters.MemberDesk;
import linli.central.headquarters.OrderDesk;
import linli.central.headquarters.PreviewDesk;
import linli.central.headquarters.RuleBookDesk;
import linli.central.headquarters.Verification;
import linli.central.page.MemberCodes;
import linli.central.page.PageAddresses;
import linli.central.trust.Enrolment;
import linli.contract.v1.ProblemCode;
import linli.contract.v1.enrolment.IssuedCode;
import linli.contract.v1.field.Limits;
import linli.contract.v1.headquarters.ImportAnswer;
import linli.contract.v1.headquarters.LabelImport;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.OrderImport;
import linli.contract.v1.headquarters.PreviewAnswer;
import linli.contract.v1.headquarters.ProductImport;
import linli.core.Outcome;
import linli.core.member.MemberId;
import linli.core.member.StationId;

/** What headquarters may ask. */
public final class HeadquartersRoutes {

    /** Everything that people at headquarters do. */
    public record Desks(
            Enrolment enrolment,
            CatalogueDesk catalogue,
            MemberDesk members,
            OrderDesk orders,
            RuleBookDesk ruleBooks,
            PreviewDesk previews,
            Verification verification,
            MemberCodes codes,
            PageAddresses pages) {}

    private static final int USUAL_WEEKS = 8;
    private static final int MOST_WEEKS = 520;

    private final HeadquartersGate gate;
    private final Desks desks;

    /** Open to whoever passes the gate. */
    public HeadquartersRoutes(HeadquartersGate gate, Desks desks) {
        this.gate = gate;
        this.desks = desks;
    }

    /** All of them. */
    public List<Route> routes() {
        return List.of(
                route("POST", "/v1/hq/enrolment-codes", Limits.SMALL_BYTES, this::issueCode),
                route("POST", "/v1/hq/stations/{id}/enrolment-code", 0, this::issueCodeAgain),
                route("PUT", "/v1/hq/products", Limits.IMPORT_BYTES, this::putProducts),
                route("PUT", "/v1/hq/labels", Limits.IMPORT_BYTES, this::putLabels),
                route("PUT", "/v1/hq/members", Limits.IMPORT_BYTES, this::putMembers),
                route("PUT", "/v1/hq/orders", Limits.IMPORT_BYTES, this::putOrders),
                route("PUT", "/v1/hq/rulebooks", Limits.DOCUMENT_CHARS, this::putRuleBook),
                route("GET", "/v1/hq/rulebooks", 0, this::ruleBooks),
                route(
                        "POST",
                        "/v1/hq/rulebooks/preview",
                        Limits.DOCUMENT_CHARS,
                        this::previewRuleBook),
                route("GET", "/v1/hq/verification", 0, this::verify),
                route("GET", "/v1/hq/members/{id}/code", 0, this::memberCode));
    }

    private Route route(String method, String path, int maxBytes, Endpoint endpoint) {
        return new Route(method, path, maxBytes, gate.open(endpoint));
    }

    private Outcome<Reply> issueCode(Call call) {
        return IssuedCode.readRequest(call.body())
                .map(desks.enrolment()::issue)
                .map(code -> new IssuedCode(code.text(), code.expires(), ""))
                .map(IssuedCode::text)
                .map(Reply::json);
    }

    private Outcome<Reply> issueCodeAgain(Call call) {
        return desks.enrolment()
                .issueAgain(new StationId(call.parameter("id")))
                .map(code -> new IssuedCode(code.text(), code.expires(), ""))
                .map(IssuedCode::text)
                .map(Reply::json);
    }

    private Outcome<Reply> putProducts(Call call) {
        return answer(ProductImport.read(call.body()).map(desks.catalogue()::put));
    }

    private Outcome<Reply> putLabels(Call call) {
        return answer(LabelImport.read(call.body()).map(desks.catalogue()::put));
    }

    private Outcome<Reply> putMembers(Call call) {
        return answer(MemberImport.read(call.body()).map(desks.members()::put));
    }

    private Outcome<Reply> putOrders(Call call) {
        return answer(OrderImport.read(call.body()).map(desks.orders()::put));
    }

    private Outcome<Reply> putRuleBook(Call call) {
        return answer(desks.ruleBooks().put(call.body()));
    }

    private Outcome<Reply> ruleBooks(Call call) {
        return Outcome.of(Reply.json(desks.ruleBooks().list().text()));
    }

    private Outcome<Reply> previewRuleBook(Call call) {
        Optional<Integer> weeks = call.number("weeks", USUAL_WEEKS, 1, MOST_WEEKS);
        return weeks.isEmpty()
                ? Refused.because(ProblemCode.MALFORMED, "weeks")
                : desks.previews()
                        .preview(call.body(), weeks.get())
                        .map(PreviewAnswer::text)
                        .map(Reply::json);
    }

    private Outcome<Reply> verify(Call call) {
        return Outcome.of(Reply.json(desks.verification().report().text()));
    }

    private Outcome<Reply> memberCode(Call call) {
        MemberId member = new MemberId(call.parameter("id"));
        Optional<IssuedCode> code =
                desks.codes()
                        .issue(member)
                        .map(some ->
                                new IssuedCode(
                                        some.text(), some.expires(), desks.pages().of(member)));
        return code.map(IssuedCode::text)
                .map(Reply::json)
                .map(Outcome::of)
                .orElseGet(() -> Refused.because(ProblemCode.UNKNOWN_MEMBER));
    }

    private static Outcome<Reply> answer(Outcome<ImportAnswer> answer) {
        return answer.map(ImportAnswer::text).map(Reply::json);
    }
}
