package linli.station.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyncStatusTest {

    private static SyncStatus withClock(Duration ahead) {
        return new SyncStatus(
                Network.ONLINE,
                Instant.EPOCH,
                0,
                Optional.empty(),
                Optional.of(ahead),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void showsAClockThatIsMoreThanNinetySecondsOffEitherWay() {
        for (long seconds : new long[] {91, -91, 86_400}) {
            assertThat(withClock(Duration.ofSeconds(seconds)).clockFault())
                    .as("%d s", seconds)
                    .contains(SyncFault.CLOCK_REFUSED);
        }
        assertThat(withClock(Duration.ofSeconds(90)).clockFault()).isEmpty();
        assertThat(withClock(Duration.ofSeconds(-90)).clockFault()).isEmpty();
    }
}
