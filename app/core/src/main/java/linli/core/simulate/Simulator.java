package linli.core.simulate;

import java.time.LocalDate;
import java.util.Map;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.rulebook.RuleBook;

/** Runs a scenario and keeps all that comes of it in memory. */
public final class Simulator {

    private final KeptRecords records = new KeptRecords();
    private final ScenarioRun run;

    /** A scenario in which nothing has happened yet. */
    public Simulator(RuleBook book, Map<Sku, Product> products) {
        run = new ScenarioRun(book, products, records);
    }

    /** As {@link ScenarioRun#apply}. */
    public void apply(ScenarioEvent event) {
        run.apply(event);
    }

    /** Closes every day before {@code asOf} and says what it all came to. */
    public SimulationOutcome outcome(LocalDate asOf) {
        return records.outcome(asOf, run.close(asOf));
    }
}
