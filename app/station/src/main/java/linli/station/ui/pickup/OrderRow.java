package linli.station.ui.pickup;

import linli.core.pickup.PickupOrder;

/**
 * A waiting order as the list shows it.
 *
 * @param due when it can be picked up, in words
 */
public record OrderRow(
        PickupOrder order,
        String shelf,
        String member,
        String goods,
        String due,
        boolean overdue) {}
