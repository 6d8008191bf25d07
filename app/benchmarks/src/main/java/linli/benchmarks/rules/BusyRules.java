package linli.benchmarks.rules;

import java.nio.charset.StandardCharsets;
import linli.contract.rules.RuleBookJson;
import linli.core.Outcome;
import linli.core.rulebook.RuleBook;

/** The built-in rule book with everything else that a shop may offer. */
final class BusyRules {

    private BusyRules() {}

    static RuleBook book() {
        return switch (RuleBookJson.read(text().getBytes(StandardCharsets.UTF_8))) {
            case Outcome.Accepted<RuleBook>(RuleBook book) -> book;
            case Outcome.Refused<RuleBook>(var refusal) ->
                    throw new IllegalStateException(refusal.toString());
        };
    }

    static String text() {
        return new String(RuleBookJson.write(RuleBookJson.builtIn()), StandardCharsets.UTF_8)
                .replace(
                        "\"campaigns\":[]",
                        """
                        "campaigns":[{"id":"fruit","multiplierBp":20000,"categories":["FRUIT"]},\
                        {"id":"gold","multiplierBp":15000,"tiers":["GOLD","BLACK"]}]\
                        """)
                .replace(
                        "\"coupons\":[]",
                        """
                        "coupons":[{"id":"OFF5","offFen":500,"minFen":3900,"perMember":3}]\
                        """)
                .replace(
                        "\"rewards\":[]",
                        """
                        "rewards":[{"id":"EGG10","points":300},\
                        {"id":"PEAR","points":100,"perMonth":1}],\
                        "lottery":{"points":20,"perDay":3,"prizes":[\
                        {"id":"P88","weight":10,"points":88},{"id":"OIL","weight":1,"stock":1},\
                        {"id":"THANKS","weight":60}]}\
                        """);
    }
}
