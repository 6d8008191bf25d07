package linli.station.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import linli.contract.trust.Ed25519;
import linli.contract.trust.Hash;
import linli.contract.trust.SignedText;
import linli.contract.v1.journal.JournalHeads;
import linli.contract.v1.journal.JournalHeads.EpochHead;
import linli.core.Outcome;
import linli.core.member.StationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much of its past a station believes that the central has. */
class OwnHistoryTest {

    private final StationIdentity identity =
            new StationIdentity(new StationId("s1"), Ed25519.generate(new SecureRandom()));
    private final MemoryEnrolments enrolments = new MemoryEnrolments();
    private final HttpClient http = HttpClient.newHttpClient();
    private LoopbackCentral central;

    @BeforeEach
    void begin() throws IOException {
        central = new LoopbackCentral();
        enrolments.keep(central.enrol(identity));
    }

    @AfterEach
    void end() {
        http.shutdownNow();
        central.close();
    }

    @Test
    void isWhatTheCentralSigned() {
        JournalHeads heads = heads("s1");

        assertThat(told(heads, central.keys)).isEqualTo(Outcome.of(heads));
    }

    @Test
    void isNothingThatAnotherSigned() {
        KeyPair stranger = Ed25519.generate(new SecureRandom());

        assertThat(told(heads("s1"), stranger))
                .isEqualTo(Outcome.refused(SyncFault.HISTORY_UNTRUE));
    }

    @Test
    void isNoOtherStations() {
        assertThat(told(heads("s2"), central.keys))
                .isEqualTo(Outcome.refused(SyncFault.HISTORY_UNTRUE));
    }

    private static JournalHeads heads(String station) {
        return new JournalHeads(
                new StationId(station), List.of(new EpochHead(1, 3, Hash.of("third"))));
    }

    private Outcome<JournalHeads> told(JournalHeads heads, KeyPair signer) {
        central.heads =
                Optional.of(
                        SignedText.sign(
                                heads.text(), JournalHeads.PURPOSE, 0, signer.getPrivate()));
        return new OwnHistory(
                        http, InstantSource.system(), identity, enrolments, new SecureRandom())
                .heads();
    }
}
