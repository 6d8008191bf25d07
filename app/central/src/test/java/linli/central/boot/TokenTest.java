package linli.central.boot;

import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import linli.contract.trust.RequestToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokenTest {

    private static final String FEED = "/v1/feed";

    private static TestCentral central;
    private static TestStation station;

    @BeforeAll
    static void start() {
        central = new TestCentral();
        station = new TestStation(central);
    }

    @AfterAll
    static void stop() {
        central.close();
    }

    private static HttpResponse<byte[]> get(String target, String authorization) {
        return central.send(
                HttpRequest.newBuilder(central.at(target)).header("Authorization", authorization));
    }

    @Test
    void refusesWhatIsNotSigned() {
        assertThat(problem(central.send(HttpRequest.newBuilder(central.at(FEED)))))
                .isEqualTo("UNSIGNED");
        for (String nonsense : List.of("Linli", "Linli x", "Linli a.b", "Basic YTpi", "Linli .")) {
            assertThat(problem(get(FEED, nonsense))).isEqualTo("UNSIGNED");
        }
    }

    @Test
    void refusesATokenThatCameBeforeForAsLongAsItWouldBeBelieved() {
        String token = station.token("GET", FEED, new byte[0]);
        assertThat(problem(get(FEED, token))).isEqualTo("OK");
        central.advance(RequestToken.LIFE.plus(Duration.ofSeconds(20)));
        assertThat(problem(get(FEED, station.token("GET", FEED, new byte[0])))).isEqualTo("OK");
        assertThat(problem(get(FEED, token))).isEqualTo("TOKEN_REPLAYED");
    }

    @Test
    void refusesATokenThatCameBeforeAlsoAfterARestart() {
        String token = station.token("GET", FEED, new byte[0]);
        assertThat(problem(get(FEED, token))).isEqualTo("OK");
        assertThat(problem(get(FEED, token))).isEqualTo("TOKEN_REPLAYED");
        central.restart();
        assertThat(problem(get(FEED, token))).isEqualTo("TOKEN_REPLAYED");
    }

    @Test
    void refusesATokenThatIsTooOldOrFromTheFuture() {
        for (Duration off : List.of(Duration.ofSeconds(-200), Duration.ofSeconds(200))) {
            String token = station.token("GET", FEED, new byte[0], central.now().plus(off));
            assertThat(problem(get(FEED, token))).isEqualTo("TOKEN_EXPIRED");
        }
    }

    @Test
    void refusesATokenForAnotherRequest() {
        String other = station.token("GET", "/v1/feed?limit=2", new byte[0]);
        assertThat(problem(get(FEED, other))).isEqualTo("WRONG_SIGNATURE");
        String post = station.token("POST", FEED, new byte[0]);
        assertThat(problem(get(FEED, post))).isEqualTo("WRONG_SIGNATURE");
        byte[] body = TestStation.gzip("{}");
        String otherBody = station.token("POST", "/v1/journal", TestStation.gzip("{ }"));
        assertThat(problem(station.post("/v1/journal", body, otherBody)))
                .isEqualTo("WRONG_SIGNATURE");
    }

    @Test
    void refusesATokenSignedWithAnothersKey() {
        TestStation other = new TestStation(central);
        String forged =
                "Linli "
                        + RequestToken.issue(
                                        station.id(),
                                        station.enrolment().audience(),
                                        central.now(),
                                        "GET",
                                        FEED,
                                        new byte[0],
                                        new SecureRandom())
                                .sign(other.keys().getPrivate());
        assertThat(problem(get(FEED, forged))).isEqualTo("WRONG_SIGNATURE");
    }

    @Test
    void refusesATokenForAnotherCentral() {
        String elsewhere =
                "Linli "
                        + RequestToken.issue(
                                        station.id(),
                                        "elsewhere",
                                        central.now(),
                                        "GET",
                                        FEED,
                                        new byte[0],
                                        new SecureRandom())
                                .sign(station.keys().getPrivate());
        assertThat(problem(get(FEED, elsewhere))).isEqualTo("WRONG_SIGNATURE");
    }

    @Test
    void refusesAStationNobodyKnows() {
        try (TestCentral another = new TestCentral()) {
            TestStation stranger = new TestStation(another);
            assertThat(problem(get(FEED, stranger.token("GET", FEED, new byte[0]))))
                    .isEqualTo("UNKNOWN_STATION");
        }
    }

    @Test
    void slowsAStationThatAsksTooOftenAndNoOther() {
        try (TestCentral crowded = new TestCentral()) {
            crowded.freeze();
            TestStation busy = new TestStation(crowded);
            TestStation calm = new TestStation(crowded);
            List<String> answers =
                    IntStream.range(0, 210)
                            .mapToObj(i -> busy.get("/v1/stations/me/members?number=1"))
                            .map(TestCentral::problem)
                            .toList();
            assertThat(answers.subList(0, 200)).containsOnly("MALFORMED");
            assertThat(answers.subList(200, 210)).containsOnly("RATE_LIMITED");
            assertThat(problem(calm.get(FEED))).isEqualTo("OK");
        }
    }

    @Test
    void tellsItsTimeOnce() {
        assertThat(station.get(FEED).headers().allValues("Date")).hasSize(1);
    }
}
