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
import linli.core.act.TicketKind;
import linli.core.act.ValueAct;
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
 * The tickets that were made here with what came back of them, and what else has a receipt: found
 * by indexes over the acts' rows, the newest first, at most {@link #MOST} at once.
 */
public final class TicketBook {

    /** So many are found at once. */
    public static final int MOST = 200;

    private static final int DAYS_OF_AMOUNTS = 31;
    private static final String HEAD =
            "select a.seq, a.act_id, a.occurred_at, a.business_day, a.operator, t.member_id, ";

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
        return any(ticket).filter(TicketHistory::isTicket);
    }

    /** The same of whatever the list has. */
    public Optional<TicketHistory> any(ActId act) {
        return queries.first(
                        "select seq from act where act_id = ?", row -> row.getLong(1), act.value())
                .flatMap(seq ->
                        tickets.inJournal(seq, Act.class)
                                .filter(made -> TicketKind.of(made).isPresent())
                                .map(made -> history(seq, made)));
    }

    /** What took that back, if it has no goods and was made here. */
    public Optional<Act> undone(TicketHistory history) {
        return switch (history.act()) {
            case Act.RewardRedeemed redeemed ->
                    queries.first(
                                    "select seq from cancelled_redemption where redemption_id = ?",
                                    row -> row.getLong(1),
                                    redeemed.redemption().id().value())
                            .flatMap(seq -> tickets.inJournal(seq, Act.class));
            case ValueAct.ToppedUp topUp -> paidOut(topUp, history.number());
            default -> Optional.empty();
        };
    }

    private Optional<Act> paidOut(ValueAct.ToppedUp topUp, long seq) {
        Optional<ActId> id = Optional.of(topUp.occasion().act());
        return queries
                .all(
                        "select seq from value_entry where member_id = ? and seq > ?"
                                + " and reason = 'VALUE_WITHDRAWN' order by seq",
                        row -> row.getLong(1),
                        topUp.member().value(),
                        seq)
                .stream()
                .flatMap(each -> tickets.inJournal(each, ValueAct.Withdrawn.class).stream())
                .filter(out -> out.topUp().equals(id))
                .map(Act.class::cast)
                .findFirst();
    }

    /** Whether that entry was made after the shift was closed that was closed last. */
    public boolean isOfThisShift(long seq) {
        return seq > queries.number("select coalesce(max(seq), 0) from shift_closing");
    }

    /** The tickets of that business day. */
    public List<TicketSummary> ofDay(LocalDate day) {
        return find(TicketSource.ALL, source -> "a.business_day = ?", day);
    }

    /** The ticket with that number on its receipt. */
    public List<TicketSummary> numbered(long number) {
        return find(TicketSource.ALL, source -> "a.seq = ?", number);
    }

    /** The ticket of that act. */
    public List<TicketSummary> of(ActId ticket) {
        return find(TicketSource.ALL, source -> "a.act_id = ?", ticket.value());
    }

    /** The tickets of that member, and nothing that is none. */
    public List<TicketSummary> ofMember(MemberId member) {
        return ofMember(TicketSource.TICKETS, member);
    }

    private List<TicketSummary> ofMember(List<TicketSource> sources, MemberId member) {
        return find(sources, source -> "t.member_id = ?", member.value());
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
            found.addAll(ofMember(TicketSource.ALL, member.id()));
        }
        return found;
    }

    /** The tickets of the last month over exactly that amount. */
    public List<TicketSummary> ofAmount(Money net, LocalDate today) {
        return find(
                TicketSource.ALL,
                source -> "a.business_day >= ? and " + source.money() + " in (?, ?)",
                today.minusDays(DAYS_OF_AMOUNTS),
                net.fen(),
                -net.fen());
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

    private List<TicketSummary> find(
            List<TicketSource> sources,
            Function<TicketSource, String> condition,
            Object... arguments) {
        Map<MemberId, Optional<Member>> known = new HashMap<>();
        List<TicketSummary> found = new ArrayList<>();
        for (TicketSource source : sources) {
            String query =
                    HEAD
                            + source.columns()
                            + condition.apply(source)
                            + " order by a.seq desc fetch first "
                            + MOST
                            + " rows only";
            found.addAll(queries.all(query, row -> summary(source, row, known), arguments));
        }
        found.sort(Comparator.comparingLong(TicketSummary::number).reversed());
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private TicketSummary summary(
            TicketSource source, ResultSet row, Map<MemberId, Optional<Member>> known)
            throws SQLException {
        String member = row.getString(6);
        String state = row.getString(10);
        String approver = row.getString(11);
        return new TicketSummary(
                new ActId(row.getString(2)),
                row.getLong(1),
                source.kind(),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                member.isEmpty()
                        ? Optional.empty()
                        : known.computeIfAbsent(new MemberId(member), members::byId),
                Money.ofFen(row.getLong(7)),
                row.getLong(8),
                Money.ofFen(row.getLong(9)),
                state == null ? State.KEPT : State.valueOf(state),
                approver == null ? "" : approver);
    }
}
