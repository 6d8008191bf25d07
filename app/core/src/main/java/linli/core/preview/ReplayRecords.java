package linli.core.preview;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.core.Refusal;
import linli.core.act.Redemption;
import linli.core.act.Ticket;
import linli.core.member.MemberId;
import linli.core.refund.Refund;
import linli.core.simulate.LedgerLine;
import linli.core.simulate.SimulatedTicket;
import linli.core.simulate.SimulationOutcome;
import linli.core.simulate.SimulationRecords;

/** Counts what happens, and keeps of it only what later events go back to. */
final class ReplayRecords implements SimulationRecords {

    private final Set<String> named;
    private final Map<MemberId, TierTally> tallies;
    private final Map<String, Ticket> tickets = new HashMap<>();
    private final Map<String, Redemption> redemptions = new HashMap<>();
    private Optional<Refusal> refusal = Optional.empty();

    /**
     * Keeps the {@code named} acts.
     *
     * @param tallies of every member who comes
     */
    ReplayRecords(Set<String> named, Map<MemberId, TierTally> tallies) {
        this.named = named;
        this.tallies = tallies;
    }

    /** Why the last event was refused, if it was; afterwards there is none. */
    Optional<Refusal> refusal() {
        Optional<Refusal> last = refusal;
        refusal = Optional.empty();
        return last;
    }

    @Override
    public boolean isAccepted(String event) {
        return false; // A history has each act once.
    }

    @Override
    public void accepted(String event) {}

    @Override
    public void rejected(SimulationOutcome.Rejection rejection) {
        refusal = Optional.of(rejection.refusal());
    }

    @Override
    public void wrote(LedgerLine line) {
        tally(line.member()).changed(line.entry().why(), line.entry().points());
    }

    @Override
    public void sold(SimulatedTicket ticket) {
        ticket.ticket().member().ifPresent(member -> tally(member).sold(ticket));
        if (named.contains(ticket.ticket().id().value())) {
            changed(ticket.ticket());
        }
    }

    @Override
    public Optional<Ticket> ticket(String id) {
        return Optional.ofNullable(tickets.get(id));
    }

    @Override
    public void changed(Ticket ticket) {
        tickets.put(ticket.id().value(), ticket);
    }

    @Override
    public void refunded(Refund refund) {
        changed(refund.ticket());
    }

    @Override
    public void redeemed(Redemption redemption) {
        if (named.contains(redemption.id().value())) {
            redemptions.put(redemption.id().value(), redemption);
        }
    }

    @Override
    public Optional<Redemption> redemption(String id) {
        return Optional.ofNullable(redemptions.get(id));
    }

    @Override
    public void cancelled(Redemption redemption) {
        redeemed(redemption);
    }

    @Override
    public void drew(String event, String prize) {}

    private TierTally tally(MemberId member) {
        TierTally tally = tallies.get(member);
        if (tally == null) {
            throw new IllegalStateException("Not a member: " + member);
        }
        return tally;
    }
}
