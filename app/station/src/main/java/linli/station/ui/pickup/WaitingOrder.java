package linli.station.ui.pickup;

import linli.core.member.Profile;
import linli.core.pickup.PickupOrder;

/** An order on the shelf and whose it is. */
public record WaitingOrder(PickupOrder order, Profile member) {}
