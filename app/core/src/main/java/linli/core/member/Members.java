package linli.core.member;

import java.util.List;
import java.util.Optional;

/** The members that are known here. */
public interface Members {

    /** The member of that id. */
    Optional<Member> byId(MemberId id);

    /** The member whose code or card carries that number. */
    Optional<Member> byNumber(MemberNumber number);

    /** Whose id it is that names somebody by a number, once that is known here; else the same. */
    default MemberId known(MemberId id) {
        return AbsentMember.of(id)
                .flatMap(absent -> byNumber(absent.number()))
                .map(Member::id)
                .orElse(id);
    }

    /** All members whose phone number ends in the four digits, in order of registration. */
    List<Member> byLastFour(String digits);
}
