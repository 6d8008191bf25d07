package linli.core.act;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import linli.core.member.StationId;

/**
 * When, where and by whom an act is done; everything the rules need that is not in the act itself.
 *
 * @param at the clock as read
 * @param localTime the same in the rule book's zone
 * @param businessDay the day it counts for
 * @param operator who is signed in
 * @param approver the second person who allowed it; empty if nobody had to
 */
public record Occasion(
        ActId act,
        Instant at,
        LocalDateTime localTime,
        LocalDate businessDay,
        StationId station,
        String operator,
        Optional<String> approver) {

    /** An occasion that nobody had to allow. */
    public Occasion(
            ActId act,
            Instant at,
            LocalDateTime localTime,
            LocalDate businessDay,
            StationId station,
            String operator) {
        this(act, at, localTime, businessDay, station, operator, Optional.empty());
    }

    /** The same, allowed by that person, if anybody. */
    public Occasion approvedBy(Optional<String> person) {
        return new Occasion(act, at, localTime, businessDay, station, operator, person);
    }
}
