package linli.station.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import linli.contract.trust.Ed25519;
import linli.contract.trust.MemberKey;
import linli.core.Outcome;
import linli.core.member.StationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A station's keys follow each other whatever becomes of the central's answers. */
class KeyChangeTest {

    private static final String KEY_PATH = "/v1/stations/me/key";
    private static final StationId ME = new StationId("s1");
    private static final MemberKey KEY = MemberKey.random(new Random(1));

    private final ManualTimer timer = new ManualTimer(Instant.parse("2024-11-22T01:00:00Z"));
    private final Keyring keys = new Keyring();
    private final MemoryJournal journal = new MemoryJournal(ME);
    private final MemoryEnrolments enrolments = new MemoryEnrolments();

    private LoopbackCentral central;
    private SyncLoop loop;

    /** The pairs of a station, in memory. */
    private static final class Keyring implements StationKeyring {

        private Optional<KeyPair> before = Optional.empty();
        private KeyPair now = pair();
        private Optional<KeyPair> next = Optional.empty();

        private static KeyPair pair() {
            return Ed25519.generate(new SecureRandom());
        }

        @Override
        public StationIdentity present() {
            return new StationIdentity(ME, now);
        }

        @Override
        public KeyPair next() {
            next = next.or(() -> Optional.of(pair()));
            return next.orElseThrow();
        }

        @Override
        public Optional<KeyPair> previous() {
            return before;
        }

        @Override
        public void follow() {
            before = Optional.of(now);
            now = next.orElseThrow();
            next = Optional.empty();
        }
    }

    @BeforeEach
    void begin() throws Exception {
        central = new LoopbackCentral();
        enrolments.keep(central.enrol(keys.present()));
        loop =
                new SyncLoop(
                        new SyncLoop.Ports(
                                journal,
                                new MemoryInbox(),
                                enrolments,
                                member -> Optional.of(KEY),
                                keys.present()),
                        new SyncLoop.World(HttpClient.newHttpClient(), timer, new Random(3), timer),
                        status -> {},
                        fault -> {
                            throw new AssertionError(fault);
                        });
        loop.start();
        timer.pass(Duration.ofSeconds(1));
    }

    @AfterEach
    void end() {
        loop.close();
        central.close();
    }

    private void changeKey() {
        loop.changeKey(keys);
        timer.pass(Duration.ofSeconds(1));
    }

    @Test
    void saysAtOnceWhetherTheKeyIsAnother() {
        StationIdentity old = keys.present();
        assertThat(loop.changeKeyAtOnce(keys)).isEqualTo(Outcome.of(keys.present()));
        assertThat(keys.present()).isNotEqualTo(old);
        StationIdentity changed = keys.present();
        central.close();
        assertThat(loop.changeKeyAtOnce(keys))
                .isEqualTo(Outcome.refused(SyncFault.CENTRAL_UNREACHABLE));
        assertThat(keys.present()).isEqualTo(changed);
    }

    private void changeKeyUnheard() {
        central.lostPaths.add(KEY_PATH);
        changeKey();
        central.lostPaths.remove(KEY_PATH);
    }

    private long sendsAnother() {
        journal.append("{\"note\":1}");
        loop.journalGrew();
        timer.pass(Duration.ofMinutes(3));
        return central.held.size();
    }

    @Test
    void theNextKeyIsTheStationsOnceTheCentralSaysSo() {
        KeyPair first = keys.present().keys();
        changeKey();
        assertThat(keys.previous()).contains(first);
        assertThat(central.endOverlap()).isEqualTo(keys.present().keys().getPublic());
        assertThat(sendsAnother()).isEqualTo(1);
    }

    @Test
    void aLostReplyIsAskedAgainInTheNextKeysName() {
        changeKeyUnheard();
        assertThat(keys.previous()).isEmpty();
        central.endOverlap();
        changeKey();
        assertThat(keys.previous()).isPresent();
        assertThat(sendsAnother()).isEqualTo(1);
    }

    @Test
    void soIsOneToALaterChangeOfAStationThatWasAwayUntilItWasRefused() {
        changeKey();
        changeKeyUnheard();
        KeyPair second = keys.present().keys();
        assertThat(central.endOverlap()).isNotEqualTo(second.getPublic());
        assertThat(sendsAnother()).isZero();
        assertThat(loop.status().journalFault()).contains(SyncFault.STATION_REFUSED);

        changeKey();
        assertThat(keys.previous()).contains(second);
        assertThat(sendsAnother()).isEqualTo(2);
    }

    @Test
    void aCentralOutOfABackupBelievesTheKeyAgainThatItForgot() {
        KeyPair first = keys.present().keys();
        changeKey();
        central.enrol(new StationIdentity(ME, first));
        assertThat(sendsAnother()).isZero();

        changeKey();
        assertThat(keys.previous()).contains(first);
        assertThat(sendsAnother()).isEqualTo(2);
    }
}
