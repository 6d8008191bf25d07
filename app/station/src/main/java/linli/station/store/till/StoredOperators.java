package linli.station.store.till;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import linli.core.member.MemberId;
import linli.core.operator.LockOut;
import linli.core.operator.Operator;
import linli.core.operator.OperatorId;
import linli.core.operator.Role;
import linli.station.store.h2.Queries;

/** The operators of this station as their newest entries have them. */
public final class StoredOperators {

    private static final String NEWEST =
            "select o.operator_id, o.name, o.role, o.member_id, o.active, o.sealed_pin"
                    + " from operator o where o.seq = (select max(n.seq) from operator n"
                    + " where n.operator_id = o.operator_id)";

    private final Queries queries;

    /** Reads by those queries. */
    public StoredOperators(Queries queries) {
        this.queries = queries;
    }

    /**
     * An operator with what opens for the right PIN alone.
     *
     * @param sealedPin of their PIN
     */
    public record Known(Operator operator, String sealedPin) {}

    /** Everybody who ever was one, in the order of their names. */
    public List<Known> all() {
        return queries.all(NEWEST + " order by o.name, o.operator_id", StoredOperators::known);
    }

    /** That one. */
    public Optional<Known> byId(OperatorId id) {
        return queries.first(NEWEST + " and o.operator_id = ?", StoredOperators::known, id.value());
    }

    /** How their last attempts to sign in keep them out. */
    public LockOut lockOut(OperatorId id) {
        return queries.first(
                        "select failures, locked_until from sign_in where operator_id = ?"
                                + " order by seq desc fetch first row only",
                        StoredOperators::lockOut,
                        id.value())
                .orElse(LockOut.NONE);
    }

    private static LockOut lockOut(ResultSet row) throws SQLException {
        Instant until = row.getObject(2, OffsetDateTime.class).toInstant();
        return new LockOut(
                row.getInt(1), Optional.of(until).filter(each -> each.isAfter(Instant.EPOCH)));
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new Operator(
                        new OperatorId(row.getString(1)),
                        row.getString(2),
                        Role.valueOf(row.getString(3)),
                        Optional.of(row.getString(4))
                                .filter(id -> !id.isEmpty())
                                .map(MemberId::new),
                        row.getBoolean(5)),
                row.getString(6));
    }
}
