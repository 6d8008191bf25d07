package linli.station.boot.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import linli.contract.rules.RuleBookJson;
import linli.core.Outcome;
import linli.core.rulebook.ContradictoryRules;
import linli.core.rulebook.RuleBook;

/** Rule books in the shape of the contract. */
public final class ContractRules {

    private ContractRules() {}

    /** The rule book that it says; nothing if it is malformed or contradicts itself. */
    public static Optional<RuleBook> read(String document) {
        return RuleBookJson.read(document.getBytes(StandardCharsets.UTF_8))
                                .then(ContradictoryRules::refusing)
                        instanceof Outcome.Accepted<RuleBook>(RuleBook book)
                ? Optional.of(book)
                : Optional.empty();
    }
}
