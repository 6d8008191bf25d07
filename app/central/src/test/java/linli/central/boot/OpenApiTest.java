package linli.central.boot;

import static linli.central.boot.TestCentral.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest {

    @Test
    void describesEveryRouteAndNoOther() {
        try (TestCentral central = new TestCentral()) {
            JsonNode document =
                    new JsonMapper()
                            .readTree(
                                    ok(
                                            central.send(
                                                    HttpRequest.newBuilder(
                                                            central.at("/openapi.json")))));
            Set<String> described = new TreeSet<>();
            for (var path : document.get("paths").properties()) {
                for (var method : path.getValue().properties()) {
                    described.add(
                            method.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey());
                }
            }
            Set<String> answered = new TreeSet<>(Set.of("GET /health", "GET /metrics"));
            central.server()
                    .routes()
                    .forEach(route -> answered.add(route.method() + " " + route.path()));
            assertThat(described).isEqualTo(answered);
        }
    }
}
