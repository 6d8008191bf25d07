package linli.core.preview;

/**
 * How often a replay could not do what was asked for then.
 *
 * @param points tickets paid with other points than asked for
 * @param coupons tickets without the coupon asked for
 * @param rewards that were not given
 * @param draws that were not allowed
 * @param others that changed nothing
 */
public record Concessions(long points, long coupons, long rewards, long draws, long others) {

    /** Whether all was done as asked for. */
    public boolean isNone() {
        return points + coupons + rewards + draws + others == 0;
    }
}
