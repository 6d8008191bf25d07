package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import linli.contract.trust.Ed25519;
import linli.contract.v1.enrolment.EnrolmentAnswer;
import linli.contract.v1.enrolment.EnrolmentRequest;
import linli.contract.v1.enrolment.IssuedCode;
import linli.core.member.StationId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

    private static TestCentral central;

    private final KeyPair keys = Ed25519.generate(new SecureRandom());
    private final StationId station = new StationId(UuidCreator.getTimeOrderedEpoch().toString());

    @BeforeAll
    static void start() {
        central = new TestCentral();
    }

    @AfterAll
    static void stop() {
        central.close();
    }

    @Test
    void takesAStationInByItsCode() {
        HttpResponse<byte[]> response =
                enrol(EnrolmentRequest.of(central.enrolmentCode("梧桐苑"), station, keys));
        EnrolmentAnswer answer = accepted(EnrolmentAnswer.read(response.body()));
        assertThat(answer.station()).isEqualTo(station);
        assertThat(answer.name()).isEqualTo("梧桐苑");
        assertThat(answer.keys().keys()).hasSize(1);
    }

    @Test
    void answersALostReplyAgainButNobodyElse() {
        String code = central.enrolmentCode("A");
        EnrolmentRequest request = EnrolmentRequest.of(code, station, keys);
        assertThat(enrol(request).body()).isEqualTo(enrol(request).body());
        StationId other = new StationId(UuidCreator.getTimeOrderedEpoch().toString());
        assertThat(problem(enrol(EnrolmentRequest.of(code, other, keys))))
                .isEqualTo("ENROLMENT_CODE");
    }

    @Test
    void refusesACodeAfterFifteenMinutes() {
        String code = central.enrolmentCode("A");
        central.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(problem(enrol(EnrolmentRequest.of(code, station, keys))))
                .isEqualTo("ENROLMENT_CODE");
    }

    @Test
    void refusesAnotherKeyForAnEnrolledStation() {
        enrol(EnrolmentRequest.of(central.enrolmentCode("A"), station, keys));
        KeyPair others = Ed25519.generate(new SecureRandom());
        assertThat(problem(enrol(EnrolmentRequest.of(central.enrolmentCode("B"), station, others))))
                .isEqualTo("STATION_TAKEN");
    }

    private String codeAgain() {
        String target = "/v1/hq/stations/" + station.value() + "/enrolment-code";
        return accepted(IssuedCode.read(ok(central.headquarters("POST", target, "")))).code();
    }

    @Test
    void aStationThatLostItsDiskComesBackAsItselfWithNewKeys() {
        enrol(EnrolmentRequest.of(central.enrolmentCode("梧桐苑"), station, keys));
        StationId fresh = new StationId(UuidCreator.getTimeOrderedEpoch().toString());
        KeyPair newKeys = Ed25519.generate(new SecureRandom());
        EnrolmentRequest request = EnrolmentRequest.of(codeAgain(), fresh, newKeys);
        EnrolmentAnswer answer = accepted(EnrolmentAnswer.read(ok(enrol(request))));
        assertThat(answer.station()).isEqualTo(station);
        assertThat(answer.name()).isEqualTo("梧桐苑");
        assertThat(enrol(request).body()).isEqualTo(enrol(request).body());
        String old = central.enrolmentCode("B");
        assertThat(problem(enrol(EnrolmentRequest.of(old, station, keys))))
                .isEqualTo("STATION_TAKEN");
    }

    @Test
    void aCodeToComeBackIsGoodForOneDisk() {
        enrol(EnrolmentRequest.of(central.enrolmentCode("A"), station, keys));
        String code = codeAgain();
        KeyPair newKeys = Ed25519.generate(new SecureRandom());
        ok(enrol(EnrolmentRequest.of(code, station, newKeys)));
        StationId other = new StationId(UuidCreator.getTimeOrderedEpoch().toString());
        assertThat(problem(enrol(EnrolmentRequest.of(code, other, newKeys))))
                .isEqualTo("ENROLMENT_CODE");
    }

    @Test
    void noCodeBringsBackAStationThatNeverWas() {
        String target = "/v1/hq/stations/" + station.value() + "/enrolment-code";
        assertThat(problem(central.headquarters("POST", target, ""))).isEqualTo("NOT_FOUND");
    }

    @Test
    void refusesAKeyThatIsNotTheStations() {
        EnrolmentRequest good = EnrolmentRequest.of(central.enrolmentCode("A"), station, keys);
        KeyPair others = Ed25519.generate(new SecureRandom());
        EnrolmentRequest forged =
                new EnrolmentRequest(good.code(), station, others.getPublic(), good.proof());
        assertThat(problem(enrol(forged))).isEqualTo("WRONG_SIGNATURE");
    }

    @Test
    void refusesAnIdThatIsNoUuid() {
        for (String id : List.of("1", "../../etc", "a'b", "0".repeat(36))) {
            assertThat(problem(enrol(EnrolmentRequest.of("X", new StationId(id), keys))))
                    .isEqualTo("MALFORMED");
        }
    }

    @Test
    void limitsHowFastCodesCanBeTried() {
        List<String> problems =
                java.util.stream.IntStream.range(0, 60)
                        .mapToObj(i -> enrol(EnrolmentRequest.of("WRONG" + i, station, keys)))
                        .map(TestCentral::problem)
                        .toList();
        assertThat(problems).contains("RATE_LIMITED");
        central.advance(Duration.ofMinutes(1));
    }

    @Test
    void issuesCodesToHeadquartersOnly() {
        HttpResponse<byte[]> response =
                central.send(
                        HttpRequest.newBuilder(central.at("/v1/hq/enrolment-codes"))
                                .header("Authorization", "Bearer wrong")
                                .POST(BodyPublishers.ofString("{\"name\":\"A\"}")));
        assertThat(problem(response)).isEqualTo("UNSIGNED");
    }

    private static HttpResponse<byte[]> enrol(EnrolmentRequest request) {
        return central.send(
                HttpRequest.newBuilder(central.at("/v1/enrolments"))
                        .POST(BodyPublishers.ofString(request.text())));
    }
}
