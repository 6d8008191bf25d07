package linli.station.ui.redeem;

/**
 * One reward on the shelf, in words.
 *
 * @param reward its id
 * @param picture the key of its drawing
 * @param price in points, for this member
 * @param listPrice in points, for everybody; empty if that is the same
 * @param cash paid beside the points; empty if none
 * @param facts how often still, how many are left
 * @param obstacle what stands in the way; empty if it can be had now
 * @param refusal why it was not given a moment ago; empty if it was not asked for
 */
public record RewardCard(
        String reward,
        Group group,
        String picture,
        String name,
        String price,
        String listPrice,
        String cash,
        String facts,
        String obstacle,
        String refusal) {

    /** Where it stands on the shelf. */
    public enum Group {
        /** The member can have it. */
        NOW,
        /** Points, time, stock or a limit stand in the way. */
        SOON,
        /** It is for a higher tier or the paid membership. */
        HIGHER
    }

    /** Whether it can be had at this moment. */
    public boolean isOpen() {
        return obstacle.isEmpty();
    }

    RewardCard refused(String why) {
        return new RewardCard(
                reward, group, picture, name, price, listPrice, cash, facts, obstacle, why);
    }
}
