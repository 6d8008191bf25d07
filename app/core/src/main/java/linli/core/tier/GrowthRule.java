package linli.core.tier;

import java.util.Map;
import linli.core.money.Money;

/**
 * What growth comes from.
 *
 * @param perYuan for each whole yuan of a ticket's net
 * @param perOrder for each ticket with a net of at least {@code orderMin}
 * @param activities for each activity, by its kind
 */
public record GrowthRule(
        long perYuan, long perOrder, Money orderMin, Map<String, Long> activities) {

    /** Keeps its own copy. */
    public GrowthRule {
        activities = Map.copyOf(activities);
    }

    /** Growth for the amount of a ticket. */
    public long ofAmount(Money net) {
        return Math.multiplyExact(perYuan, Math.floorDiv(net.fen(), 100));
    }

    /** Growth for the order itself, 0 if its net is too small. */
    public long ofOrder(Money net) {
        return net.compareTo(orderMin) >= 0 ? perOrder : 0;
    }

    /** Growth for an activity. */
    public long ofActivity(String kind) {
        return activities.getOrDefault(kind, 0L);
    }
}
