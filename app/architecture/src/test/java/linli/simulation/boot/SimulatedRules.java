package linli.simulation.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import linli.contract.rules.RuleBookJson;
import linli.core.Outcome;
import linli.core.rulebook.RuleBook;

/**
 * The rule book of the simulated shops: the one that is built in, with a coupon for once each, with
 * rewards and a lucky draw.
 */
final class SimulatedRules {

    static final String COUPON = "OFF5";

    /** Something each week, something for a birthday, something for points and a little money. */
    private static final String REWARDS =
            """
            "rewards": [{"id": "EGGS", "points": 0, "perWeek": 1},
              {"id": "CAKE", "points": 0, "birthdayMonth": true, "perYear": 1},
              {"id": "OIL", "points": 200, "cashFen": 150}],
            "lottery": {"points": 20, "perDay": 2, "prizes": [
              {"id": "NOTHING", "weight": 3}, {"id": "SOME", "weight": 1, "points": 50}]}\
            """;

    private SimulatedRules() {}

    /** As headquarters publish it first. */
    static byte[] text() {
        return text(1);
    }

    /** The same again as another version. */
    static byte[] text(int version) {
        try (InputStream in = RuleBookJson.class.getResourceAsStream("rulebook-0.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("\"version\": *0", "\"version\": " + version)
                    .replaceFirst(
                            "\"coupons\": *\\[\\s*]",
                            "\"coupons\": [{\"id\": \"OFF5\", \"offFen\": 500, \"minFen\": 1000}]")
                    .replaceFirst("\"rewards\": *\\[\\s*]", REWARDS)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As everybody reads it. */
    static RuleBook book() {
        if (RuleBookJson.read(text()) instanceof Outcome.Accepted<RuleBook>(RuleBook book)
                && book.version() == 1
                && !book.rules().coupons().isEmpty()
                && !book.rules().rewards().isEmpty()) {
            return book;
        }
        throw new IllegalStateException("The rule book of the simulation cannot be read");
    }
}
