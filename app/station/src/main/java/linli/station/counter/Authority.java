package linli.station.counter;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.act.Occasion;
import linli.core.act.Warrant;
import linli.core.operator.Approval;
import linli.core.operator.ApprovalNeeded;
import linli.core.operator.Operator;
import linli.core.operator.Permission;
import linli.station.store.StationStore;
import linli.station.store.till.StoredOperators;

/**
 * Whether whoever is signed in may do an act, alone or because a second person allowed it. The
 * window asks before; here nobody is taken at their word: a second person counts once they proved
 * themselves by their own PIN, for one act of whoever asked them. A station without operators works
 * as if everybody were a leader. Used on the writer alone.
 */
final class Authority {

    private final StationStore store;
    private final Set<Approval> proved = new HashSet<>();

    Authority(StationStore store) {
        this.store = store;
    }

    /** Why the act may not be done, if so. */
    Optional<Refusal> refusal(Act act) {
        return Warrant.of(act).flatMap(warrant -> refusal(warrant, act.occasion()));
    }

    /** Somebody allowed it by their own PIN, or did when it was put aside. */
    void approved(Approval approval) {
        proved.add(
                new Approval(
                        written(approval.permission()), approval.actor(), approval.approver()));
    }

    /** What was allowed for that act was for that act only. */
    void done(Act act) {
        Warrant.of(act)
                .flatMap(warrant -> approval(warrant, act.occasion()))
                .ifPresent(proved::remove);
    }

    private Optional<Refusal> refusal(Warrant warrant, Occasion occasion) {
        List<Operator> operators = operators();
        boolean mayAlone =
                warrant.refusal(occasion.approvedBy(Optional.empty()), operators).isEmpty();
        boolean isProved =
                mayAlone || approval(warrant, occasion).filter(proved::contains).isPresent();
        return warrant.refusal(occasion, operators)
                .or(() ->
                        Optional.<Refusal>of(
                                        new ApprovalNeeded(warrant.permission(), warrant.gainers()))
                                .filter(needed -> !isProved));
    }

    // In the sale that is written a discount is a price by hand like any other.
    private static Permission written(Permission asked) {
        return asked == Permission.DISCOUNT ? Permission.PRICE_OVERRIDE : asked;
    }

    private static Optional<Approval> approval(Warrant warrant, Occasion occasion) {
        return occasion.approver()
                .map(name -> new Approval(warrant.permission(), occasion.operator(), name));
    }

    private List<Operator> operators() {
        return store.operators().all().stream()
                .map(StoredOperators.Known::operator)
                .filter(Operator::isActive)
                .toList();
    }
}
