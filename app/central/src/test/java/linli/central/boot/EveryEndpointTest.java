package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import linli.central.boot.Probe.Asker;
import linli.contract.trust.RequestToken;
import linli.contract.v1.Problem;
import linli.contract.v1.journal.JournalEntry;
import linli.core.member.StationId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint, from the list of those that the central has, asked in every wrong way: refused
 * with a problem document, and nothing in the database is different afterwards.
 */
class EveryEndpointTest {

    private static final byte[] BOMB = TestStation.gzip(" ".repeat(40 << 20));

    private static HostileShop shop;
    private static List<Probe> probes;

    @BeforeAll
    static void open() {
        shop = new HostileShop();
        shop.central().freeze();
        probes = shop.probes();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    /** Lets the limits of rate fill up again. */
    @BeforeEach
    void refillTheLimits() {
        shop.central().advance(Duration.ofMinutes(1));
    }

    @Test
    void answersEachOfTheseRequestsIfNothingIsWrongWithIt() {
        try (HostileShop good = new HostileShop()) {
            for (Probe probe : good.probes()) {
                assertThat(problem(good.ask(probe)))
                        .as(probe.name())
                        .isNotIn("MALFORMED", "UNSIGNED", "WRONG_SIGNATURE", "TOO_LARGE")
                        .isNotIn("METHOD_NOT_ALLOWED", "FORBIDDEN", "INTERNAL", "UNAVAILABLE");
            }
        }
    }

    @Test
    void refusesStrangers() {
        for (Probe probe : probes) {
            if (probe.asker() != Asker.ANYBODY) {
                unchanged(probe, () -> strangers(probe).forEach(shown -> refused(probe, shown)));
            }
        }
    }

    private static List<Optional<String>> strangers(Probe probe) {
        String right = shop.authorization(probe, probe.bytes()).orElseThrow();
        String asStation =
                "Linli "
                        + token(probe, shop.mine().id().value(), shop.central().now(), shop.mine());
        String cut = right.substring(0, right.length() - 6);
        return List.of(
                Optional.empty(),
                Optional.of("Linli"),
                Optional.of("Linli ."),
                Optional.of("Bearer "),
                Optional.of("Basic YTpi"),
                Optional.of(cut),
                Optional.of(right.replace("Linli ", "").replace("Bearer ", "")),
                Optional.of(right.toUpperCase(Locale.ROOT)),
                Optional.of(
                        probe.asker() == Asker.HEADQUARTERS
                                ? asStation
                                : "Bearer " + shop.central().server().headquartersKey()));
    }

    @Test
    void refusesForgedLateAndForeignTokens() {
        for (Probe probe : ofStations()) {
            String id = shop.mine().id().value();
            var now = shop.central().now();
            unchanged(
                    probe,
                    () -> {
                        TestStation other = shop.other();
                        refused(probe, Optional.of("Linli " + token(probe, id, now, other)));
                        for (int seconds : List.of(-300, 300)) {
                            var off = now.plusSeconds(seconds);
                            refused(
                                    probe,
                                    Optional.of("Linli " + token(probe, id, off, shop.mine())));
                        }
                        refused(
                                probe,
                                Optional.of("Linli " + token(probe, "nobody", now, shop.mine())));
                        refused(
                                probe,
                                Optional.of(
                                        shop.mine()
                                                .token(
                                                        probe.route().method(),
                                                        probe.target() + "&x=1",
                                                        probe.bytes())));
                        refused(
                                probe,
                                Optional.of(
                                        shop.mine()
                                                .token("DELETE", probe.target(), probe.bytes())));
                        refused(
                                probe,
                                Optional.of(
                                        shop.mine()
                                                .token(
                                                        probe.route().method(),
                                                        probe.target(),
                                                        new byte[] {1})));
                    });
        }
    }

    @Test
    void refusesWhatCameBefore() {
        for (Probe probe : ofStations()) {
            // Malformed, so that the first one has no effect either.
            Probe broken = probe.hasBody() ? probe.with("{") : probe;
            Optional<String> token = shop.authorization(broken, broken.bytes());
            var _ = shop.askWith(broken, token);
            Map<String, String> before = shop.print();
            assertThat(problem(shop.askWith(broken, token)))
                    .as(probe.name())
                    .isEqualTo("TOKEN_REPLAYED");
            assertThat(shop.print()).as(probe.name()).isEqualTo(before);
        }
    }

    @Test
    void refusesBodiesThatAreNone() {
        for (Probe probe : withBodies()) {
            unchanged(probe, () -> broken(probe).forEach(body -> refused(probe, body, "")));
        }
    }

    private static List<byte[]> broken(Probe probe) {
        String text = probe.body();
        byte[] bytes = probe.bytes();
        byte[] notUtf8 = bytes.clone();
        notUtf8[bytes.length / 2] = (byte) 0xC0;
        notUtf8[bytes.length / 2 + 1] = (byte) 0xAF;
        return List.of(
                new byte[0],
                Arrays.copyOf(bytes, bytes.length - 1),
                Arrays.copyOf(bytes, bytes.length / 2),
                notUtf8,
                text.getBytes(StandardCharsets.UTF_16),
                utf8(text + text),
                utf8(text + "\u0000"),
                utf8("[".repeat(30_000)),
                utf8("{\"a\":".repeat(10_000)),
                utf8("[" + text + "]"),
                utf8("\"" + "x".repeat(1000) + "\""),
                utf8("9".repeat(5000)),
                utf8(text.replaceFirst("\\{", "{\"" + "y".repeat(9000) + "\":1,")));
    }

    @Test
    void refusesEncodingsThatWereNotAgreed() {
        for (Probe probe : withBodies()) {
            byte[] gzipped = TestStation.gzip(probe.body());
            unchanged(
                    probe,
                    () -> {
                        refused(probe, probe.bytes(), "gzip");
                        refused(probe, probe.bytes(), "br");
                        refused(probe, gzipped, "");
                        refused(probe, Arrays.copyOf(gzipped, gzipped.length - 9), "gzip");
                        refused(probe, TestStation.gzip(probe.body() + " x"), "gzip");
                        refused(probe, BOMB, "gzip");
                    });
        }
    }

    @Test
    void refusesOrTakesEachPartOfAMessageButNeverFails() {
        for (Probe probe : withBodies()) {
            neverFail(HostileJson.of(probe.body()).stream().map(probe::with).toList());
        }
    }

    @Test
    void tellsNobodyOfOthers() {
        for (Probe probe : probes) {
            List<Probe> curious = new ArrayList<>();
            for (String id : shop.foreignIds()) {
                probe.withEachIdReplaced(HostileShop.encoded(id))
                        .forEach(target -> curious.add(probe.at(target)));
                if (probe.hasBody()) {
                    HostileJson.withEachTextReplaced(probe.body(), id)
                            .forEach(body -> curious.add(probe.with(body)));
                }
            }
            neverFail(curious);
        }
    }

    /**
     * What is not refused tells a station nothing of another. What is refused is asked once more,
     * since among others it could hide what it changed.
     */
    private static void neverFail(List<Probe> requests) {
        List<Probe> refused = requests.stream().filter(EveryEndpointTest::isRefused).toList();
        if (!refused.isEmpty()) {
            unchanged(refused.getFirst(), () -> refused.forEach(EveryEndpointTest::isRefused));
        }
    }

    private static boolean isRefused(Probe probe) {
        shop.central().advance(Duration.ofSeconds(1));
        HttpResponse<byte[]> response = shop.ask(probe);
        String sent = probe.name() + " " + shortened(probe.target() + " " + probe.body());
        if (response.statusCode() / 100 != 2) {
            assertProblem(response, sent);
            return true;
        }
        boolean askedFor = probe.target().contains(shop.otherNumber());
        if (probe.asker() == Asker.STATION && !askedFor) {
            assertThat(text(response)).as(sent).doesNotContain(shop.secrets());
        }
        return false;
    }

    @Test
    void takesNoEntriesThatAreAnothersOutOfPlaceOrOfAnotherTime() {
        TestStation mine = shop.mine();
        JournalEntry next = shop.next();
        JournalEntry second = mine.sealed(mine.sale(Optional.empty(), 2), 3, 1, next.hash());
        JournalEntry later = mine.sealed(mine.sale(Optional.empty(), 1), 1, 9, next.hash());
        var other = shop.other();
        JournalEntry others = other.sealed(other.sale(Optional.empty(), 1), 2, 1, other.head());
        List<List<JournalEntry>> uploads =
                List.of(
                        List.of(second, next),
                        List.of(next, next),
                        List.of(others),
                        List.of(next, others),
                        List.of(later),
                        List.of(mine.sealed(mine.sale(Optional.empty(), 1), 2, 1, second.hash())));
        for (List<JournalEntry> upload : uploads) {
            Map<String, String> before = shop.print();
            assertThat(problem(mine.upload(upload))).isIn("FOREIGN_ENTRY", "BROKEN_CHAIN");
            assertThat(shop.print()).isEqualTo(before);
        }
        // What only comes too early is no fault; it is answered with how far the journal is held.
        Map<String, String> before = shop.print();
        assertThat(mine.uploaded(List.of(second)).appliedSeq()).isEqualTo(1);
        assertThat(mine.uploaded(mine.journal()).appliedSeq()).isEqualTo(1);
        assertThat(shop.print()).isEqualTo(before);
    }

    @Test
    void aStationMayAskForAMemberWhoCameByButGetsNothingOfTheOthers() {
        Probe lookup =
                ofStations().stream()
                        .filter(probe -> probe.target().contains("number="))
                        .findFirst()
                        .orElseThrow();
        var answer =
                text(shop.ask(lookup.at("/v1/stations/me/members?number=" + shop.otherNumber())));
        assertThat(answer).contains("\"MEMBER\"").doesNotContain("geheim-order", "Z-99");
    }

    private static List<Probe> ofStations() {
        return probes.stream().filter(probe -> probe.asker() == Asker.STATION).toList();
    }

    private static List<Probe> withBodies() {
        return probes.stream().filter(Probe::hasBody).toList();
    }

    private static String token(Probe probe, String station, Instant at, TestStation signer) {
        return RequestToken.issue(
                        new StationId(station),
                        shop.mine().enrolment().audience(),
                        at,
                        probe.route().method(),
                        probe.target(),
                        probe.bytes(),
                        new SecureRandom())
                .sign(signer.keys().getPrivate());
    }

    /** What becomes due by time alone is done before. */
    private static void unchanged(Probe probe, Runnable attack) {
        shop.central().advance(Duration.ofDays(1));
        shop.central().server().goRound();
        Map<String, String> before = shop.print();
        attack.run();
        assertThat(shop.print()).as(probe.name()).isEqualTo(before);
    }

    private static void refused(Probe probe, Optional<String> authorization) {
        assertProblem(shop.askWith(probe, authorization), probe.name() + " with " + authorization);
    }

    private static void refused(Probe probe, byte[] body, String encoding) {
        shop.central().advance(Duration.ofSeconds(1));
        assertProblem(
                shop.ask(probe, body, Optional.of(encoding).filter(some -> !some.isEmpty())),
                probe.name()
                        + " "
                        + encoding
                        + " "
                        + shortened(new String(body, StandardCharsets.UTF_8)));
    }

    /** A problem document, and nothing of how the central is made. */
    private static void assertProblem(HttpResponse<byte[]> response, String sent) {
        String said = text(response);
        assertThat(response.statusCode()).as(sent + " " + said).isBetween(400, 499);
        assertThat(response.headers().firstValue("Content-Type"))
                .as(sent)
                .hasValue(Problem.MEDIA_TYPE);
        Problem document = accepted(Problem.read(response.body()));
        assertThat(document.status()).as(sent).isEqualTo(response.statusCode());
        assertThat(document.type()).as(sent).startsWith("urn:linli:problem:");
        assertThat(said)
                .as(sent)
                .doesNotContain("Exception", "\tat ", "linli.central", "postgres", "select ");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
