package linli.contract.rules;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import linli.core.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON document strictly, keeping the place of everything in it. */
final class JsonDocument {

    private static final int MAX_DEPTH = 32;

    /** Of so many fields a name is found faster by looking at each. */
    private static final int FEW = 16;

    private static final String TOO_EARLY = "the document ends too early";

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxDocumentLength(-1)
                                    .build())
                    .build();

    private final JsonParser parser;

    private JsonDocument(JsonParser parser) {
        this.parser = parser;
    }

    /** What {@code reader} makes of the one value that the bytes hold. */
    static <T> Outcome<T> read(byte[] utf8, Function<JsonValue, T> reader) {
        return walk(
                new ByteArrayInputStream(utf8),
                document -> {
                    document.parser.nextToken();
                    return reader.apply(document.value());
                });
    }

    /** What {@code reader} makes of an object whose fields it walks through itself. */
    static <T> Outcome<T> walk(InputStream utf8, Function<JsonDocument, T> reader) {
        try (JsonParser parser =
                FACTORY.createParser(ObjectReadContext.empty(), new Utf8Reader(utf8))) {
            return Outcome.of(whole(new JsonDocument(parser), reader));
        } catch (MalformedException malformed) {
            return Outcome.refused(malformed.refusal());
        } catch (JacksonException notJson) {
            return Outcome.refused(malformed(notJson));
        }
    }

    private static MalformedDocument malformed(JacksonException notJson) {
        TokenStreamLocation place = notJson.getLocation();
        String reason = notJson.getOriginalMessage().replaceFirst(" \\(start marker.*", "");
        return place == null || place.getLineNr() < 1
                ? new MalformedDocument(0, 0, reason)
                : new MalformedDocument(
                        place.getLineNr(), Math.max(1, place.getColumnNr()), reason);
    }

    private static <T> T whole(JsonDocument document, Function<JsonDocument, T> reader) {
        try {
            T value = reader.apply(document);
            if (document.parser.nextToken() != null) {
                throw document.refuse("more than one value");
            }
            return value;
        } catch (StreamConstraintsException beyond) {
            throw document.refuse("nested too deeply, or a text or number too long");
        }
    }

    /** Goes to the beginning of the document's object. */
    void enterObject() {
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_OBJECT) {
            throw refuse(token == null ? TOO_EARLY : "an object is expected");
        }
    }

    /** The name of the next field; absent at the end of the object. */
    Optional<String> nextField() {
        return Optional.ofNullable(parser.nextName());
    }

    /** The value of the field. */
    JsonValue fieldValue() {
        parser.nextToken();
        return value();
    }

    /** Leaves out the value of the field; no name stands twice in it either. */
    void skipValue() {
        parser.nextToken();
        skip();
    }

    private void skip() {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                skip();
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            Set<String> names = new HashSet<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                if (!names.add(name)) {
                    throw refuse("field \"" + name + "\" stands twice");
                }
                parser.nextToken();
                skip();
            }
        }
    }

    /** Goes to the beginning of the field's array. */
    void enterArray(String name) {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw refuse(name + " must be an array");
        }
    }

    /** Whether the array has one more item; it is then read by {@link #item}. */
    boolean hasItem() {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    JsonValue item() {
        return value();
    }

    MalformedException refuse(String reason) {
        TokenStreamLocation place = parser.currentTokenLocation();
        return new MalformedException(
                new MalformedDocument(place.getLineNr(), Math.max(1, place.getColumnNr()), reason));
    }

    private JsonValue value() {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw refuse(TOO_EARLY);
        }
        TokenStreamLocation place = parser.currentTokenLocation();
        int line = place.getLineNr();
        int column = place.getColumnNr();
        return switch (token) {
            case VALUE_STRING -> new JsonValue.Text(wellFormed(parser.getString()), line, column);
            case VALUE_NUMBER_INT -> number(line, column);
            case VALUE_NUMBER_FLOAT -> new JsonValue.Other(parser.getString(), line, column);
            case VALUE_TRUE -> new JsonValue.Flag(true, line, column);
            case VALUE_FALSE -> new JsonValue.Flag(false, line, column);
            case VALUE_NULL -> new JsonValue.Null(line, column);
            case START_ARRAY -> new JsonValue.Array(items(), line, column);
            case START_OBJECT -> new JsonValue.Obj(fields(), line, column);
            default -> throw refuse("a value is expected");
        };
    }

    private JsonValue number(int line, int column) {
        return switch (parser.getNumberType()) {
            case INT, LONG -> new JsonValue.Whole(parser.getLongValue(), line, column);
            default -> new JsonValue.Other(parser.getString(), line, column);
        };
    }

    /** The text, refused if it has half of a character, which UTF-8 cannot hold. */
    private String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    throw refuse("half of a character");
                }
                i++;
            }
        }
        return text;
    }

    private List<JsonValue> items() {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return items;
    }

    private List<JsonValue.Field> fields() {
        List<JsonValue.Field> fields = new ArrayList<>();
        Set<String> names = Set.of();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (fields.size() == FEW) {
                names = new HashSet<>();
                for (JsonValue.Field field : fields) {
                    names.add(field.name());
                }
            }
            if (fields.size() < FEW ? isAmong(fields, name) : !names.add(name)) {
                throw refuse("field \"" + name + "\" stands twice");
            }
            String known = wellFormed(name);
            parser.nextToken();
            fields.add(new JsonValue.Field(known, value()));
        }
        return fields;
    }

    private static boolean isAmong(List<JsonValue.Field> fields, String name) {
        for (JsonValue.Field field : fields) {
            if (field.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
