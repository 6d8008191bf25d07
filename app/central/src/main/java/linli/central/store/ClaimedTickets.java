package linli.central.store;

import linli.core.act.ActId;
import linli.core.member.StationId;

/** Activities that named a ticket of their station. */
public final class ClaimedTickets {

    private final Sql sql;

    ClaimedTickets(Sql sql) {
        this.sql = sql;
    }

    /** An activity named a ticket. */
    public void add(StationId station, ActId act, String kind, ActId ticket) {
        sql.update(
                """
                insert into claimed_ticket (station_id, act_id, kind, ticket) values (?, ?, ?, ?)
                on conflict do nothing
                """,
                station.value(),
                act.value(),
                kind,
                ticket.value());
    }

    /** How often activities of that kind named the ticket. */
    public long count(StationId station, String kind, ActId ticket) {
        return sql.one(
                        """
                        select count(*) from claimed_ticket
                        where station_id = ? and kind = ? and ticket = ?
                        """,
                        row -> row.getLong(1),
                        station.value(),
                        kind,
                        ticket.value())
                .orElseThrow();
    }
}
