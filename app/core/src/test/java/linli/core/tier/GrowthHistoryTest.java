package linli.core.tier;

import static linli.core.Shop.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import linli.core.Seeds;
import org.junit.jupiter.api.Test;

class GrowthHistoryTest {

    private static final int USUAL = 200;
    private static final int MANY = 20_000;
    private static final LocalDate FIRST = day("2026-01-31");

    @Test
    void windowsAreThoseOfAllThatEverGrew() {
        Seeds.each(
                USUAL,
                MANY,
                seed -> {
                    Random random = new Random(seed);
                    GrowthHistory history = GrowthHistory.of(List.of());
                    List<GrowthEntry> all = new ArrayList<>();
                    LocalDate latest = FIRST;
                    for (int i = 0; i < 60; i++) {
                        GrowthEntry entry = entry(latest, random);
                        latest = entry.day().isAfter(latest) ? entry.day() : latest;
                        all.add(entry);
                        history = history.plus(entry);
                        LocalDate later = latest.plusDays(random.nextInt(400));
                        LocalDate earlier = latest.minusDays(random.nextInt(32));
                        assertThat(history.window(earlier))
                                .isEqualTo(GrowthWindow.of(all, earlier));
                        assertThat(history.window(latest)).isEqualTo(GrowthWindow.of(all, latest));
                        assertThat(history.window(later)).isEqualTo(GrowthWindow.of(all, later));
                        assertThat(history)
                                .isSortedAccordingTo(
                                        (one, other) -> one.day().compareTo(other.day()));
                    }
                });
    }

    /** Mostly of a later day, at times of an earlier one that came late, at times huge. */
    private static GrowthEntry entry(LocalDate latest, Random random) {
        LocalDate day = latest.plusDays(random.nextInt(10) == 0 ? -9 : random.nextInt(30));
        long growth = random.nextInt(20) == 0 ? 1L << 50 : random.nextInt(-50, 100);
        return new GrowthEntry(day, growth, random.nextInt(-50, 100));
    }

    @Test
    void aWindowBeforeTheLatestDayLeavesLaterOnesOut() {
        List<GrowthEntry> entries =
                List.of(
                        new GrowthEntry(day("2026-12-01"), 1, 10),
                        new GrowthEntry(day("2026-12-02"), 2, 20));

        assertThat(GrowthHistory.of(entries).window(day("2026-12-01")))
                .isEqualTo(new GrowthWindow(1, 10));
    }

    @Test
    void figuresThatTogetherFitNoLongAreKeptAsTheyAre() {
        List<GrowthEntry> entries =
                List.of(
                        new GrowthEntry(day("2026-12-01"), Long.MAX_VALUE, 0),
                        new GrowthEntry(day("2026-12-02"), Long.MAX_VALUE, 0));

        assertThat(GrowthHistory.of(entries).window(day("2026-12-01")).growth())
                .isEqualTo(Long.MAX_VALUE);
    }
}
