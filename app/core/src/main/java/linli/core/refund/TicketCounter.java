package linli.core.refund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.member.Member;

/**
 * What a screen can ask of the station about tickets that were made here. Nothing here waits: every
 * reply comes later, exactly once, on the screen's own thread. An accepted act is on disk before
 * its reply.
 */
public interface TicketCounter {

    /** What to look for: a day, or what a person typed, or both. */
    record Search(Optional<LocalDate> day, String text) {}

    /**
     * A ticket and whose it is, as far as known here.
     *
     * @param undone what took it back, if it has no goods: a cancelled redemption, a top-up that
     *     was paid out again
     */
    record Opened(TicketHistory history, Optional<Member> member, Optional<Act> undone) {}

    /**
     * The tickets of that day, or those whose receipt code, number, amount or member's last four
     * digits were typed; the newest first. Memberships, top-ups, pay-outs, redemptions and draws
     * are among them. Refused if the store could not be read.
     */
    void search(Search search, Consumer<Outcome<List<TicketSummary>>> reply);

    /** A ticket with all that came back of it, or whatever else the list has. */
    void open(ActId ticket, Consumer<Outcome<Opened>> reply);

    /** What a refund would do now. */
    void preview(RefundRequest request, Consumer<Outcome<RefundPreview>> reply);

    /** Takes goods back and says what goes back for them. */
    void refund(RefundRequest request, Consumer<Outcome<Act.TicketRefunded>> reply);
}
