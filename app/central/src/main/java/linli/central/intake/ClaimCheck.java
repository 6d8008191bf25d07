package linli.central.intake;

import java.util.Optional;
import linli.central.store.Claims.Taken;
import linli.central.store.Transaction;
import linli.contract.v1.journal.JournalHeader;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.ClaimAct;
import linli.core.act.Remedy;
import linli.core.claim.ClaimDecision.Verdict;
import linli.core.member.StationId;

/**
 * Counts what is claimed of each ticket and says what cannot be: goods that the station did not
 * hand over, more of them than it did, or a settling that headquarters did not decide.
 */
final class ClaimCheck {

    private final Transaction tx;
    private final StationId station;
    private final RefundCheck refunds;

    ClaimCheck(Transaction tx, StationId station, RefundCheck refunds) {
        this.tx = tx;
        this.station = station;
        this.refunds = refunds;
    }

    /** Counts the claim; the dispute about its goods if there is one. */
    Optional<Dispute> take(JournalHeader header, ClaimAct act) {
        return switch (act) {
            case ClaimAct.Filed filed -> {
                ActId id = filed.occasion().act();
                boolean isUndecided = filed.remedy() instanceof Remedy.Undecided;
                Taken taken = new Taken(station, id, header.epoch(), header.seq());
                tx.claims().add(taken, isUndecided);
                yield filed.refund().isPresent() ? refund(filed) : claimed(id, filed);
            }
            case ClaimAct.Settled settled -> {
                if (settled.refund().isPresent()) {
                    tx.claims().release(station, settled.filed());
                }
                yield refund(settled);
            }
        };
    }

    /** Whether headquarters decided it so, and nobody settled it before. */
    boolean isAllowed(ClaimAct.Settled act) {
        Verdict done = act.refund().isPresent() ? Verdict.MONEY : Verdict.REPLACEMENT;
        return tx.claims().settle(station, act.filed(), done);
    }

    private Optional<Dispute> refund(ClaimAct act) {
        Optional<Act.TicketRefunded> refund = act.refund();
        return refund.isPresent() ? refunds.take(refund.get()) : Optional.empty();
    }

    private Optional<Dispute> claimed(ActId filed, ClaimAct act) {
        tx.claims().hold(station, filed, act.claim());
        return refunds.check(act.claim().ticket());
    }
}
