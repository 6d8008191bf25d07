package linli.station.store.member;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.member.AbsentMember;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.points.LedgerEntry;
import linli.core.points.Statement;
import linli.core.points.Statement.Booked;
import linli.core.points.Unit;
import linli.core.time.BusinessCalendar;
import linli.station.journal.ActCodec;
import linli.station.journal.Journal;
import linli.station.store.h2.StoreParts;

/** Members' statements: this station's own entries one by one, everybody else's as one sum. */
public final class Statements {

    private static final int CHANGES = 300;

    private final StoreParts parts;
    private final Journal journal;
    private final ActCodec acts;

    /** Reads by the queries of those parts and from that journal. */
    public Statements(StoreParts parts, Journal journal, ActCodec acts) {
        this.parts = parts;
        this.journal = journal;
        this.acts = acts;
    }

    private record Found(long seq, Instant at, LocalDate day, AccountChange change) {}

    /**
     * The statement from that business day on; of a member with very many entries only the last
     * ones, from a later day on.
     *
     * @param account as it is here now
     */
    public Statement of(
            MemberAccount account, Unit unit, LocalDate from, BusinessCalendar calendar) {
        List<Found> found = found(account, from);
        List<Booked> booked = new ArrayList<>();
        long inLines = 0;
        for (Found each : found) {
            int ruleBook = each.change().ledger(unit).isEmpty() ? 0 : ruleBook(each.seq());
            for (LedgerEntry entry : each.change().ledger(unit)) {
                booked.add(new Booked(calendar.localTime(each.at()), ruleBook, entry));
                inLines = Math.addExact(inLines, entry.points());
            }
        }
        LocalDate first = found.size() < CHANGES ? from : found.getFirst().day();
        long before = Math.subtractExact(ownSum(account, unit), inLines);
        return Statement.of(first, before, booked, account.of(unit));
    }

    private List<Found> found(MemberAccount account, LocalDate from) {
        return parts.queries()
                .all(
                        "select c.seq, a.occurred_at, a.business_day, c.change"
                                + " from account_change c join act a on a.seq = c.seq"
                                + " where c.member_id in (?, ?) and a.business_day >= ?"
                                + " order by c.seq desc, c.place desc fetch first "
                                + CHANGES
                                + " rows only",
                        row ->
                                new Found(
                                        row.getLong(1),
                                        row.getObject(2, OffsetDateTime.class).toInstant(),
                                        row.getObject(3, LocalDate.class),
                                        parts.texts().change(row.getString(4))),
                        account.member().value(),
                        asNumber(account.member()).value(),
                        from)
                .reversed();
    }

    private long ownSum(MemberAccount account, Unit unit) {
        return parts.queries()
                .number(
                        unit == Unit.POINTS
                                ? "select coalesce(sum(points), 0) from ledger_entry"
                                        + " where member_id in (?, ?)"
                                : "select coalesce(sum(fen), 0) from value_entry"
                                        + " where member_id in (?, ?)",
                        account.member().value(),
                        asNumber(account.member()).value());
    }

    /** What the member was called while no more than the number was known here. */
    private MemberId asNumber(MemberId member) {
        return parts.queries()
                .first(
                        "select number from member where member_id = ?",
                        row -> new AbsentMember(new MemberNumber(row.getLong(1))).id(),
                        member.value())
                .orElse(member);
    }

    private int ruleBook(long seq) {
        try {
            return journal.entry(seq).map(entry -> acts.ruleBook(entry.header())).orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
