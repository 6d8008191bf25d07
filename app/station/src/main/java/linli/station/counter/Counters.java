package linli.station.counter;

import linli.core.checkout.Counter;
import linli.core.checkout.HeldSales;
import linli.core.claim.ClaimCounter;
import linli.core.dispute.Disputes;
import linli.core.membership.BenefitCounter;
import linli.core.membership.MemberCounter;
import linli.core.operator.Operators;
import linli.core.redeem.RewardCounter;
import linli.core.refund.TicketCounter;
import linli.core.wallet.ValueCounter;

/** The counters of a station, one a subject, over one journal, one store and one writer. */
public final class Counters {

    private final CounterNeeds needs;
    private final Moments moments;
    private final ActWriter acts;
    private final EscrowKeeping escrow;
    private final JournalledCounter till;
    private final JournalledOperators operators;
    private final JournalledRewards rewards;
    private final JournalledHeldSales held;
    private final JournalledTickets tickets;
    private final JournalledClaims claims;
    private final JournalledDisputes disputes;
    private final JournalledValue value;
    private final JournalledBenefits benefits;
    private final JournalledMembers members;

    /** Counters over an opened journal and store. */
    public Counters(CounterNeeds needs) {
        this.moments = new Moments(needs);
        Lookup lookup = new Lookup(needs.store(), moments);
        Registration registration = new Registration(needs, lookup);
        this.needs = needs;
        this.acts = new ActWriter(needs, moments);
        this.escrow = new EscrowKeeping(needs, acts);
        this.till = new JournalledCounter(needs, moments, lookup, registration, acts, escrow);
        this.operators = new JournalledOperators(needs, moments, acts);
        this.rewards = new JournalledRewards(needs, moments, lookup, acts);
        this.held = new JournalledHeldSales(needs, lookup, acts);
        this.tickets = new JournalledTickets(needs, moments, acts);
        this.claims = new JournalledClaims(needs, moments, acts);
        this.disputes = new JournalledDisputes(needs);
        this.value = new JournalledValue(needs, moments, lookup, acts, escrow);
        this.benefits = new JournalledBenefits(needs, moments, lookup, acts);
        this.members = new JournalledMembers(needs, lookup, registration, acts);
    }

    /** Sales, handovers, shifts, and what codes stand for. */
    public Counter till() {
        return till;
    }

    /** The operators of this station. */
    public Operators operators() {
        return operators;
    }

    /**
     * Whether the clock can be believed to the minute: the central or a leader says so, or it goes
     * on from the last act, and not too far.
     */
    public boolean isClockTrusted() {
        return moments.isTrusted();
    }

    /** Closes the business days that have ended; to be called now and then, also when idle. */
    public void closeDays() {
        needs.writer().execute(acts::closeDays);
        needs.writer().execute(escrow::settleAll);
    }

    /** Does what the central asks in what it told; to be called whenever it told something. */
    public void centralTold() {
        needs.writer().execute(acts::endWhatWasToldLate);
        needs.writer().execute(escrow::settleNow);
    }

    /** The sales put aside at this counter. */
    public HeldSales heldSales() {
        return held;
    }

    /** The rewards, decided after every earlier act at this counter. */
    public RewardCounter rewards() {
        return rewards;
    }

    /** What members have a right to besides goods. */
    public BenefitCounter benefits() {
        return benefits;
    }

    /** Who the members are. */
    public MemberCounter members() {
        return members;
    }

    /** The tickets made here, and what comes back of them. */
    public TicketCounter tickets() {
        return tickets;
    }

    /** Claims about goods that were handed over here. */
    public ClaimCounter claims() {
        return claims;
    }

    /** What the central disputes of what was done here. */
    public Disputes disputes() {
        return disputes;
    }

    /** Members' stored value. */
    public ValueCounter value() {
        return value;
    }
}
