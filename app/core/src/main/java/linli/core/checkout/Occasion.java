package linli.core.checkout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import linli.core.member.StationId;

/**
 * When, where and by whom an act is done; everything the rules need that is not in the act itself.
 *
 * @param at the clock as read
 * @param localTime the same in the rule book's zone
 * @param businessDay the day it counts for
 * @param operator who is signed in
 */
public record Occasion(
        ActId act,
        Instant at,
        LocalDateTime localTime,
        LocalDate businessDay,
        StationId station,
        String operator) {}
