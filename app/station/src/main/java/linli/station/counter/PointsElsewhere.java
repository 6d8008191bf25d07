package linli.station.counter;

import linli.core.member.MemberId;
import linli.core.points.Unit;

/** Asks the central for a member's points or stored value that this station does not hold. */
public interface PointsElsewhere {

    /** For a station without a central. */
    PointsElsewhere NOBODY_TO_ASK =
            new PointsElsewhere() {
                @Override
                public boolean isOnline() {
                    return false;
                }

                @Override
                public void ask(MemberId member, Unit unit, long amount, Runnable then) {
                    then.run();
                }
            };

    /** Whether the central answered last time: only then are points given back. */
    boolean isOnline();

    /**
     * Asks to hold so much in all and takes into the store what comes. Calls {@code then} exactly
     * once, on any thread, two seconds later at most, whether or not anything came.
     */
    void ask(MemberId member, Unit unit, long amount, Runnable then);
}
