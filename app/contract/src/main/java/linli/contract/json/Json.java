package linli.contract.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import linli.contract.Malformed;
import linli.contract.Malformed.Reason;
import linli.core.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes the JSON of messages. Reading is strict: one object, no field twice, none
 * unknown, none missing, no number for a text; whatever the input, the answer is a value.
 */
public final class Json {

    /** Objects and arrays within each other, at most. */
    public static final int MAX_DEPTH = 16;

    private static final int MAX_NAME_LENGTH = 64;
    private static final int MAX_NUMBER_LENGTH = 40;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .maxNumberLength(MAX_NUMBER_LENGTH)
                                                    .maxNameLength(MAX_NAME_LENGTH)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build();

    private Json() {}

    /**
     * Reads the object that the UTF-8 bytes hold.
     *
     * @param maxBytes more is refused unread
     */
    public static <T> Outcome<T> read(byte[] utf8, int maxBytes, Function<Fields, T> reader) {
        if (utf8.length > maxBytes) {
            return refused(Reason.TOO_LARGE);
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(utf8))
                            .toString();
            return read(text, maxBytes, reader);
        } catch (CharacterCodingException notUtf8) {
            return refused(Reason.NOT_JSON);
        }
    }

    /**
     * Reads the object that the text holds.
     *
     * @param maxChars more is refused unread
     */
    public static <T> Outcome<T> read(String text, int maxChars, Function<Fields, T> reader) {
        if (text.length() > maxChars) {
            return refused(Reason.TOO_LARGE);
        }
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isMissingNode() ? refused(Reason.NOT_JSON) : read(node, reader);
        } catch (StreamConstraintsException tooLarge) {
            return refused(Reason.TOO_LARGE);
        } catch (JacksonException notJson) {
            return refused(Reason.NOT_JSON);
        }
    }

    /** Reads an object that was made here, and refuses it as its text would be. */
    public static <T> Outcome<T> read(JsonNode object, Function<Fields, T> reader) {
        try {
            return Outcome.of(Fields.read(object, () -> "", reader));
        } catch (MalformedMessage malformed) {
            return Outcome.refused(malformed.refusal());
        } catch (IllegalArgumentException | ArithmeticException refusedByTheDomain) {
            return refused(Reason.OUT_OF_RANGE);
        }
    }

    /** A new object to fill; fields are written in the order in which they were put. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The array of all values, in order. */
    public static <T> ArrayNode array(Collection<T> values, Function<T, JsonNode> writer) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(values.size());
        values.forEach(value -> array.add(writer.apply(value)));
        return array;
    }

    /** The value, or null where there is none. */
    public static <T> JsonNode orNull(Optional<T> value, Function<T, JsonNode> writer) {
        return value.map(writer).orElse(NullNode.getInstance());
    }

    /** The text of the value, or null where there is none. */
    public static JsonNode textOrNull(Optional<?> value) {
        return orNull(value, some -> JsonNodeFactory.instance.stringNode(some.toString()));
    }

    /** The text as a value. */
    public static JsonNode text(Object value) {
        return JsonNodeFactory.instance.stringNode(value.toString());
    }

    /** The number as a value. */
    public static JsonNode number(int value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    /** The value as JSON without spaces. */
    public static String write(JsonNode value) {
        return MAPPER.writeValueAsString(value);
    }

    private static <T> Outcome<T> refused(Reason reason) {
        return Outcome.refused(new Malformed(reason, ""));
    }
}
