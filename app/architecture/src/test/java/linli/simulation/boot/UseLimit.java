package linli.simulation.boot;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** How often one member may do or have something in some time, by the simulated rules. */
record UseLimit(long times, Period period) {

    /** What is limited, by kind and id as acts write them. */
    static final Map<String, UseLimit> ALL =
            Map.of(
                    "ACTIVITY CHECK_IN",
                    new UseLimit(1, Period.DAY),
                    "ACTIVITY OWN_BAG",
                    new UseLimit(1, Period.DAY),
                    "ACTIVITY RECYCLING",
                    new UseLimit(3, Period.DAY),
                    "COUPON " + SimulatedRules.COUPON,
                    new UseLimit(1, Period.EVER),
                    "REWARD EGGS",
                    new UseLimit(1, Period.WEEK),
                    "REWARD CAKE",
                    new UseLimit(1, Period.YEAR),
                    "DRAW ",
                    new UseLimit(2, Period.DAY));

    /** In what time. */
    enum Period {
        DAY,
        WEEK,
        YEAR,
        EVER;

        /** The same text for all days that count together. */
        String of(String day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> LocalDate.parse(day).with(previousOrSame(DayOfWeek.MONDAY)).toString();
                case YEAR -> day.substring(0, 4);
                case EVER -> "";
            };
        }
    }
}
