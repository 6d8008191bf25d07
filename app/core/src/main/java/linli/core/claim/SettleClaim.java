package linli.core.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.act.Act;
import linli.core.act.ClaimAct;
import linli.core.act.Occasion;
import linli.core.act.Remedy;
import linli.core.refund.GiveBack;
import linli.core.refund.RefundLine;
import linli.core.refund.RefundRequest;
import linli.core.refund.TicketHistory;

/** Does what headquarters decided about a claim. It was in time if it was when it was made. */
public final class SettleClaim {

    private final LoyaltyRules rules;

    /** Decides by the rules of the handover's own rule book. */
    public SettleClaim(LoyaltyRules rules) {
        this.rules = rules;
    }

    /**
     * The settling with its facts.
     *
     * @param history of the handover, with the claim
     * @return or a {@link ClaimRefusal} or {@link linli.core.refund.RefundRefusal}; then nothing
     *     changes
     */
    public Outcome<ClaimAct.Settled> decide(
            TicketHistory history,
            ClaimStanding claim,
            SettleRequest request,
            GiveBack.Accounts accounts,
            Occasion occasion) {
        return switch (claim.state()) {
            case WAITING -> Outcome.refused(ClaimRefusal.NOT_DECIDED);
            case REFUSED -> Outcome.refused(ClaimRefusal.REFUSED_BY_HEADQUARTERS);
            case SETTLED -> Outcome.refused(ClaimRefusal.ALREADY_SETTLED);
            case ALLOWED ->
                    isMoney(claim)
                            ? refund(history, claim.filed(), request, accounts, occasion)
                            : Outcome.of(
                                    replaced(
                                            claim.filed(),
                                            occasion.approvedBy(request.approver())));
        };
    }

    private static boolean isMoney(ClaimStanding claim) {
        return claim.decision()
                .filter(made -> made.verdict() == ClaimDecision.Verdict.MONEY)
                .isPresent();
    }

    private Outcome<ClaimAct.Settled> refund(
            TicketHistory history,
            ClaimAct.Filed filed,
            SettleRequest asked,
            GiveBack.Accounts accounts,
            Occasion occasion) {
        List<RefundLine> lines =
                filed.claim().lines().stream()
                        .map(line -> RefundLine.of(line.line(), line.qty()))
                        .toList();
        RefundRequest request =
                new RefundRequest(
                        filed.claim().ticket(),
                        lines,
                        filed.claim().reason().asReturned(),
                        asked.way(),
                        asked.approver(),
                        asked.shown());
        LocalDate claimed = filed.occasion().businessDay();
        return new GiveBack(rules, Optional.of(claimed))
                .decide(history.without(filed.occasion().act()), request, accounts, false, occasion)
                .map(refund -> paid(filed, refund));
    }

    private static ClaimAct.Settled paid(ClaimAct.Filed filed, Act.TicketRefunded refund) {
        return new ClaimAct.Settled(
                refund.occasion(),
                filed.occasion().act(),
                filed.claim(),
                new Remedy.MoneyBack(refund.returned(), refund.payout()),
                refund.changes());
    }

    private static ClaimAct.Settled replaced(ClaimAct.Filed filed, Occasion occasion) {
        return new ClaimAct.Settled(
                occasion,
                filed.occasion().act(),
                filed.claim(),
                new Remedy.Replacement(),
                List.of());
    }
}
