package linli.station.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CentralClockTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final AtomicReference<Instant> here = new AtomicReference<>(NOON);
    private final CentralClock clock = new CentralClock(here::get);

    private void hears(Instant central) {
        clock.heard(
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        ZonedDateTime.ofInstant(central, ZoneOffset.UTC)));
    }

    @Test
    void saysNothingOfThisMachinesClockBeforeTheFirstAnswer() {
        assertThat(clock.isRight()).isEmpty();
        clock.heard("yesterday");
        assertThat(clock.isRight()).isEmpty();
    }

    @Test
    void findsAClockWrongThatIsMoreThanNinetySecondsOffEitherWay() {
        hears(NOON.plusSeconds(89));
        assertThat(clock.isRight()).contains(true);
        hears(NOON.plusSeconds(91));
        assertThat(clock.isRight()).contains(false);
        hears(NOON.minusSeconds(92));
        assertThat(clock.isRight()).contains(false);
    }

    @Test
    void findsAClockWrongThatWentBackSinceTheLastAnswer() {
        hears(NOON);
        here.set(NOON.plus(Duration.ofHours(5)));
        assertThat(clock.isRight()).contains(true);
        here.set(NOON.minus(Duration.ofMinutes(2)));
        assertThat(clock.isRight()).contains(false);
        hears(here.get());
        assertThat(clock.isRight()).contains(true);
    }
}
