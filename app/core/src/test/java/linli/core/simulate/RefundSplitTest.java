package linli.core.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import linli.core.Seeds;
import linli.core.refund.Refund;
import linli.core.refund.RefundLine;
import linli.core.sale.PricedLine;
import linli.core.sale.Quantity;
import org.junit.jupiter.api.Test;

/** Goods that come back at once or piece by piece. */
class RefundSplitTest {

    private static final int EVENTS = 20;

    @Test
    void refundsInAnySplitGiveBackExactlyWhatOneFullRefundGives() {
        AtomicInteger compared = new AtomicInteger();
        Seeds.each(
                1_000,
                40_000,
                seed -> {
                    Random random = new Random(seed);
                    List<ScenarioEvent> events = new RandomScenario(seed).events(EVENTS);
                    untouched(seed, events)
                            .forEach((id, sold) -> {
                                Given whole = refunded(seed, events, id, List.of(all(sold)));
                                Given parts = refunded(seed, events, id, split(sold, random));
                                assertThat(parts).as(id).isEqualTo(whole);
                                compared.addAndGet(whole.fen() > 0 ? 1 : 0);
                            });
                });
        assertThat(compared).hasValueGreaterThan(1_500);
    }

    /** The tickets of which nothing came back yet. */
    private static Map<String, SimulatedTicket> untouched(long seed, List<ScenarioEvent> events) {
        LocalDate end = events.getLast().at().toLocalDate();
        Map<String, SimulatedTicket> tickets =
                new TreeMap<>(played(seed, events).outcome(end).tickets());
        tickets.values().removeIf(ticket -> !ticket.refunds().isEmpty());
        return tickets;
    }

    private record Given(long fen, long restored, long clawed, long growth) {}

    private static Given refunded(
            long seed, List<ScenarioEvent> events, String ticket, List<List<RefundLine>> steps) {
        Simulator simulator = played(seed, events);
        LocalDateTime now = events.getLast().at();
        int step = 0;
        for (List<RefundLine> lines : steps) {
            simulator.apply(new ScenarioEvent.TakeBack("back" + step++, now, ticket, lines));
        }
        SimulationOutcome outcome = simulator.outcome(now.toLocalDate());
        List<Refund> refunds = Objects.requireNonNull(outcome.tickets().get(ticket)).refunds();
        return new Given(
                refunds.stream().mapToLong(one -> one.cash().plus(one.debt()).fen()).sum(),
                refunds.stream().mapToLong(Refund::pointsRestored).sum(),
                refunds.stream().mapToLong(Refund::pointsClawed).sum(),
                outcome.members().stream()
                        .mapToLong(account -> account.window(outcome.asOf()).growth())
                        .sum());
    }

    private static List<RefundLine> all(SimulatedTicket sold) {
        List<RefundLine> lines = new ArrayList<>();
        for (PricedLine line : sold.lines()) {
            lines.add(new RefundLine(lines.size() + 1, OptionalLong.of(pieces(line))));
        }
        return lines;
    }

    private static List<List<RefundLine>> split(SimulatedTicket sold, Random random) {
        List<RefundLine> pieces = new ArrayList<>();
        for (int line = 0; line < sold.lines().size(); line++) {
            for (long left = pieces(sold.lines().get(line)); left > 0; ) {
                long part = 1 + random.nextLong(left);
                pieces.add(new RefundLine(line + 1, OptionalLong.of(part)));
                left -= part;
            }
        }
        Collections.shuffle(pieces, random);
        List<List<RefundLine>> steps = new ArrayList<>();
        while (!pieces.isEmpty()) {
            List<RefundLine> step = pieces.subList(0, 1 + random.nextInt(pieces.size()));
            steps.add(List.copyOf(step));
            step.clear();
        }
        return steps;
    }

    private static long pieces(PricedLine line) {
        return line.item().quantity() instanceof Quantity.Pieces(long count) ? count : 1;
    }

    private static Simulator played(long seed, List<ScenarioEvent> events) {
        Simulator simulator = RandomBook.shop(seed);
        events.forEach(simulator::apply);
        return simulator;
    }
}
