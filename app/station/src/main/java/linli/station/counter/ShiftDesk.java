package linli.station.counter;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.money.Money;
import linli.core.till.CashMovement;
import linli.core.till.ClosingRequest;
import linli.core.till.ShiftStanding;
import linli.core.till.TillPolicy;
import linli.core.till.TillRefusal;
import linli.core.till.Unfinished;
import linli.station.store.till.Shifts;

/**
 * Opens and closes shifts. Nobody is kept from selling: where a shift was closed and none opened,
 * the next act opens one with what was left in the drawer. On the writer.
 */
final class ShiftDesk {

    private static final Duration PAPER_LOOKED_BACK = Duration.ofDays(1);
    private static final int MOST_PAPER = 200;

    private final CounterNeeds needs;
    private final Moments moments;
    private final ActWriter acts;

    ShiftDesk(CounterNeeds needs, Moments moments, ActWriter acts) {
        this.needs = needs;
        this.moments = moments;
        this.acts = acts;
    }

    /** The opening, with that much in the drawer; refused while a shift is open. */
    Outcome<Act.ShiftOpened> open(String operator, Money openingFloat) {
        if (needs.store().shifts().isOpen()) {
            return Outcome.refused(TillRefusal.SHIFT_IS_OPEN);
        }
        if (openingFloat.isNegative() || openingFloat.compareTo(CashMovement.MOST) > 0) {
            return Outcome.refused(TillRefusal.BAD_AMOUNT);
        }
        // Where people sign in, nobody opens a shift in another's name.
        if (needs.store().operators().all().isEmpty()) {
            moments.signIn(operator);
        }
        return Outcome.of(new Act.ShiftOpened(moments.forAct().occasion(), openingFloat));
    }

    /** Opens a shift, as an act of its own, if the last one was closed; why not, if that failed. */
    Optional<Refusal> openIfClosed() {
        Optional<Shifts.Closed> last = needs.store().shifts().lastClosed();
        if (last.isEmpty() || needs.store().shifts().isOpen()) {
            return Optional.empty();
        }
        Moment moment = moments.forAct();
        return acts.writeFirst(moment, new Act.ShiftOpened(moment.occasion(), last.get().left()));
    }

    /** The closing, with what should have been there. */
    Outcome<Act.ShiftClosed> close(
            ClosingRequest request, Moment moment, Optional<String> approver) {
        Shifts shifts = needs.store().shifts();
        ShiftStanding standing =
                new ShiftStanding(
                        shifts.lastClosed().map(Shifts.Closed::number).orElse(0) + 1,
                        shifts.drawer(),
                        unfinished(moment.occasion().at()));
        return TillPolicy.USUAL
                .close(request, standing)
                .map(closing ->
                        new Act.ShiftClosed(moment.occasion().approvedBy(approver), closing));
    }

    private Unfinished unfinished(Instant now) {
        long unsent = needs.journal().head().seq() - needs.store().uploads().confirmed().seq();
        Optional<Duration> oldest =
                needs.store()
                        .uploads()
                        .oldestUnsent()
                        .map(since -> Duration.between(since, now).abs())
                        .map(age -> age.truncatedTo(ChronoUnit.MINUTES));
        int unprinted =
                needs.store()
                        .printJobs()
                        .undecided(now.minus(PAPER_LOOKED_BACK), MOST_PAPER)
                        .size();
        int held = Math.toIntExact(needs.store().suspendedSales().count());
        return new Unfinished(Math.max(0, unsent), oldest, unprinted, held);
    }
}
