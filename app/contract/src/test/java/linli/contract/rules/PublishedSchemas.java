package linli.contract.rules;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas that the project publishes, as somebody else's validator reads them. */
final class PublishedSchemas {

    private static final String RULE_BOOK = "urn:linli:schema:rulebook:1";
    private static final String SCENARIO = "urn:linli:schema:scenario:1";

    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder ->
                            builder.schemas(
                                    Map.of(
                                            RULE_BOOK,
                                            text("rulebook.schema.json"),
                                            SCENARIO,
                                            text("scenario.schema.json"))));
    private final Schema ruleBook = registry.getSchema(SchemaLocation.of(RULE_BOOK));
    private final Schema scenario = registry.getSchema(SchemaLocation.of(SCENARIO));

    List<Error> ruleBook(JsonNode document) {
        return ruleBook.validate(document);
    }

    List<Error> scenario(JsonNode document) {
        return scenario.validate(document);
    }

    static String text(String name) {
        try (InputStream in = RuleBookJson.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Not published: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
