package linli.station.counter;

import java.time.Instant;
import java.time.LocalDate;
import linli.core.checkout.ActId;
import linli.core.checkout.Occasion;
import linli.core.rulebook.RuleBook;
import linli.station.store.StationDay;

/** Reads the clock and picks the rule book; remembers who is signed in. */
final class Moments {

    private final CounterNeeds needs;
    private volatile String operator;

    Moments(CounterNeeds needs) {
        this.needs = needs;
        this.operator = needs.store().day().lastShift().map(StationDay.Shift::operator).orElse("");
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

    /** From now on {@code name} is signed in. */
    void signIn(String name) {
        operator = name;
    }

    private Moment at(ActId act) {
        Instant now = needs.clock().instant();
        RuleBook book = needs.store().ruleBooks().at(now);
        return new Moment(
                new Occasion(
                        act,
                        now,
                        book.calendar().localTime(now),
                        book.calendar().businessDay(now),
                        needs.station(),
                        operator),
                book);
    }
}
