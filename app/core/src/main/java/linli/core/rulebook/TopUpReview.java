package linli.core.rulebook;

import linli.core.money.Money;
import linli.core.value.TopUpRule;

/** Looks at how stored value is paid in, and what is given on top. */
final class TopUpReview {

    private final Findings findings;

    TopUpReview(Findings findings) {
        this.findings = findings;
    }

    void review(TopUpRule rule) {
        findings.at("leastFen")
                .addIf(rule.least().compareTo(rule.most()) > 0, Contradiction.LEAST_ABOVE_MOST);
        findings.at("balanceMostFen")
                .addIf(
                        rule.least().compareTo(rule.balanceMost()) > 0,
                        Contradiction.LEAST_ABOVE_MOST);
        findings.at("giftMonths").addIf(rule.giftMonths() < 1, Contradiction.EXPIRES_AT_ONCE);
        Money before = Money.ZERO;
        Money given = Money.ZERO;
        for (int i = 0; i < rule.steps().size(); i++) {
            TopUpRule.Step step = rule.steps().get(i);
            Findings place = findings.at("steps").at(i);
            place.at("fromFen")
                    .addIf(
                            step.from().compareTo(before) <= 0
                                    || step.from().compareTo(rule.most()) > 0,
                            Contradiction.STEP_OUT_OF_REACH);
            gift(step, given, place.at("giftFen"));
            before = step.from();
            given = step.gift();
        }
    }

    private static void gift(TopUpRule.Step step, Money given, Findings place) {
        place.addIf(!step.gift().isPositive(), Contradiction.GIVES_NOTHING);
        place.addIf(step.gift().compareTo(step.from()) > 0, Contradiction.GIFT_ABOVE_PAID);
        place.addIf(step.gift().compareTo(given) < 0, Contradiction.GIFT_BELOW_SMALLER);
    }
}
