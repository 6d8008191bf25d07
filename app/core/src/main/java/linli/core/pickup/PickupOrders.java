package linli.core.pickup;

import java.util.List;
import java.util.Optional;
import linli.core.member.MemberId;

/** The orders of this station, with what was handed over so far. */
public interface PickupOrders {

    /** The order of that id. */
    Optional<PickupOrder> byId(OrderId id);

    /** The order whose code was scanned, all digits equal. */
    Optional<PickupOrder> byCode(String code);

    /** What waits for that member, the oldest first. */
    List<PickupOrder> waitingFor(MemberId member);

    /** Everything that waits here, by shelf; at most {@code limit}. */
    List<PickupOrder> waiting(int limit);
}
