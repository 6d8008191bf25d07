package linli.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepeatFilterTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final RepeatFilter filter = new RepeatFilter(Duration.ofMillis(300));

    @Test
    void theSameWithinTheWindowIsOneScan() {
        assertThat(filter.repeats(scan("690", 0))).isFalse();
        assertThat(filter.repeats(scan("690", 299))).isTrue();
        assertThat(filter.repeats(scan("690", 300))).isFalse();
    }

    @Test
    void aSecondBottleScannedOnPurposeCountsEvenIfTheGunStutters() {
        assertThat(filter.repeats(scan("690", 0))).isFalse();
        assertThat(filter.repeats(scan("690", 200))).isTrue();
        assertThat(filter.repeats(scan("690", 400))).isFalse();
    }

    @Test
    void anotherCodeInBetweenIsNoRepeat() {
        assertThat(filter.repeats(scan("690", 0))).isFalse();
        assertThat(filter.repeats(scan("691", 10))).isFalse();
        assertThat(filter.repeats(scan("690", 20))).isFalse();
    }

    @Test
    void aClockSetBackMakesNoRepeat() {
        assertThat(filter.repeats(scan("690", 0))).isFalse();
        assertThat(filter.repeats(scan("690", -3_600_000))).isFalse();
    }

    private static Scan scan(String code, long afterMillis) {
        return new Scan(
                Bytes.of(code.getBytes(StandardCharsets.US_ASCII)),
                code,
                Optional.empty(),
                NOON.plusMillis(afterMillis));
    }
}
