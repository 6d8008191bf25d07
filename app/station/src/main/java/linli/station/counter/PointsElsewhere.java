package linli.station.counter;

import linli.core.member.MemberId;

/** Asks the central for a member's points that this station does not hold. */
public interface PointsElsewhere {

    /** For a station without a central. */
    PointsElsewhere NOBODY_TO_ASK =
            new PointsElsewhere() {
                @Override
                public boolean isOnline() {
                    return false;
                }

                @Override
                public void ask(MemberId member, long points, Runnable then) {
                    then.run();
                }
            };

    /** Whether the central answered last time: only then are points given back. */
    boolean isOnline();

    /**
     * Asks to hold that many points in all and takes into the store what comes. Calls {@code then}
     * exactly once, on any thread, two seconds later at most, whether or not anything came.
     */
    void ask(MemberId member, long points, Runnable then);
}
