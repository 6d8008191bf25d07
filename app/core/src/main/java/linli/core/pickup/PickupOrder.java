package linli.core.pickup;

import java.time.LocalDate;
import java.util.List;
import linli.core.member.MemberId;
import linli.core.member.StationId;

/**
 * An order that was paid online and waits at a station.
 *
 * @param code the digits its QR carries, prefix 9226
 * @param due the business day on which it can be picked up
 * @param shelf the slot where it lies, such as {@code A-03} or {@code 冷藏-2}; may be empty
 */
public record PickupOrder(
        OrderId id,
        String code,
        MemberId member,
        StationId station,
        LocalDate due,
        String shelf,
        List<OrderLine> lines) {

    /** Whether anything of it still waits. */
    public boolean isWaiting() {
        return lines.stream().anyMatch(line -> line.waiting() > 0);
    }
}
