package linli.central.http;

import java.util.List;
import linli.central.headquarters.CatalogueDesk;
import linli.central.trust.Enrolment;
import linli.contract.v1.ImportAnswer;
import linli.contract.v1.IssuedCode;
import linli.contract.v1.Limits;
import linli.contract.v1.ProductImport;
import linli.core.Outcome;

/** What headquarters may ask. */
public final class HeadquartersRoutes {

    private final HeadquartersGate gate;
    private final Enrolment enrolment;
    private final CatalogueDesk catalogue;

    /** With everything headquarters can do. */
    public HeadquartersRoutes(HeadquartersGate gate, Enrolment enrolment, CatalogueDesk catalogue) {
        this.gate = gate;
        this.enrolment = enrolment;
        this.catalogue = catalogue;
    }

    /** All of them. */
    public List<Route> routes() {
        return List.of(
                route("POST", "/v1/hq/enrolment-codes", Limits.SMALL_BYTES, this::issueCode),
                route("PUT", "/v1/hq/products", Limits.IMPORT_BYTES, this::putProducts));
    }

    private Route route(String method, String path, int maxBytes, Endpoint endpoint) {
        return new Route(method, path, maxBytes, gate.open(endpoint));
    }

    private Outcome<Reply> issueCode(Call call) {
        return IssuedCode.readRequest(call.body())
                .map(enrolment::issue)
                .map(code -> new IssuedCode(code.text(), code.expires(), ""))
                .map(IssuedCode::text)
                .map(Reply::json);
    }

    private Outcome<Reply> putProducts(Call call) {
        return ProductImport.read(call.body())
                .map(catalogue::put)
                .map(ImportAnswer::text)
                .map(Reply::json);
    }
}
