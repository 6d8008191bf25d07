package linli.station.counter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.Refusal;
import linli.core.account.CloseDay;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.member.MemberId;
import linli.station.store.member.MemberAccounts;
import linli.station.store.till.StationDay;

/**
 * Closes each business day that has ended, also when nothing was sold: points that this station
 * holds expire by the calendar, in its own journal. Tiers are reviewed by the central alone.
 */
final class DayEnd {

    /**
     * A later close expires what earlier ones would have; so many are written after a long rest.
     */
    private static final int MOST_DAYS = 31;

    private static final int MEMBERS_IN_ONE_ACT = 1000;

    private final CounterNeeds needs;
    private final Moments moments;
    private final ActWriter writer;
    private Optional<LocalDate> closed = Optional.empty();

    DayEnd(CounterNeeds needs, Moments moments, ActWriter writer) {
        this.needs = needs;
        this.moments = moments;
        this.writer = writer;
    }

    /** Closes the days before today that are still open; a refusal leaves the rest open. */
    Optional<Refusal> close() {
        LocalDate today = moments.forLooking().occasion().businessDay();
        if (closed.isPresent() && !closed.get().isBefore(today.minusDays(1))) {
            return Optional.empty();
        }
        StationDay known = needs.store().day();
        LocalDate last =
                known.lastClosed()
                        .or(() -> known.ofLastAct().map(day -> day.minusDays(1)))
                        .orElse(today.minusDays(1));
        LocalDate earliest = today.minusDays(MOST_DAYS);
        LocalDate day = last.isBefore(earliest) ? earliest : last.plusDays(1);
        for (; day.isBefore(today); day = day.plusDays(1)) {
            Optional<Refusal> refusal = close(day);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        closed = Optional.of(today.minusDays(1));
        return Optional.empty();
    }

    /**
     * Ends what is over and still in this station's hand though its days are closed: it was told of
     * it since, or it never did anything and so had no day to close.
     */
    void endWhatWasToldLate() {
        writer.writeIfAny(moment -> {
            LocalDate yesterday = moment.occasion().businessDay().minusDays(1);
            List<AccountChange> changes = changes(moment, yesterday);
            return changes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Act.DayClosed(
                                    moment.occasion(),
                                    yesterday,
                                    changes.subList(
                                            0, Math.min(MEMBERS_IN_ONE_ACT, changes.size()))));
        });
    }

    private Optional<Refusal> close(LocalDate day) {
        Moment moment = moments.forEndOf(day);
        List<AccountChange> changes = changes(moment, day);
        do {
            List<AccountChange> part =
                    changes.subList(0, Math.min(MEMBERS_IN_ONE_ACT, changes.size()));
            changes = changes.subList(part.size(), changes.size());
            Optional<Refusal> refusal =
                    writer.writeFirst(moment, new Act.DayClosed(moment.occasion(), day, part));
            if (refusal.isPresent()) {
                return refusal;
            }
            moment = moments.forEndOf(day);
        } while (!changes.isEmpty());
        return Optional.empty();
    }

    private List<AccountChange> changes(Moment moment, LocalDate day) {
        MemberAccounts accounts = needs.store().accounts();
        CloseDay closing = new CloseDay(moment.rules());
        List<AccountChange> changes = new ArrayList<>();
        for (MemberId member : accounts.withPointsEnding(day)) {
            closing.expire(accounts.of(member, moment.rules(), day), day, moment.occasion())
                    .ifPresent(changes::add);
        }
        return changes;
    }
}
