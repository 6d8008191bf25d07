package linli.station.counter;

import java.util.function.Supplier;
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

    /** Somebody to ask who is there only after whoever asks. */
    static PointsElsewhere later(Supplier<? extends PointsElsewhere> there) {
        return new PointsElsewhere() {
            @Override
            public boolean isOnline() {
                return there.get().isOnline();
            }

            @Override
            public void ask(MemberId member, Unit unit, long amount, Runnable then) {
                there.get().ask(member, unit, amount, then);
            }
        };
    }

    /** Whether the central answered last time: only then are points given back. */
    boolean isOnline();

    /**
     * Asks to hold so much in all and takes into the store what comes. Calls {@code then} exactly
     * once, on any thread, two seconds later at most, whether or not anything came.
     */
    void ask(MemberId member, Unit unit, long amount, Runnable then);
}
