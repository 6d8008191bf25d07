package linli.central.store;

import java.util.Map;
import java.util.TreeMap;
import linli.core.act.ActId;
import linli.core.member.StationId;

/** What came back of tickets, each at the station that sold it. */
public final class Returns {

    /** What came back of a line so far: how many, and what they were worth in fen. */
    public record Back(long qty, long fen) {

        /** Both together. */
        public Back plus(Back other) {
            return new Back(qty + other.qty, fen + other.fen);
        }
    }

    private final Sql sql;

    Returns(Sql sql) {
        this.sql = sql;
    }

    /** Counts goods as returned; {@code line} from 1. */
    public void add(StationId station, ActId ticket, int line, Back back) {
        sql.update(
                """
                insert into returned (station_id, ticket_act, line, qty, fen)
                values (?, ?, ?, ?, ?)
                on conflict (station_id, ticket_act, line)
                do update set qty = returned.qty + excluded.qty, fen = returned.fen + excluded.fen
                """,
                station.value(),
                ticket.value(),
                line,
                back.qty(),
                back.fen());
    }

    /** What came back of each line; lines of which nothing did are absent. */
    public Map<Integer, Back> of(StationId station, ActId ticket) {
        Map<Integer, Back> lines = new TreeMap<>();
        sql.list(
                        """
                        select line, qty, fen from returned
                        where station_id = ? and ticket_act = ?
                        """,
                        row -> Map.entry(row.getInt(1), new Back(row.getLong(2), row.getLong(3))),
                        station.value(),
                        ticket.value())
                .forEach(line -> lines.put(line.getKey(), line.getValue()));
        return lines;
    }
}
