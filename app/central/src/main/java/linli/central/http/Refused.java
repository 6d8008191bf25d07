package linli.central.http;

import java.util.Arrays;
import java.util.List;
import linli.central.headquarters.FindingWords;
import linli.contract.Malformed;
import linli.contract.rules.MalformedDocument;
import linli.contract.trust.TokenRefusal;
import linli.contract.v1.Problem;
import linli.contract.v1.ProblemCode;
import linli.contract.v1.RuleFinding;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.rulebook.ContradictoryRules;
import linli.core.rulebook.Finding;

/**
 * A request that is not answered.
 *
 * @param problem why, for programs
 * @param detail which part of the request; never what the request said or what happened inside
 * @param findings what contradicts itself in a rule book
 */
public record Refused(ProblemCode problem, String detail, List<RuleFinding> findings)
        implements Refusal {

    private static final int DETAIL_CHARS = 200;
    private static final int MOST_FINDINGS = 1000;
    private static final FindingWords WORDS = new FindingWords();

    /** Keeps its own copy. */
    public Refused {
        findings = List.copyOf(findings);
    }

    /** Refused, and nothing was found. */
    public Refused(ProblemCode problem, String detail) {
        this(problem, detail, List.of());
    }

    /** Refused without more words. */
    public static <T> Outcome<T> because(ProblemCode problem) {
        return because(problem, "");
    }

    /** Refused for a part of the request. */
    public static <T> Outcome<T> because(ProblemCode problem, String detail) {
        return Outcome.refused(new Refused(problem, detail));
    }

    @Override
    public String code() {
        return problem.name();
    }

    /** Any refusal as it is told outside; what a reader refused is malformed. */
    static Refused of(Refusal refusal) {
        return switch (refusal) {
            case Refused known -> known;
            case Malformed(Malformed.Reason reason, String place) ->
                    new Refused(
                            reason == Malformed.Reason.TOO_LARGE
                                    ? ProblemCode.TOO_LARGE
                                    : ProblemCode.MALFORMED,
                            (reason + " " + place).strip());
            case MalformedDocument document -> new Refused(ProblemCode.MALFORMED, document.text());
            case ContradictoryRules(List<Finding> findings) ->
                    new Refused(
                            ProblemCode.CONTRADICTORY_RULES,
                            String.join("; ", findings.stream().map(Finding::text).toList()),
                            WORDS.of(findings.stream().limit(MOST_FINDINGS).toList()));
            case TokenRefusal token -> new Refused(StationGate.problem(token), "");
            default -> named(refusal.code());
        };
    }

    /** Other parts of the central refuse with values that are called as the problem is. */
    private static Refused named(String code) {
        return Arrays.stream(ProblemCode.values())
                .filter(problem -> problem.name().equals(code))
                .findFirst()
                .map(problem -> new Refused(problem, ""))
                .orElseGet(() -> new Refused(ProblemCode.MALFORMED, code));
    }

    /** Its problem document. */
    Reply reply() {
        Problem document = Problem.of(problem, legible(detail), findings);
        return new Reply(document.status(), Problem.MEDIA_TYPE, document.text());
    }

    /** Names of fields come from whoever asked: cut off, and without what no text may hold. */
    private static String legible(String words) {
        StringBuilder legible = new StringBuilder();
        words.chars()
                .limit(DETAIL_CHARS)
                .mapToObj(each -> (char) each)
                .map(each ->
                        Character.isISOControl(each) || Character.isSurrogate(each) ? '?' : each)
                .forEach(legible::append);
        return legible.toString();
    }
}
