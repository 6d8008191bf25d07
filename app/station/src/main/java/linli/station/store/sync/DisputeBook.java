package linli.station.store.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import linli.core.act.Act;
import linli.core.dispute.DisputeNotice;
import linli.core.dispute.DisputeNotice.Ruling;
import linli.core.dispute.DisputedEntry;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.Members;
import linli.station.store.h2.StoreParts;
import linli.station.store.ticket.Tickets;

/** What the central disputes of what this station wrote, with what was written. */
public final class DisputeBook {

    private static final String ALL =
            "select epoch, seq, code, subject, disputed_at, accepted, decided_at, decided_by"
                    + " from dispute order by case when decided_by = '' then 0 else 1 end,"
                    + " decided_at desc, disputed_at desc, id fetch first ";

    private final StoreParts parts;
    private final Members members;
    private final Tickets tickets;

    /** Reads from those parts; {@code tickets} has the acts. */
    public DisputeBook(StoreParts parts, Members members, Tickets tickets) {
        this.parts = parts;
        this.members = members;
        this.tickets = tickets;
    }

    /** At most so many: those that nobody decided, then those decided last. */
    public List<DisputedEntry> all(int most) {
        return parts.queries().all(ALL + most + " rows only", DisputeBook::disputed).stream()
                .map(this::entry)
                .toList();
    }

    private DisputedEntry entry(DisputeNotice disputed) {
        Optional<Act> act =
                disputed.epoch() == parts.epoch()
                        ? tickets.inJournal(disputed.seq(), Act.class)
                        : Optional.empty();
        return new DisputedEntry(disputed, act, member(disputed, act));
    }

    private Optional<Member> member(DisputeNotice disputed, Optional<Act> act) {
        return members.byId(new MemberId(disputed.subject()))
                .or(() ->
                        act.filter(some -> some.changes().size() == 1)
                                .flatMap(some -> members.byId(some.changes().getFirst().member())));
    }

    private static DisputeNotice disputed(ResultSet row) throws SQLException {
        String by = row.getString(8);
        Optional<Ruling> ruling =
                by.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Ruling(row.getBoolean(6), instant(row, 7), by));
        return new DisputeNotice(
                row.getInt(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                instant(row, 5),
                ruling);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
