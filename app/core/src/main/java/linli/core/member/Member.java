package linli.core.member;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A neighbour who is known to the shop.
 *
 * @param number on member codes and the printed card
 * @param home the station where the member picks up
 * @param since the business day of registration
 */
public record Member(
        MemberId id,
        MemberNumber number,
        Profile profile,
        StationId home,
        Optional<MemberId> inviter,
        LocalDate since) {}
