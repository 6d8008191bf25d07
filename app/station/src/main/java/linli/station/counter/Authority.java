package linli.station.counter;

import java.util.List;
import java.util.Optional;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.act.Warrant;
import linli.core.operator.Operator;
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
        return Warrant.of(act).flatMap(warrant -> warrant.refusal(act.occasion(), operators()));
    }

    private List<Operator> operators() {
        return store.operators().all().stream()
                .map(StoredOperators.Known::operator)
                .filter(Operator::isActive)
                .toList();
    }
}
