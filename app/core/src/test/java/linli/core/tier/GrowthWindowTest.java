package linli.core.tier;

import static linli.core.Shop.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthWindowTest {

    @Test
    void countsTheTwelveMonthsUpToToday() {
        List<GrowthEntry> entries =
                List.of(
                        new GrowthEntry(day("2026-02-28"), 1, 10),
                        new GrowthEntry(day("2026-03-01"), 2, 20),
                        new GrowthEntry(day("2027-02-28"), 4, 40),
                        new GrowthEntry(day("2027-03-01"), 8, 80));

        assertThat(GrowthWindow.of(entries, day("2027-02-28"))).isEqualTo(new GrowthWindow(6, 60));
        assertThat(GrowthWindow.of(entries, day("2027-03-01")))
                .isEqualTo(new GrowthWindow(12, 120));
    }

    @Test
    void mayBeNegativeAfterARefund() {
        assertThat(
                        GrowthWindow.of(
                                List.of(new GrowthEntry(day("2027-01-01"), -5, -3)),
                                day("2027-01-02")))
                .isEqualTo(new GrowthWindow(-5, -3));
    }
}
