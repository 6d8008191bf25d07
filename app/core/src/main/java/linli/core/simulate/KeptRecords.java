package linli.core.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.core.account.MemberAccount;
import linli.core.act.Redemption;
import linli.core.act.Ticket;
import linli.core.refund.Refund;

/** Keeps all records in memory: for scenarios of a size that somebody wants to look at. */
final class KeptRecords implements SimulationRecords {

    private final Set<String> accepted = new HashSet<>();
    private final List<SimulationOutcome.Rejection> rejected = new ArrayList<>();
    private final List<LedgerLine> ledger = new ArrayList<>();
    private final Map<String, SimulatedTicket> tickets = new LinkedHashMap<>();
    private final Map<String, Redemption> redemptions = new LinkedHashMap<>();
    private final Map<String, String> draws = new LinkedHashMap<>();

    SimulationOutcome outcome(LocalDate asOf, List<MemberAccount> members) {
        return new SimulationOutcome(
                asOf, ScenarioRun.STATION, tickets, members, redemptions, draws, ledger, rejected);
    }

    @Override
    public boolean isAccepted(String event) {
        return accepted.contains(event);
    }

    @Override
    public void accepted(String event) {
        accepted.add(event);
    }

    @Override
    public void rejected(SimulationOutcome.Rejection rejection) {
        rejected.add(rejection);
    }

    @Override
    public void wrote(LedgerLine line) {
        ledger.add(line);
    }

    @Override
    public void sold(SimulatedTicket ticket) {
        tickets.put(ticket.ticket().id().value(), ticket);
    }

    @Override
    public Optional<Ticket> ticket(String id) {
        return Optional.ofNullable(tickets.get(id)).map(SimulatedTicket::ticket);
    }

    @Override
    public void changed(Ticket ticket) {
        tickets.computeIfPresent(ticket.id().value(), (id, before) -> before.with(ticket));
    }

    @Override
    public void refunded(Refund refund) {
        tickets.computeIfPresent(
                refund.ticket().id().value(), (id, before) -> before.after(refund));
    }

    @Override
    public void redeemed(Redemption redemption) {
        redemptions.put(redemption.id().value(), redemption);
    }

    @Override
    public Optional<Redemption> redemption(String id) {
        return Optional.ofNullable(redemptions.get(id));
    }

    @Override
    public void cancelled(Redemption redemption) {
        redemptions.put(redemption.id().value(), redemption);
    }

    @Override
    public void drew(String event, String prize) {
        draws.put(event, prize);
    }
}
