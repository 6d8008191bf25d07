package linli.core.member;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A member of whom a station knows no more than the number on a code or card: nobody preloaded
 * them, and the central cannot be asked. Acts name them by that number until it is known whose it
 * is (decision 0046).
 */
public record AbsentMember(MemberNumber number) {

    private static final String PREFIX = "number:";
    private static final int DIGITS = 15;
    private static final StationId NOWHERE = new StationId("");

    /** The one whom an id names by a number; empty for everybody with an id of their own. */
    public static Optional<AbsentMember> of(MemberId id) {
        String text = id.value();
        if (!text.startsWith(PREFIX) || text.length() != PREFIX.length() + DIGITS) {
            return Optional.empty();
        }
        String digits = text.substring(PREFIX.length());
        return digits.chars().allMatch(each -> each >= '0' && each <= '9')
                ? Optional.of(new AbsentMember(new MemberNumber(Long.parseLong(digits))))
                : Optional.empty();
    }

    /** Whether an id names somebody by a number. */
    public static boolean is(MemberId id) {
        return of(id).isPresent();
    }

    /** What acts name the member by. */
    public MemberId id() {
        return new MemberId(PREFIX + number.digits());
    }

    /** As much of a member as is known: nobody's name, and at home nowhere. */
    public Member asMember(LocalDate today) {
        return new Member(id(), number, Profile.UNKNOWN, NOWHERE, Optional.empty(), today);
    }
}
