package linli.core.simulate;

import java.time.LocalDateTime;
import linli.core.member.MemberId;
import linli.core.points.LedgerEntry;

/** A ledger entry with its moment and its member. */
public record LedgerLine(LocalDateTime at, MemberId member, LedgerEntry entry) {}
