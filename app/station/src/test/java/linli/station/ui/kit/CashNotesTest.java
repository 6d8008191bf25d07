package linli.station.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import linli.core.money.Money;
import org.junit.jupiter.api.Test;

/** What is offered to touch where cash is counted. */
class CashNotesTest {

    @Test
    void suggestsTheNotesACustomerIsLikelyToGive() {
        assertThat(CashNotes.forDue(Money.ofFen(8_078)))
                .isEqualTo(
                        LongStream.of(8_078, 8_100, 8_500, 9_000, 10_000, 20_000)
                                .mapToObj(Money::ofFen)
                                .toList());
        assertThat(CashNotes.forDue(Money.ofFen(10_000))).first().isEqualTo(Money.ofFen(10_000));
    }
}
