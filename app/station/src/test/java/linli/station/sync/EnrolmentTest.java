package linli.station.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.InstantSource;
import linli.contract.trust.Ed25519;
import linli.core.Outcome;
import linli.core.member.StationId;
import linli.station.sync.LoopbackCentral.Mishap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentTest {

    private final MemoryEnrolments enrolments = new MemoryEnrolments();
    private final HttpClient http = HttpClient.newHttpClient();

    private LoopbackCentral central;
    private Enrolment enrolment;

    @BeforeEach
    void begin() throws Exception {
        central = new LoopbackCentral();
        enrolment = enrolment("s1");
    }

    @AfterEach
    void end() {
        http.shutdownNow();
        central.close();
    }

    @Test
    void pinsTheCentralsKeys() {
        enrolment.redeem(central.address(), " " + LoopbackCentral.CODE + "\n");

        Enrolled enrolled = enrolments.current().orElseThrow();
        assertThat(enrolled.keys()).isEqualTo(central.publicKeys());
        assertThat(enrolled.audience()).isEqualTo(LoopbackCentral.AUDIENCE);
        assertThat(enrolled.name()).isEqualTo("望京店");
    }

    @Test
    void mayBeRepeatedWhenTheReplyWasLost() {
        central.mishaps.add(Mishap.ANSWER_CUT);

        assertThat(redeem(LoopbackCentral.CODE)).isEqualTo("CENTRAL_UNREACHABLE");
        assertThat(enrolments.current()).isEmpty();
        assertThat(redeem(LoopbackCentral.CODE)).isEqualTo("ACCEPTED");
    }

    @Test
    void refusesAnotherCode() {
        assertThat(redeem("GUESSED")).isEqualTo("ENROLMENT_CODE_REFUSED");
        assertThat(enrolments.current()).isEmpty();
    }

    @Test
    void takesWhatCannotBeACodeForAWrongCode() {
        assertThat(redeem("")).isEqualTo("ENROLMENT_CODE_REFUSED");
        assertThat(redeem("A\nB")).isEqualTo("ENROLMENT_CODE_REFUSED");
        assertThat(redeem("A".repeat(5000))).isEqualTo("ENROLMENT_CODE_REFUSED");
    }

    @Test
    void givesACodeToOneStationOnly() {
        redeem(LoopbackCentral.CODE);

        assertThat(code(enrolment("s2").redeem(central.address(), LoopbackCentral.CODE)))
                .isEqualTo("ENROLMENT_CODE_REFUSED");
    }

    @Test
    void saysThatNobodyIsThere() {
        CentralAddress address = central.address();
        central.close();

        assertThat(code(enrolment.redeem(address, LoopbackCentral.CODE)))
                .isEqualTo("CENTRAL_UNREACHABLE");
    }

    @Test
    void believesNoOtherServer() {
        central.mishaps.add(Mishap.NONSENSE);

        assertThat(redeem(LoopbackCentral.CODE)).isEqualTo("CENTRAL_UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://pos.example.com", "http://10.0.0.1:8080", "http://127.0.0.2"})
    void wantsAConnectionThatNobodyElseReads(String address) {
        assertThat(code(CentralAddress.parse(address))).isEqualTo("INSECURE_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pos.example.com",
                "ftp://pos.example.com",
                "https://",
                "https://a b",
                "https://user@pos.example.com",
                "https://pos.example.com/path",
                "https://pos.example.com?x=1",
                "file:///etc/passwd"
            })
    void readsNoAddressInOtherTexts(String address) {
        assertThat(code(CentralAddress.parse(address))).isEqualTo("BAD_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://pos.example.com/", "http://localhost:8080", "http://[::1]:8080"})
    void readsAddresses(String address) {
        assertThat(code(CentralAddress.parse(address))).isEqualTo("ACCEPTED");
    }

    private String redeem(String oneTimeCode) {
        return code(enrolment.redeem(central.address(), oneTimeCode));
    }

    private Enrolment enrolment(String station) {
        StationIdentity identity =
                new StationIdentity(new StationId(station), Ed25519.generate(new SecureRandom()));
        return new Enrolment(http, InstantSource.system(), identity, enrolments);
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<?> accepted -> "ACCEPTED";
            case Outcome.Refused<?>(var refusal) -> refusal.code();
        };
    }
}
