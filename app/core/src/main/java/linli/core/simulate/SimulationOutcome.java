package linli.core.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import linli.core.Refusal;
import linli.core.account.MemberAccount;
import linli.core.act.Redemption;
import linli.core.member.StationId;

/**
 * What a scenario came to.
 *
 * @param station in whose escrow all points are
 * @param members in order of registration
 * @param draws prize ids by event
 */
public record SimulationOutcome(
        LocalDate asOf,
        StationId station,
        Map<String, SimulatedTicket> tickets,
        List<MemberAccount> members,
        Map<String, Redemption> redemptions,
        Map<String, String> draws,
        List<LedgerLine> ledger,
        List<Rejection> rejected) {

    /** An event that changed nothing, and why. */
    public record Rejection(String event, Refusal refusal) {}
}
