package linli.contract.rules;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.core.Outcome;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.rulebook.RuleBook;
import linli.core.simulate.ScenarioEvent;

/**
 * Reads a scenario, its parts in any order, and hands its events on one by one. Events that stand
 * before the rules or the products are passed over and read when the rest is known, by reading the
 * text a second time.
 */
final class ScenarioReader {

    /** Takes a scenario as it is read. */
    interface Stage {

        /** Once, before the first event. */
        void begin(RuleBook book, Map<Sku, Product> products);

        /** Each event, in order of time. */
        void event(ScenarioEvent event);
    }

    /** The text, from its beginning each time. */
    interface Source {
        InputStream open() throws IOException;
    }

    private final Source source;
    private final Stage stage;
    private final Set<String> seen = new HashSet<>();
    private Optional<RuleBook> book = Optional.empty();
    private Optional<Map<Sku, Product>> products = Optional.empty();
    private Optional<JsonValue> asOf = Optional.empty();
    private LocalDateTime last = LocalDateTime.MIN;
    private boolean played;

    private ScenarioReader(Source source, Stage stage) {
        this.source = source;
        this.stage = stage;
    }

    /**
     * The day that the scenario ends with, after all its events; a golden file's {@code expected}
     * is left out.
     *
     * @return or a {@link MalformedDocument}; some events may have been handed on
     */
    static Outcome<LocalDate> read(Source source, Stage stage) throws IOException {
        ScenarioReader reader = new ScenarioReader(source, stage);
        Outcome<Boolean> first;
        try (InputStream in = source.open()) {
            first = JsonDocument.walk(in, reader::parts);
        }
        if (first instanceof Outcome.Refused<Boolean>(var refusal)) {
            return Outcome.refused(refusal);
        }
        return reader.played ? reader.end() : reader.again();
    }

    private Outcome<LocalDate> again() throws IOException {
        try (InputStream in = source.open()) {
            return JsonDocument.walk(in, this::eventsOnly).then(done -> end());
        }
    }

    private boolean parts(JsonDocument document) {
        document.enterObject();
        for (Optional<String> name = document.nextField();
                name.isPresent();
                name = document.nextField()) {
            if (!seen.add(name.get())) {
                throw document.refuse("field \"" + name.get() + "\" stands twice");
            }
            field(name.get(), document);
        }
        there(book, "rules", document);
        there(products, "products", document);
        if (!seen.contains("events")) {
            throw document.refuse("field \"events\" is missing");
        }
        there(asOf, "asOf", document);
        return true;
    }

    private void field(String name, JsonDocument document) {
        switch (name) {
            case "name" -> FieldReader.text(name, document.fieldValue());
            case "expected" -> document.skipValue();
            case "rules" -> book = Optional.of(RuleReader.book(document.fieldValue()));
            case "products" -> products = Optional.of(products(document));
            case "asOf" -> asOf = Optional.of(document.fieldValue());
            case "events" -> {
                if (book.isPresent() && products.isPresent()) {
                    events(document);
                } else {
                    document.skipValue();
                }
            }
            default -> throw document.refuse("unknown field \"" + name + "\"");
        }
    }

    private boolean eventsOnly(JsonDocument document) {
        document.enterObject();
        for (Optional<String> name = document.nextField();
                name.isPresent();
                name = document.nextField()) {
            if (name.get().equals("events")) {
                events(document);
            } else {
                document.skipValue();
            }
        }
        return true;
    }

    private void events(JsonDocument document) {
        stage.begin(book.orElseThrow(), products.orElseThrow());
        played = true;
        document.enterArray("events");
        while (document.hasItem()) {
            JsonValue value = document.item();
            ScenarioEvent event = FieldReader.read(value, EventReader::event);
            if (event.at().isBefore(last)) {
                throw value.refuse(
                        "event \"" + event.id() + "\" is earlier than the event before it");
            }
            last = event.at();
            stage.event(event);
        }
    }

    private Outcome<LocalDate> end() {
        try {
            JsonValue value = asOf.orElseThrow();
            LocalDate end = LocalTimes.date("asOf", value);
            if (end.isBefore(last.toLocalDate())) {
                throw value.refuse("asOf is earlier than the last event");
            }
            return Outcome.of(end);
        } catch (MalformedException malformed) {
            return Outcome.refused(malformed.refusal());
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

    private static void there(Optional<?> part, String name, JsonDocument document) {
        if (part.isEmpty()) {
            throw document.refuse("field \"" + name + "\" is missing");
        }
    }
}
