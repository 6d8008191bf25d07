package linli.core.membership;

import java.util.List;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.act.Identification;
import linli.core.act.MemberAct;
import linli.core.tender.Tender;
import linli.core.visit.Visit;

/**
 * What a screen can ask of the station about what members have a right to besides goods. Nothing
 * here waits: every reply comes later, exactly once, on the screen's own thread. An accepted act is
 * on disk before its reply.
 */
public interface BenefitCounter {

    /** The activities of the rules as that member sees them today; pure and at once. */
    List<ActivityOffer> activities(Visit visit);

    /** What one more purchase of the paid membership would cost and bring; pure and at once. */
    PlusOffer plus(Visit visit);

    /**
     * Counts an activity. One that must name a ticket and names none gets the member's latest
     * ticket of this station on which it can be counted. Away from the member's home the central is
     * asked first, two seconds at most.
     */
    void count(
            Identification member,
            ActivityRequest request,
            Consumer<Outcome<MemberAct.ActivityClaimed>> reply);

    /**
     * Sells or renews the paid membership.
     *
     * @param tenders which must cover its price as they cover a sale's net
     */
    void sellPlus(
            Identification member,
            List<Tender> tenders,
            Consumer<Outcome<MemberAct.PlusSold>> reply);
}
