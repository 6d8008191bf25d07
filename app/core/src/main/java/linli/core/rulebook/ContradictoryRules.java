package linli.core.rulebook;

import java.util.List;
import linli.core.Outcome;
import linli.core.Refusal;

/**
 * Why a rule book is not given out and not taken.
 *
 * @param findings at least one
 */
public record ContradictoryRules(List<Finding> findings) implements Refusal {

    /** Keeps its own copy. */
    public ContradictoryRules {
        findings = List.copyOf(findings);
    }

    /** The book, or this refusal with all its contradictions. */
    public static Outcome<RuleBook> refusing(RuleBook book) {
        List<Finding> findings = RuleBookReview.of(book);
        return findings.isEmpty()
                ? Outcome.of(book)
                : Outcome.refused(new ContradictoryRules(findings));
    }

    @Override
    public String code() {
        return "CONTRADICTORY_RULES";
    }
}
