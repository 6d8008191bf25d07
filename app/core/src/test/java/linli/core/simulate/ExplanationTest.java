package linli.core.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import linli.core.Seeds;
import linli.core.points.LedgerEntry;
import org.junit.jupiter.api.Test;

/** Every change of points can say why. */
class ExplanationTest {

    private static final int EVENTS = 40;
    private static final int USUAL = 1_000;
    private static final int MANY = 40_000;

    @Test
    void theFiguresOfEveryEntryComeToItsPoints() {
        Set<Class<?>> met = new HashSet<>();
        Seeds.each(
                USUAL,
                MANY,
                seed -> {
                    Simulator simulator = RandomBook.shop(seed);
                    RandomScenario scenario = new RandomScenario(seed);
                    LocalDate last = LocalDate.EPOCH;
                    for (ScenarioEvent event : scenario.events(EVENTS)) {
                        simulator.apply(event);
                        last = event.at().toLocalDate();
                    }
                    for (LedgerLine line : simulator.outcome(last).ledger()) {
                        LedgerEntry entry = line.entry();
                        assertThat(entry.why().points()).as("%s", line).isEqualTo(entry.points());
                        assertThat(entry.points()).as("%s", line).isNotZero();
                        met.add(entry.why().getClass());
                    }
                });
        assertThat(met).as("the kinds of changes that were met").hasSizeGreaterThanOrEqualTo(14);
    }
}
