package linli.core.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linli.core.Seeds;
import linli.core.account.MemberAccount;
import linli.core.points.LedgerEntry;
import linli.core.points.Statement;
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

    @Test
    void theStatementOfEveryMemberAddsUpAfterEveryEvent() {
        Seeds.each(
                USUAL / 4,
                MANY / 4,
                seed -> {
                    Simulator simulator = RandomBook.shop(seed);
                    for (ScenarioEvent event : new RandomScenario(seed).events(EVENTS)) {
                        simulator.apply(event);
                        LocalDate today = event.at().toLocalDate();
                        SimulationOutcome outcome = simulator.outcome(today);
                        for (MemberAccount account : outcome.members()) {
                            addsUp(account, today.minusDays(seed % 60), outcome.ledger());
                        }
                    }
                });
    }

    private static void addsUp(MemberAccount account, LocalDate from, List<LedgerLine> ledger) {
        long before = 0;
        List<Statement.Booked> booked = new ArrayList<>();
        for (LedgerLine line : ledger) {
            if (line.member().equals(account.member())) {
                if (line.at().toLocalDate().isBefore(from)) {
                    before = Math.addExact(before, line.entry().points());
                } else {
                    booked.add(new Statement.Booked(line.at(), 0, line.entry()));
                }
            }
        }
        Statement statement = Statement.of(from, before, booked, account.points());
        assertThat(statement.elsewhere()).as("%s", account.member()).isZero();
        long last =
                statement.lines().isEmpty()
                        ? statement.opening()
                        : statement.lines().getLast().balance();
        assertThat(last).as("%s", account.member()).isEqualTo(account.points().balance());
        assertThat(statement.endings().stream().mapToLong(Statement.Ending::points).sum())
                .isEqualTo(statement.closing() + account.points().debt());
    }
}
