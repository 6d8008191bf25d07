package linli.station.counter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.checkout.Act;
import linli.core.member.MemberId;
import linli.core.operator.Approval;
import linli.core.operator.Leave;
import linli.core.operator.Operator;
import linli.core.operator.OperatorRefusal;
import linli.core.operator.Permission;
import linli.core.operator.Permissions;
import linli.station.store.StationStore;
import linli.station.store.till.StoredOperators;

/**
 * Whether whoever is signed in may do an act, alone or because a second person allowed it. The
 * window asks before; here nobody is taken at their word. A station without operators works as if
 * everybody were a leader.
 */
final class Authority {

    private final StationStore store;

    Authority(StationStore store) {
        this.store = store;
    }

    /** Why the act may not be done, if so. */
    Optional<Refusal> refusal(Act act) {
        return switch (act) {
            case Act.TicketRefunded refund ->
                    new Deed(
                                    refund.permission(),
                                    refund.occasion().operator(),
                                    refund.approver(),
                                    refund.returned().member())
                            .refusal(operators());
            case Act.SaleCompleted sale when sale.approver().isPresent() ->
                    new Deed(
                                    Permission.PRICE_OVERRIDE,
                                    sale.occasion().operator(),
                                    sale.approver(),
                                    sale.sale().sale().member())
                            .refusal(operators());
            default -> Optional.empty();
        };
    }

    private List<Operator> operators() {
        return store.operators().all().stream()
                .map(StoredOperators.Known::operator)
                .filter(Operator::isActive)
                .toList();
    }

    /** What somebody does, and who allowed it. */
    private record Deed(
            Permission permission,
            String actor,
            Optional<String> approver,
            Optional<MemberId> gainer) {

        Optional<Refusal> refusal(List<Operator> operators) {
            if (operators.isEmpty()) {
                return Optional.empty();
            }
            return approver.map(name -> notApproved(name, operators))
                    .orElseGet(() -> notAlone(operators));
        }

        private Optional<Refusal> notApproved(String name, List<Operator> operators) {
            Approval.Request request =
                    new Approval.Request(permission, actor, gainer.map(Set::of).orElseGet(Set::of));
            Outcome<Approval> approval =
                    named(name, operators)
                            .map(person -> Approval.by(person, request))
                            .orElseGet(() -> Outcome.refused(OperatorRefusal.UNKNOWN_OPERATOR));
            return approval instanceof Outcome.Refused<Approval>(Refusal refusal)
                    ? Optional.of(refusal)
                    : Optional.empty();
        }

        private Optional<Refusal> notAlone(List<Operator> operators) {
            Leave leave =
                    named(actor, operators)
                            .map(person -> Permissions.of(person.role(), permission))
                            .orElse(Leave.FORBIDDEN);
            return switch (leave) {
                case ALLOWED -> Optional.empty();
                case WITH_APPROVAL -> Optional.of(OperatorRefusal.APPROVAL_NEEDED);
                case FORBIDDEN -> Optional.of(OperatorRefusal.NOT_PERMITTED);
            };
        }

        private static Optional<Operator> named(String name, List<Operator> operators) {
            return operators.stream().filter(each -> each.name().equals(name)).findFirst();
        }
    }
}
