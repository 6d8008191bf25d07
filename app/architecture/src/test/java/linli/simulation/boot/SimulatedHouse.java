package linli.simulation.boot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.account.CloseDay;
import linli.core.account.SettleEscrow;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Occasion;
import linli.core.member.MemberId;

/** What a simulated station does without anybody asking: days are closed, escrow is settled. */
final class SimulatedHouse {

    private static final int MOST_DAYS = 31;
    private static final Duration CLOCK_MAY_DIFFER = Duration.ofHours(12);
    private static final int DAYS_AHEAD = 3;

    private final SimulatedChain chain;
    private final SimulatedCounter counter;
    private final StationLife life;
    private final StationMemory memory;

    SimulatedHouse(SimulatedChain chain, SimulatedCounter counter, StationLife life) {
        this.chain = chain;
        this.counter = counter;
        this.life = life;
        this.memory = life.memory();
    }

    /** Closes days and gives back what is above the share, as happens every minute. */
    void keepHouse() {
        if (isReady()) {
            endWhatWasToldLate();
            settle(false);
        }
    }

    /** Receives what is offered, and gives back what is above the share. */
    void settle(boolean onlyNow) {
        if (!life.loop().escrow().isOnline() || !isReady()) {
            return;
        }
        endWhatWasToldLate();
        for (MemberId member : memory.known()) {
            Occasion occasion = counter.occasion();
            SettleEscrow.receive(counter.account(member, occasion), occasion)
                    .ifPresent(change ->
                            counter.write(new Act.EscrowReceived(occasion, List.of(change))));
            if (memory.isSettled(member) && (memory.isRecalled(member) || !onlyNow)) {
                Occasion later = counter.occasion();
                SettleEscrow.giveBack(counter.account(member, later), memory.shares(member), later)
                        .ifPresent(change ->
                                counter.write(new Act.EscrowReturned(later, List.of(change))));
            }
        }
    }

    /** Whether something can be done: every day that has ended is closed. */
    boolean isReady() {
        LocalDate today = counter.today();
        if (!isDateRight(today)) {
            return false;
        }
        if (chain.has(Flaw.LEAVES_DAYS_OPEN)) {
            return true;
        }
        LocalDate last =
                memory.acts().stream()
                        .map(StationMemory.Done::act)
                        .filter(Act.DayClosed.class::isInstance)
                        .map(act -> ((Act.DayClosed) act).day())
                        .max(LocalDate::compareTo)
                        .or(() -> lastDay().map(day -> day.minusDays(1)))
                        .orElse(today.minusDays(1));
        LocalDate earliest = today.minusDays(MOST_DAYS);
        LocalDate day = last.isBefore(earliest) ? earliest : last.plusDays(1);
        for (; day.isBefore(today); day = day.plusDays(1)) {
            if (!close(day)) {
                return false;
            }
        }
        return true;
    }

    /** Ends what is over and was told of since the days were closed. */
    private void endWhatWasToldLate() {
        Occasion occasion = counter.occasion();
        LocalDate yesterday = occasion.businessDay().minusDays(1);
        List<AccountChange> changes = changes(yesterday, occasion);
        if (!changes.isEmpty() && !chain.has(Flaw.LEAVES_DAYS_OPEN)) {
            counter.write(new Act.DayClosed(occasion, yesterday, changes));
        }
    }

    private List<AccountChange> changes(LocalDate day, Occasion occasion) {
        List<AccountChange> changes = new ArrayList<>();
        for (MemberId member : memory.known()) {
            new CloseDay(SimulatedCounter.BOOK.rules())
                    .expire(
                            memory.account(member, SimulatedCounter.BOOK.rules(), day),
                            day,
                            occasion)
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private boolean close(LocalDate day) {
        Occasion occasion = counter.occasion(day);
        return counter.write(new Act.DayClosed(occasion, day, changes(day, occasion)));
    }

    private boolean isDateRight(LocalDate today) {
        return lastDay().filter(last -> today.isAfter(last.plusDays(DAYS_AHEAD))).isEmpty()
                || life.loop()
                        .clockOffset()
                        .filter(ahead -> ahead.abs().compareTo(CLOCK_MAY_DIFFER) < 0)
                        .isPresent();
    }

    private Optional<LocalDate> lastDay() {
        return lastInstant().map(SimulatedCounter.BOOK.calendar()::businessDay);
    }

    Optional<Instant> lastInstant() {
        return memory.acts().stream()
                .map(done -> done.act().occasion().at())
                .max(Instant::compareTo);
    }
}
