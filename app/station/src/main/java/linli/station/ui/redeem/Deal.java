package linli.station.ui.redeem;

import linli.station.ui.kit.Attempt;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Press;

/** A reward about to be given for points alone; it is confirmed at most once. */
public final class Deal {

    /**
     * What is agreed.
     *
     * @param reward its id
     * @param price in words
     * @param before points before it
     * @param after points after it
     * @param cash paid beside the points; empty if none
     * @param standing what of the points can be spent here and how old that is; may be empty
     */
    public record Terms(
            String reward,
            String picture,
            String name,
            String price,
            String before,
            String after,
            String cash,
            String standing) {}

    private final Terms terms;
    private final Runnable confirmed;
    private final Attempt attempt = new Attempt();

    Deal(Terms terms, Runnable confirmed) {
        this.terms = terms;
        this.confirmed = confirmed;
    }

    /** What is agreed. */
    public Terms terms() {
        return terms;
    }

    /** Whether a reply is awaited, and why the last one was refused. */
    public Attempt attempt() {
        return attempt;
    }

    /** A key. */
    public void press(Press press) {
        boolean yes =
                press instanceof Press.Asked(Command command)
                        && (command == Command.PRIMARY || command == Command.CONFIRM);
        if (yes) {
            confirm();
        }
    }

    /** Agreed; once, the reply decides. */
    public void confirm() {
        if (!attempt.isBusy()) {
            attempt.begin();
            confirmed.run();
        }
    }

    void again(String why) {
        attempt.refuse(why);
    }
}
