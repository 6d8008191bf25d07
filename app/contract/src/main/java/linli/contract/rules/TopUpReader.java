package linli.contract.rules;

import linli.core.value.TopUpRule;

/** Reads how stored value is paid in. */
final class TopUpReader {

    /** A gift that lives longer cannot be written down. */
    private static final int MONTHS = 12 * 50;

    private TopUpReader() {}

    static TopUpRule topUp(FieldReader fields) {
        return new TopUpRule(
                fields.money("leastFen"),
                fields.money("mostFen"),
                fields.money("balanceMostFen"),
                (int) fields.whole("giftMonths", 0, MONTHS),
                fields.objectsOrNone("steps", TopUpReader::step));
    }

    private static TopUpRule.Step step(FieldReader fields) {
        return new TopUpRule.Step(fields.money("fromFen"), fields.money("giftFen"));
    }
}
