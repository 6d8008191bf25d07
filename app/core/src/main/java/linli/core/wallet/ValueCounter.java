package linli.core.wallet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.act.ValueAct;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.points.Statement;
import linli.core.tender.Tender;
import linli.core.value.TopUp;
import linli.core.value.TopUpRule;
import linli.core.value.ValueRefusal;
import linli.core.visit.Visit;

/**
 * What a screen can ask of the station about stored value. Nothing here waits: every reply comes
 * later, exactly once, on the screen's own thread. An accepted act is on disk before its reply.
 */
public interface ValueCounter {

    /** How stored value is paid in; empty if the shop offers none. Pure and at once. */
    Optional<TopUpRule> rule();

    /** What of the member's stored value can be spent here without asking anybody. */
    Money here(Visit visit);

    /**
     * What paying that in would come to, or why not, by a {@link ValueRefusal}; pure and at once.
     */
    Outcome<TopUp> offer(Visit visit, Money paid);

    /** Takes money in for the one who was recognised; the tenders must cover it. */
    void topUp(
            Identification member,
            Money paid,
            List<Tender> tenders,
            Consumer<Outcome<ValueAct.ToppedUp>> reply);

    /**
     * Asks the other holders of the member's stored value for some, and says after two seconds at
     * most what can be spent here then.
     *
     * @param amount that shall be available here in all, more than 0
     */
    void bring(Identification member, Money amount, Consumer<Optional<Visit>> reply);

    /**
     * Pays out all principal that is left, from the drawer; gifts end with it.
     *
     * @param approver the second person who allowed it, where one is needed
     */
    void withdraw(
            Identification member,
            Optional<String> approver,
            Consumer<Outcome<ValueAct.Withdrawn>> reply);

    /** The top-ups of the open shift, the latest first, of which nothing was undone. */
    void recent(MemberId member, Consumer<List<ValueAct.ToppedUp>> reply);

    /** Undoes a top-up of the open shift, of which nothing was spent; its money goes back. */
    void undo(ActId topUp, Optional<String> approver, Consumer<Outcome<ValueAct.Withdrawn>> reply);

    /** The member's stored value from that business day on; empty if it could not be read. */
    void statement(MemberId member, LocalDate from, Consumer<Optional<Statement>> reply);
}
