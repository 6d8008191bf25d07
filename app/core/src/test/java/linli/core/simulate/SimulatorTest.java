package linli.core.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import linli.core.Seeds;
import linli.core.account.MemberAccount;
import linli.core.act.Redemption;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;
import linli.core.refund.Refund;
import linli.core.sale.Earning;
import linli.core.sale.PricedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold after any days of a shop, whatever happens in them. */
class SimulatorTest {

    private static final int EVENTS = 120;

    static LongStream seeds() {
        return Seeds.upTo(60, 20_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLedgerSumsToTheBalanceAndNoLotIsNegative(long seed) {
        SimulationOutcome outcome = run(seed);
        Map<MemberId, Long> sums = new HashMap<>();
        outcome.ledger()
                .forEach(line -> sums.merge(line.member(), line.entry().points(), Long::sum));

        for (MemberAccount account : outcome.members()) {
            assertThat(account.points().balance())
                    .isEqualTo(sums.getOrDefault(account.member(), 0L));
            assertThat(account.points().slices())
                    .extracting(LotSlice::points)
                    .allMatch(points -> points > 0);
            assertThat(account.points().debt()).isNotNegative();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingThatHasEndedIsLeft(long seed) {
        SimulationOutcome outcome = run(seed);

        for (MemberAccount account : outcome.members()) {
            assertThat(account.points().firstExpiry().orElse(LocalDate.MAX))
                    .isAfterOrEqualTo(outcome.asOf());
            assertThat(account.tier().until().orElse(LocalDate.MAX))
                    .isAfterOrEqualTo(outcome.asOf());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void refundsGiveBackNoMoreThanWasPaidAndAllOfItIfAllComesBack(long seed) {
        for (SimulatedTicket ticket : run(seed).tickets().values()) {
            Money back = Money.ZERO;
            long restored = 0;
            for (Refund refund : ticket.refunds()) {
                assertThat(refund.cash().isNegative()).isFalse();
                back = back.plus(refund.cash()).plus(refund.debt());
                restored += refund.pointsRestored();
            }
            Money net = ticket.sum(PricedLine::net);
            assertThat(back).isEqualTo(net.minus(ticket.ticket().left()));
            if (ticket.ticket().isReturned()) {
                assertThat(back).isEqualTo(net);
                assertThat(restored)
                        .isEqualTo(ticket.ticket().member().isPresent() ? ticket.pointsSpent() : 0);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTicketKeepsWhatItsRestWouldEarnAndNothingWhenAllCameBack(long seed) {
        for (SimulatedTicket ticket : run(seed).tickets().values()) {
            long awarded = ticket.earned().stream().mapToLong(Earning::points).sum();
            assertThat(ticket.ticket().kept()).isBetween(0L, awarded);
            if (ticket.ticket().isReturned()) {
                assertThat(ticket.ticket().kept()).isZero();
                assertThat(ticket.ticket().growth().ofAmount()).isZero();
                assertThat(ticket.ticket().growth().ofOrder()).isZero();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void stockIsNeverOversold(long seed) {
        SimulationOutcome outcome = run(seed);
        Map<String, Long> kept =
                outcome.redemptions().values().stream()
                        .filter(redemption -> !redemption.isCancelled())
                        .collect(Collectors.groupingBy(Redemption::reward, Collectors.counting()));

        assertThat(kept.getOrDefault("EGG10", 0L)).isLessThanOrEqualTo(3);
        assertThat(outcome.draws().values().stream().filter("OIL"::equals).count())
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anEventThatComesTwiceChangesNothing(long seed) {
        RandomScenario scenario = new RandomScenario(seed);
        Simulator once = new Simulator(scenario.book(), RandomScenario.products());
        Simulator twice = new Simulator(new RandomScenario(seed).book(), RandomScenario.products());
        List<ScenarioEvent> events = scenario.events(EVENTS);
        events.forEach(event -> {
            once.apply(event);
            twice.apply(event);
            twice.apply(event);
        });

        SimulationOutcome first = once.outcome(scenario.end());
        SimulationOutcome second = twice.outcome(scenario.end());

        assertThat(second.ledger()).isEqualTo(first.ledger());
        assertThat(second.members()).isEqualTo(first.members());
        assertThat(second.tickets()).isEqualTo(first.tickets());
    }

    @Test
    void theRandomScenariosReachEveryKindOfEntryAndRefusal() {
        Set<String> reasons = new java.util.TreeSet<>();
        Set<String> codes = new java.util.TreeSet<>();
        for (long seed = 1; seed <= 60; seed++) {
            SimulationOutcome outcome = run(seed);
            outcome.ledger().stream()
                    .map(LedgerLine::entry)
                    .map(LedgerEntry::reason)
                    .forEach(reasons::add);
            outcome.rejected().forEach(rejection -> codes.add(rejection.refusal().code()));
        }
        assertThat(reasons)
                .containsExactlyInAnyOrder(
                        "BASE",
                        "TIER_BONUS",
                        "PLUS_BONUS",
                        "CAMPAIGN:double",
                        "BURN",
                        "BURN_RESTORED",
                        "CLAWBACK",
                        "DEBT_PAID",
                        "EXPIRE",
                        "CHECK_IN",
                        "REVIEW",
                        "REFERRAL",
                        "REDEEM:EGG10",
                        "REDEEM_CANCELLED",
                        "DRAW",
                        "PRIZE");
        assertThat(codes)
                .contains(
                        "UNKNOWN_TICKET",
                        "NOT_ELIGIBLE",
                        "LIMIT_REACHED",
                        "INSUFFICIENT_POINTS",
                        "OUT_OF_STOCK",
                        "ALREADY_CANCELLED",
                        "BAD_QUANTITY",
                        "UNKNOWN_ACTIVITY");
    }

    private static SimulationOutcome run(long seed) {
        RandomScenario scenario = new RandomScenario(seed);
        Simulator simulator = new Simulator(scenario.book(), RandomScenario.products());
        scenario.events(EVENTS).forEach(simulator::apply);
        return simulator.outcome(scenario.end());
    }
}
