package linli.central.http;

import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import linli.central.page.MemberPage;
import linli.contract.v1.ProblemCode;
import linli.core.Outcome;

/** What anybody may ask. */
public final class PublicRoutes {

    private final MemberPage page;
    private final RateLimit strangers;
    private final byte[] openApi;

    /** With the rate at which one address may ask for pages. */
    public PublicRoutes(MemberPage page, RateLimit strangers) {
        this.page = page;
        this.strangers = strangers;
        this.openApi = resource("/linli/central/openapi.json");
    }

    /** All of them. */
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/openapi.json", 0, this::describe),
                new Route("GET", "/m/{secret}", 0, this::page));
    }

    private Outcome<Reply> describe(Call call) {
        return Outcome.of(new Reply(200, "application/json", openApi, Map.of()));
    }

    private Outcome<Reply> page(Call call) {
        if (!strangers.admits(call.peer())) {
            return Refused.because(ProblemCode.RATE_LIMITED);
        }
        Optional<String> html = page.html(call.parameter("secret"), locale(call));
        return html.map(PublicRoutes::reply)
                .map(Outcome::of)
                .orElseGet(() -> Refused.because(ProblemCode.NOT_FOUND));
    }

    private static Reply reply(String html) {
        return new Reply(
                200,
                "text/html; charset=utf-8",
                html.getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "Content-Security-Policy",
                        MemberPage.contentSecurityPolicy(),
                        "Referrer-Policy",
                        "no-referrer"));
    }

    private static Locale locale(Call call) {
        return call.header(HeaderNames.ACCEPT_LANGUAGE)
                .filter(languages -> languages.startsWith("en"))
                .map(english -> Locale.ENGLISH)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    private static byte[] resource(String name) {
        try (InputStream in = PublicRoutes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the program: " + name);
            }
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
