package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import linli.central.trust.SigningKeys;
import linli.central.trust.StationKeys;
import linli.contract.code.MemberCode;
import linli.contract.rules.RuleBookJson;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.Ed25519;
import linli.contract.trust.RequestToken;
import linli.contract.v1.enrolment.CentralKeysMessage;
import linli.contract.v1.enrolment.IssuedCode;
import linli.contract.v1.enrolment.StationKeyRequest;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedItem.KeysItem;
import linli.contract.v1.feed.FeedItem.RuleBookItem;
import linli.core.Outcome;
import linli.core.member.Member;
import linli.core.rulebook.RuleBook;
import linli.core.visit.ScanRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyChangeTest {

    private static final String TARGET = "/v1/stations/me/key";
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final KeyPair next = Ed25519.generate(new SecureRandom());
    private TestCentral central;
    private TestStation station;

    @BeforeEach
    void start() {
        central = new TestCentral();
        central.freeze();
        station = new TestStation(central);
    }

    @AfterEach
    void stop() {
        central.close();
    }

    private HttpResponse<byte[]> follow(KeyPair old, KeyPair signer) {
        byte[] body = TestStation.gzip(StationKeyRequest.of(station.id(), old, next).text());
        return station.post(TARGET, body, token(signer, "POST", TARGET, body));
    }

    private String token(KeyPair signer, String method, String target, byte[] body) {
        return RequestToken.SCHEME
                + ' '
                + RequestToken.issue(
                                station.id(),
                                station.enrolment().audience(),
                                central.now(),
                                method,
                                target,
                                body,
                                new SecureRandom())
                        .sign(signer.getPrivate());
    }

    private HttpResponse<byte[]> read(KeyPair signer) {
        byte[] none = TestStation.gzip(station.batch(java.util.List.of()).text());
        return station.post("/v1/journal", none, token(signer, "POST", "/v1/journal", none));
    }

    @Test
    void aStationsNewKeyIsAllowedByTheOldOneAndBothAreBelievedForADay() {
        ok(follow(station.keys(), station.keys()));
        ok(follow(station.keys(), station.keys()));
        ok(read(station.keys()));
        ok(read(next));
        central.advance(StationKeys.OVERLAP.plus(MOMENT));
        assertThat(problem(read(station.keys()))).isEqualTo("WRONG_SIGNATURE");
        ok(read(next));
        ok(follow(station.keys(), next));
    }

    @Test
    void nobodyElsesKeyFollowsAndAnOldKeyAllowsNoOther() {
        KeyPair thief = Ed25519.generate(new SecureRandom());
        assertThat(problem(follow(thief, station.keys()))).isEqualTo("WRONG_SIGNATURE");
        assertThat(problem(follow(station.keys(), thief))).isEqualTo("WRONG_SIGNATURE");
        ok(follow(station.keys(), station.keys()));
        byte[] body =
                TestStation.gzip(StationKeyRequest.of(station.id(), station.keys(), thief).text());
        assertThat(problem(station.post(TARGET, body, token(station.keys(), "POST", TARGET, body))))
                .isEqualTo("WRONG_SIGNATURE");
        assertThat(problem(read(thief))).isEqualTo("WRONG_SIGNATURE");
    }

    @Test
    void aKeyThatIsNotProvedDoesNotFollow() {
        StationKeyRequest good = StationKeyRequest.of(station.id(), station.keys(), next);
        StationKeyRequest copied =
                new StationKeyRequest(good.key(), good.consent(), good.consent());
        byte[] body = TestStation.gzip(copied.text());
        assertThat(problem(station.post(TARGET, body, token(station.keys(), "POST", TARGET, body))))
                .isEqualTo("WRONG_SIGNATURE");
    }

    @Test
    void codesAndRuleBooksAreVerifiedWhileTheCentralsKeyChanges() {
        Member member = station.member();
        station.write(station.register(member));
        station.uploaded(station.journal());
        central.headquarters("PUT", "/v1/hq/rulebooks", ruleBook());
        CentralKeys pinned = station.enrolment().keys();
        assertThat(read(code(member), pinned)).isInstanceOf(Outcome.Accepted.class);

        ok(central.headquarters("POST", "/v1/hq/keys", ""));
        assertThat(problem(central.headquarters("POST", "/v1/hq/keys", "")))
                .isEqualTo("CHANGE_UNDER_WAY");
        CentralKeys both = told(pinned);
        assertThat(both.keys()).hasSize(2).containsAllEntriesOf(pinned.keys());
        assertThat(read(code(member), pinned)).isInstanceOf(Outcome.Accepted.class);

        central.advance(SigningKeys.AHEAD.plus(MOMENT));
        central.server().goRound();
        assertThat(read(code(member), both)).isInstanceOf(Outcome.Accepted.class);
        assertThat(read(code(member), pinned))
                .isEqualTo(Outcome.refused(ScanRefusal.FORGED_MEMBER_CODE));
        assertThat(told(pinned)).isEqualTo(both);

        central.restart();
        central.advance(SigningKeys.OVERLAP.plus(MOMENT));
        central.server().goRound();
        CentralKeys last = told(pinned);
        assertThat(last.keys()).hasSize(1).doesNotContainKeys(1);
        assertThat(read(code(member), last)).isInstanceOf(Outcome.Accepted.class);
        TestStation newcomer = new TestStation(central);
        assertThat(newcomer.enrolment().keys()).isEqualTo(last);
        assertThat(told(newcomer, last)).isEqualTo(last);
        ok(central.headquarters("POST", "/v1/hq/keys", ""));
    }

    private static Outcome<MemberCode> read(IssuedCode code, CentralKeys keys) {
        return MemberCode.read(code.code(), keys, code.expires());
    }

    private IssuedCode code(Member member) {
        return accepted(
                IssuedCode.read(
                        ok(
                                central.headquarters(
                                        "GET",
                                        "/v1/hq/members/" + member.id().value() + "/code",
                                        ""))));
    }

    private static String ruleBook() {
        RuleBook builtIn = RuleBookJson.builtIn();
        return new String(
                RuleBookJson.write(
                        new RuleBook(1, builtIn.zone(), builtIn.validFrom(), builtIn.rules())),
                StandardCharsets.UTF_8);
    }

    private CentralKeys told(CentralKeys pinned) {
        return told(station, pinned);
    }

    /** What a station that read nothing yet makes of the whole feed, in its order. */
    private static CentralKeys told(TestStation reader, CentralKeys pinned) {
        CentralKeys keys = pinned;
        for (FeedItem item : reader.feed(Cursor.START, 1000, 0).items()) {
            switch (item) {
                case KeysItem(var document) -> {
                    assertThat(document.isSignedFor(KeysItem.PURPOSE, keys)).isTrue();
                    keys = accepted(CentralKeysMessage.read(document.text()));
                }
                case RuleBookItem(int version, var document) ->
                        assertThat(document.isSignedFor(RuleBookItem.purpose(version), keys))
                                .isTrue();
                default -> {}
            }
        }
        return keys;
    }
}
