package linli.station.store.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.ClaimAct;
import linli.core.act.MemberAct;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.Members;
import linli.core.money.Money;
import linli.core.pickup.OrderId;
import linli.core.refund.TicketHistory;
import linli.core.refund.TicketSummary;
import linli.core.refund.TicketSummary.State;
import linli.station.store.h2.Queries;

/**
 * The tickets that were made here with what came back of them: found by indexes over the acts'
 * rows, the newest first, at most {@link #MOST} at once.
 */
public final class TicketBook {

    /** So many are found at once. */
    public static final int MOST = 200;

    private static final int DAYS_OF_AMOUNTS = 31;
    private static final String HEAD =
            "select a.seq, a.act_id, a.occurred_at, a.business_day, a.operator,";
    private static final String BACK =
            " (select sum(r.worth_fen) from refund r where r.ticket_act = a.act_id),"
                    + " (select r.state from refund r where r.ticket_act = a.act_id"
                    + " order by r.seq desc fetch first row only),"
                    + " (select r.approver from refund r where r.ticket_act = a.act_id"
                    + " order by r.seq desc fetch first row only)";
    private static final List<String> KINDS =
            List.of(
                    HEAD
                            + " 0, t.member_id, t.net_fen, t.points_earned,"
                            + BACK
                            + " from act a join ticket t on t.seq = a.seq where ",
                    HEAD
                            + " 1, t.member_id, t.paid_fen as net_fen, t.points_earned,"
                            + BACK
                            + " from act a join handover t on t.seq = a.seq where ");

    private final Queries queries;
    private final Members members;
    private final Tickets tickets;
    private final Function<ActId, String> receiptCodes;

    /** Reads by those queries; {@code receiptCodes} gives the code on the receipt of an act. */
    public TicketBook(
            Queries queries,
            Members members,
            Tickets tickets,
            Function<ActId, String> receiptCodes) {
        this.queries = queries;
        this.members = members;
        this.tickets = tickets;
        this.receiptCodes = receiptCodes;
    }

    /** The ticket of that act with all that came back of it, if it was made here. */
    public Optional<TicketHistory> history(ActId ticket) {
        return queries.first(
                        "select seq from act where act_id = ?",
                        row -> row.getLong(1),
                        ticket.value())
                .flatMap(seq -> tickets.inJournal(seq, Act.class).map(act -> history(seq, act)))
                .filter(history -> !history.lines().isEmpty());
    }

    /** Whether that entry was made after the shift was closed that was closed last. */
    public boolean isOfThisShift(long seq) {
        return seq > queries.number("select coalesce(max(seq), 0) from shift_closing");
    }

    /** The tickets of that business day. */
    public List<TicketSummary> ofDay(LocalDate day) {
        return find(kind -> kind + "a.business_day = ?", day);
    }

    /** The ticket with that number on its receipt. */
    public List<TicketSummary> numbered(long number) {
        return find(kind -> kind + "a.seq = ?", number);
    }

    /** The ticket of that act. */
    public List<TicketSummary> of(ActId ticket) {
        return find(kind -> kind + "a.act_id = ?", ticket.value());
    }

    /** The tickets of that member. */
    public List<TicketSummary> ofMember(MemberId member) {
        return find(kind -> kind + "t.member_id = ?", member.value());
    }

    /** The last handover of that order, if there was one here. */
    public Optional<Act.OrderHandedOver> lastHandover(OrderId order) {
        return queries.first(
                        "select seq from handover_line where order_id = ?"
                                + " order by seq desc fetch first row only",
                        row -> row.getLong(1),
                        order.value())
                .flatMap(seq -> tickets.inJournal(seq, Act.OrderHandedOver.class));
    }

    /** The tickets of members whose phone number ends in those digits. */
    public List<TicketSummary> ofLastFour(String digits) {
        List<TicketSummary> found = new ArrayList<>();
        for (Member member : members.byLastFour(digits)) {
            found.addAll(ofMember(member.id()));
        }
        return found;
    }

    /** The tickets of the last month over exactly that amount. */
    public List<TicketSummary> ofAmount(Money net, LocalDate today) {
        return find(
                kind ->
                        kind
                                + "a.business_day >= ? and t."
                                + (kind.contains("paid_fen") ? "paid_fen" : "net_fen")
                                + " = ?",
                today.minusDays(DAYS_OF_AMOUNTS),
                net.fen());
    }

    private TicketHistory history(long seq, Act act) {
        ActId id = act.occasion().act();
        List<Act.TicketRefunded> refunds =
                queries
                        .all(
                                "select seq from refund where ticket_act = ? order by seq",
                                row -> row.getLong(1),
                                id.value())
                        .stream()
                        .flatMap(each -> tickets.inJournal(each, Act.class).stream())
                        .flatMap(each -> refund(each).stream())
                        .toList();
        return new TicketHistory(
                seq,
                receiptCodes.apply(id),
                tickets.ruleBook(seq),
                act,
                refunds,
                claims(id),
                afterSales(id));
    }

    private static Optional<Act.TicketRefunded> refund(Act act) {
        return switch (act) {
            case Act.TicketRefunded refund -> Optional.of(refund);
            case ClaimAct claim -> claim.refund();
            default -> Optional.empty();
        };
    }

    private List<ClaimAct> afterSales(ActId ticket) {
        return queries
                .all(
                        "select seq from claim where ticket_act = ? order by seq",
                        row -> row.getLong(1),
                        ticket.value())
                .stream()
                .flatMap(each -> tickets.inJournal(each, ClaimAct.class).stream())
                .toList();
    }

    private List<MemberAct.ActivityClaimed> claims(ActId ticket) {
        return queries
                .all(
                        "select seq from claimed_activity where ticket_act = ? order by seq",
                        row -> row.getLong(1),
                        ticket.value())
                .stream()
                .flatMap(each -> tickets.inJournal(each, MemberAct.ActivityClaimed.class).stream())
                .toList();
    }

    private List<TicketSummary> find(Function<String, String> sql, Object... arguments) {
        Map<MemberId, Optional<Member>> known = new HashMap<>();
        List<TicketSummary> found = new ArrayList<>();
        for (String kind : KINDS) {
            String query =
                    sql.apply(kind) + " order by a.seq desc fetch first " + MOST + " rows only";
            found.addAll(queries.all(query, row -> summary(row, known), arguments));
        }
        found.sort(Comparator.comparingLong(TicketSummary::number).reversed());
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private TicketSummary summary(ResultSet row, Map<MemberId, Optional<Member>> known)
            throws SQLException {
        String member = row.getString(7);
        String state = row.getString(11);
        String approver = row.getString(12);
        return new TicketSummary(
                new ActId(row.getString(2)),
                row.getLong(1),
                row.getInt(6) == 1,
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                member.isEmpty()
                        ? Optional.empty()
                        : known.computeIfAbsent(new MemberId(member), members::byId),
                Money.ofFen(row.getLong(8)),
                row.getLong(9),
                Money.ofFen(row.getLong(10)),
                state == null ? State.KEPT : State.valueOf(state),
                approver == null ? "" : approver);
    }
}
