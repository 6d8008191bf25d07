package linli.core.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import linli.core.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockOutTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 30", "6, 60", "7, 120", "11, 1920", "12, 3600", "99, 3600"})
    void keepsOutLongerAfterEachWrongPin(int wrong, long seconds) {
        LockOut lockOut = LockOut.NONE;
        for (int i = 0; i < wrong; i++) {
            lockOut = lockOut.afterWrongPin(NOW);
        }
        assertThat(lockOut.isAt(NOW)).isEqualTo(seconds > 0);
        assertThat(lockOut.isAt(NOW.plusSeconds(seconds))).isFalse();
        assertThat(seconds == 0 || lockOut.isAt(NOW.plusSeconds(seconds - 1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "123456789", "12a4", "0000", "1234", "4321", "２５８０"})
    void refusesWhatEverybodyTriesFirst(String digits) {
        assertThat(new Pin(digits).asNew()).isEqualTo(Outcome.refused(OperatorRefusal.WEAK_PIN));
    }

    @Test
    void takesAnythingElseAndSaysNothingOfIt() {
        Pin pin = new Pin("2580");
        assertThat(pin.asNew()).isEqualTo(Outcome.of(pin));
        assertThat(pin.toString()).doesNotContain("2580");
    }
}
