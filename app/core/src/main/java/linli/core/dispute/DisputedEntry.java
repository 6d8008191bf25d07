package linli.core.dispute;

import java.util.Optional;
import linli.core.act.Act;
import linli.core.member.Member;

/**
 * A dispute with what this station knows of it.
 *
 * @param act in the entry; empty if an earlier journal wrote it
 * @param member whom it is about, as far as known here
 */
public record DisputedEntry(DisputeNotice disputed, Optional<Act> act, Optional<Member> member) {}
