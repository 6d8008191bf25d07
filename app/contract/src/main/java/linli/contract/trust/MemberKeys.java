package linli.contract.trust;

import java.util.Optional;
import linli.core.member.MemberId;

/** The keys of members' personal fields that are known here and were not erased. */
@FunctionalInterface
public interface MemberKeys {

    /** The key of that member; empty if it was erased or never known. */
    Optional<MemberKey> of(MemberId member);
}
