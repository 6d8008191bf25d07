package linli.simulation.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import linli.contract.rules.RuleBookJson;
import linli.core.Outcome;
import linli.core.rulebook.RuleBook;

/** The rule book of the simulated shops: the one that is built in, with a coupon for once each. */
final class SimulatedRules {

    static final String COUPON = "OFF5";
    static final long COUPON_PER_MEMBER = 1;
    static final Map<String, Long> A_DAY = Map.of("CHECK_IN", 1L, "OWN_BAG", 1L, "RECYCLING", 3L);

    private SimulatedRules() {}

    /** As headquarters publish it. */
    static byte[] text() {
        try (InputStream in = RuleBookJson.class.getResourceAsStream("rulebook-0.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("\"version\": *0", "\"version\": 1")
                    .replaceFirst(
                            "\"coupons\": *\\[\\s*]",
                            "\"coupons\": [{\"id\": \"OFF5\", \"offFen\": 500, \"minFen\": 1000}]")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As everybody reads it. */
    static RuleBook book() {
        if (RuleBookJson.read(text()) instanceof Outcome.Accepted<RuleBook>(RuleBook book)
                && book.version() == 1
                && !book.rules().coupons().isEmpty()) {
            return book;
        }
        throw new IllegalStateException("The rule book of the simulation cannot be read");
    }
}
