package linli.central.boot;

import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HealthTest {

    private static TestCentral central;

    @BeforeAll
    static void start() {
        central = new TestCentral();
    }

    @AfterAll
    static void stop() {
        central.close();
    }

    @Test
    void saysThatTheDatabaseAnswers() {
        HttpResponse<byte[]> health = get("/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(text(health)).contains("database", "UP");
    }

    @Test
    void countsRefusals() {
        central.headquarters("PUT", "/v1/hq/products", "{}");
        assertThat(text(get("/metrics"))).contains("linli_refusals_total").contains("MALFORMED");
    }

    @Test
    void tellsUnknownAddressesAndMethodsApart() {
        assertThat(problem(get("/nothing"))).isEqualTo("NOT_FOUND");
        assertThat(problem(get("/v1/hq/products"))).isEqualTo("METHOD_NOT_ALLOWED");
    }

    private static HttpResponse<byte[]> get(String target) {
        return central.send(HttpRequest.newBuilder(central.at(target)));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
