package linli.core.refund;

import java.util.List;
import java.util.Optional;
import linli.core.act.ActId;
import linli.core.act.Returned;
import linli.core.tender.Payout;

/**
 * Goods that a customer brings back, as asked for at the counter.
 *
 * @param ticket the act that sold or handed them over
 * @param lines lines named twice add up
 * @param way in which the money goes back
 * @param approver the second person who allowed it, where one was needed
 * @param shown what the customer was told would go back; empty if nobody was told
 */
public record RefundRequest(
        ActId ticket,
        List<RefundLine> lines,
        Returned.Reason reason,
        Payout.Way way,
        Optional<String> approver,
        Optional<Payout> shown) {

    /** One of which nobody was told anything before. */
    public RefundRequest(
            ActId ticket,
            List<RefundLine> lines,
            Returned.Reason reason,
            Payout.Way way,
            Optional<String> approver) {
        this(ticket, lines, reason, way, approver, Optional.empty());
    }

    /** Keeps its own copy of the lines. */
    public RefundRequest {
        lines = List.copyOf(lines);
    }
}
