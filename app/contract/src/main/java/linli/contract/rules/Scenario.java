package linli.contract.rules;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.rulebook.RuleBook;
import linli.core.simulate.ScenarioEvent;
import linli.core.simulate.SimulationOutcome;
import linli.core.simulate.Simulator;

/**
 * A scenario: rules, products and what happens, in order of time.
 *
 * @param products the last one of a code counts
 */
public record Scenario(
        RuleBook book, Map<Sku, Product> products, List<ScenarioEvent> events, LocalDate asOf) {

    /** Keeps its own copies. */
    public Scenario {
        products = Map.copyOf(products);
        events = List.copyOf(events);
    }

    /**
     * Reads a scenario; a golden file's {@code expected} is left out.
     *
     * @return or a {@link MalformedDocument}
     */
    public static Outcome<Scenario> read(InputStream utf8) {
        return JsonDocument.walk(utf8, Draft::read);
    }

    /** What it comes to. */
    public SimulationOutcome run() {
        Simulator simulator = new Simulator(book, products);
        events.forEach(simulator::apply);
        return simulator.outcome(asOf);
    }

    /** A scenario while it is read, its parts in any order. */
    private static final class Draft {

        private Optional<RuleBook> book = Optional.empty();
        private Optional<Map<Sku, Product>> products = Optional.empty();
        private Optional<List<ScenarioEvent>> events = Optional.empty();
        private Optional<JsonValue> asOf = Optional.empty();
        private LocalDateTime last = LocalDateTime.MIN;

        static Scenario read(JsonDocument document) {
            Draft draft = new Draft();
            document.enterObject();
            for (Optional<String> name = document.nextField();
                    name.isPresent();
                    name = document.nextField()) {
                draft.field(name.get(), document);
            }
            return new Scenario(
                    there(draft.book, "rules", document),
                    there(draft.products, "products", document),
                    there(draft.events, "events", document),
                    draft.end(there(draft.asOf, "asOf", document)));
        }

        private LocalDate end(JsonValue asOf) {
            LocalDate end = LocalTimes.date("asOf", asOf);
            if (end.isBefore(last.toLocalDate())) {
                throw asOf.refuse("asOf is earlier than the last event");
            }
            return end;
        }

        private void field(String name, JsonDocument document) {
            switch (name) {
                case "name" -> FieldReader.text(name, document.fieldValue());
                case "expected" -> document.skipValue();
                case "rules" -> book = Optional.of(RuleReader.book(document.fieldValue()));
                case "products" -> products = Optional.of(products(document));
                case "events" -> events = Optional.of(events(document));
                case "asOf" -> asOf = Optional.of(document.fieldValue());
                default -> throw document.refuse("unknown field \"" + name + "\"");
            }
        }

        private static Map<Sku, Product> products(JsonDocument document) {
            Map<Sku, Product> products = new LinkedHashMap<>();
            document.enterArray("products");
            while (document.hasItem()) {
                JsonValue value = document.item();
                Product product = FieldReader.read(value, ProductReader::product);
                if (products.put(product.sku(), product) != null) {
                    throw value.refuse("sku is listed twice: " + product.sku().value());
                }
            }
            return products;
        }

        private List<ScenarioEvent> events(JsonDocument document) {
            List<ScenarioEvent> events = new ArrayList<>();
            document.enterArray("events");
            while (document.hasItem()) {
                JsonValue value = document.item();
                ScenarioEvent event = FieldReader.read(value, EventReader::event);
                if (event.at().isBefore(last)) {
                    throw value.refuse(
                            "event \"" + event.id() + "\" is earlier than the event before it");
                }
                last = event.at();
                events.add(event);
            }
            return events;
        }

        private static <T> T there(Optional<T> part, String name, JsonDocument document) {
            return part.orElseThrow(() -> document.refuse("field \"" + name + "\" is missing"));
        }
    }
}
