package linli.core.coupon;

import java.util.List;
import linli.core.money.Money;

/**
 * An amount off a ticket for members.
 *
 * @param off at most that much
 * @param min what the eligible lines must sum to
 * @param categories of eligible goods; none: all
 * @param perMember how often each member may use it
 */
public record Coupon(String id, Money off, Money min, List<String> categories, long perMember) {

    /** Keeps its own copy. */
    public Coupon {
        categories = List.copyOf(categories);
    }

    /** Whether goods of that category count. */
    public boolean covers(String category) {
        return categories.isEmpty() || categories.contains(category);
    }
}
