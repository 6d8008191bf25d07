package linli.station.counter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import linli.core.act.ActId;
import linli.core.act.Occasion;
import linli.core.rulebook.RuleBook;
import linli.station.store.till.Shifts;
import linli.station.store.till.StationDay;

/**
 * Reads the clock and picks the rule book; remembers who is signed in and when something was done.
 */
final class Moments {

    private static final int MOST_DAYS_AHEAD = 3;
    private static final Duration MAY_DIFFER = Duration.ofSeconds(90);

    private final CounterNeeds needs;
    private volatile String operator;
    private volatile Optional<Instant> last;

    Moments(CounterNeeds needs) {
        this.needs = needs;
        this.last = needs.store().day().latest();
        this.operator =
                needs.store()
                        .day()
                        .lastShift()
                        .map(StationDay.Shift::operator)
                        .orElseGet(this::next);
    }

    private String next() {
        return needs.store().shifts().lastClosed().map(Shifts.Closed::next).orElse("");
    }

    /** Now, for an act that gets an id of its own. */
    Moment forAct() {
        return at(new ActId(needs.ids().get()));
    }

    /** Now, for looking at what would be. */
    Moment forLooking() {
        return at(new ActId("none"));
    }

    /** The same moment, counted for a day that has ended. */
    Moment forEndOf(LocalDate day) {
        Moment now = forAct();
        Occasion occasion = now.occasion();
        return new Moment(
                new Occasion(
                        occasion.act(),
                        occasion.at(),
                        occasion.localTime(),
                        day,
                        occasion.station(),
                        occasion.operator()),
                now.book());
    }

    /**
     * Whether the business day is so far after the last act's that somebody must say it is right.
     */
    boolean isTooFarAhead() {
        LocalDate today = forLooking().occasion().businessDay();
        return last.isPresent()
                && today.isAfter(dayOf(last.get()).plusDays(MOST_DAYS_AHEAD))
                && !needs.dateIsRight().getAsBoolean();
    }

    /**
     * Whether the clock can be believed to the minute: the central or a leader says so, or it goes
     * on from the last act, and not too far.
     */
    boolean isTrusted() {
        boolean wentBack =
                last.filter(then -> needs.clock().instant().plus(MAY_DIFFER).isBefore(then))
                        .isPresent();
        return needs.dateIsRight().getAsBoolean() || (!wentBack && !isTooFarAhead());
    }

    /** An act of that moment was written. */
    void wrote(Moment moment) {
        last = Optional.of(later(moment.occasion().at()));
    }

    /** From now on {@code name} is signed in. */
    void signIn(String name) {
        operator = name;
    }

    /**
     * A clock that went back brings no day, campaign or code back: the rules see no earlier time.
     */
    private Moment at(ActId act) {
        Instant now = needs.clock().instant();
        Instant counted = later(now);
        RuleBook book = needs.store().ruleBooks().at(counted);
        return new Moment(
                new Occasion(
                        act,
                        now,
                        book.calendar().localTime(counted),
                        book.calendar().businessDay(counted),
                        needs.station(),
                        operator),
                book);
    }

    private Instant later(Instant now) {
        return last.filter(now::isBefore).orElse(now);
    }

    private LocalDate dayOf(Instant instant) {
        return needs.store().ruleBooks().at(instant).calendar().businessDay(instant);
    }
}
