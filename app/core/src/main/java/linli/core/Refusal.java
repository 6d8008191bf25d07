package linli.core;

/**
 * Why something asked for was not done: a value, never an exception. Each feature has its own
 * sealed refusals; what they share is a code that rules, screens and messages agree on.
 */
public interface Refusal {

    /** The code of the rule that refused, in capitals: {@code INSUFFICIENT_POINTS}. */
    String code();
}
