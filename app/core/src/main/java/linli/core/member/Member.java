package linli.core.member;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A neighbour who is known to the shop.
 *
 * @param number on member codes and the printed card; a new one comes with each new card
 * @param home the station where the member picks up
 * @param since the business day of registration
 * @param frozen whether the membership rests: it neither earns nor spends until somebody ends that
 */
public record Member(
        MemberId id,
        MemberNumber number,
        Profile profile,
        StationId home,
        Optional<MemberId> inviter,
        LocalDate since,
        boolean frozen) {

    /** A member whose membership does not rest. */
    public Member(
            MemberId id,
            MemberNumber number,
            Profile profile,
            StationId home,
            Optional<MemberId> inviter,
            LocalDate since) {
        this(id, number, profile, home, inviter, since, false);
    }

    /** The same member, described in another way. */
    public Member withProfile(Profile other) {
        return new Member(id, number, other, home, inviter, since, frozen);
    }

    /** The same member with another card. */
    public Member withNumber(MemberNumber other) {
        return new Member(id, other, profile, home, inviter, since, frozen);
    }

    /** The same member, with a membership that rests or does not. */
    public Member withFrozen(boolean rests) {
        return new Member(id, number, profile, home, inviter, since, rests);
    }
}
