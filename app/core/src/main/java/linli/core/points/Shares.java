package linli.core.points;

import linli.core.points.EscrowBook.Share;

/** What a station may keep of a member's account, by unit. */
public record Shares(Share points, Share value) {

    /** For an account of which nobody said how much may be kept. */
    public static final Shares ALL = new Shares(Share.ALL, Share.ALL);

    /** That of one unit. */
    public Share of(Unit unit) {
        return unit == Unit.POINTS ? points : value;
    }

    /** Whether somebody waits for what is above one of them. */
    public boolean now() {
        return points.now() || value.now();
    }
}
