package linli.station.store.ticket;

import java.util.List;
import linli.core.act.TicketKind;

/**
 * Where the list of tickets finds those of one kind: {@code a} is the act, {@code t} the row of its
 * own.
 *
 * @param rows of {@code t} that belong to acts of that kind
 * @param money the column with what was paid
 * @param points that it earned, or took
 * @param back what came back of it, its state and who allowed that last: three columns
 */
record TicketSource(TicketKind kind, String rows, String money, String points, String back) {

    private static final String REFUNDED =
            " (select sum(r.worth_fen) from refund r where r.ticket_act = a.act_id),"
                    + " (select r.state from refund r where r.ticket_act = a.act_id"
                    + " order by r.seq desc fetch first row only),"
                    + " (select r.approver from refund r where r.ticket_act = a.act_id"
                    + " order by r.seq desc fetch first row only)";
    private static final String CANCELLED =
            " (select c.cash_back_fen from cancelled_redemption c"
                    + " where c.redemption_id = a.act_id),"
                    + " (select 'RETURNED' from cancelled_redemption c"
                    + " where c.redemption_id = a.act_id), null";
    private static final String NEVER = " 0, null, null";

    /** Goods that can come back. */
    static final List<TicketSource> TICKETS =
            List.of(
                    new TicketSource(
                            TicketKind.SALE,
                            "ticket t on t.seq = a.seq",
                            "t.net_fen",
                            "t.points_earned",
                            REFUNDED),
                    new TicketSource(
                            TicketKind.HANDOVER,
                            "handover t on t.seq = a.seq",
                            "t.paid_fen",
                            "t.points_earned",
                            REFUNDED));

    /** Everything that the list has. */
    static final List<TicketSource> ALL =
            List.of(
                    TICKETS.getFirst(),
                    TICKETS.getLast(),
                    new TicketSource(
                            TicketKind.MEMBERSHIP,
                            "plus_sale t on t.seq = a.seq",
                            "t.price_fen",
                            "0",
                            NEVER),
                    value(TicketKind.TOP_UP, "TOP_UP"),
                    value(TicketKind.WITHDRAWAL, "VALUE_WITHDRAWN"),
                    new TicketSource(
                            TicketKind.REDEMPTION,
                            "redemption t on t.seq = a.seq",
                            "t.cash_kept_fen",
                            "-t.points",
                            CANCELLED),
                    new TicketSource(
                            TicketKind.DRAW,
                            "drawn_prize t on t.seq = a.seq",
                            "0",
                            "-t.points",
                            NEVER));

    /** A change of stored value; a gift that came or went with it is a row beside it. */
    private static TicketSource value(TicketKind kind, String reason) {
        return new TicketSource(
                kind,
                "value_entry t on t.seq = a.seq and t.reason = '" + reason + "'",
                "t.fen",
                "0",
                NEVER);
    }

    /** The columns that are this kind's own, and the tables up to the condition. */
    String columns() {
        return money + ", " + points + "," + back + " from act a join " + rows + " where ";
    }
}
