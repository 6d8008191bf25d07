package linli.contract.rules;

import java.util.List;

/** A JSON value that remembers where it stood. */
sealed interface JsonValue {

    int line();

    int column();

    /** A text. */
    record Text(String text, int line, int column) implements JsonValue {}

    /** A whole number that fits. */
    record Whole(long number, int line, int column) implements JsonValue {}

    /** Another number, as written. */
    record Other(String number, int line, int column) implements JsonValue {}

    /** True or false. */
    record Flag(boolean flag, int line, int column) implements JsonValue {}

    /** Nothing. */
    record Null(int line, int column) implements JsonValue {}

    /** An array. */
    record Array(List<JsonValue> items, int line, int column) implements JsonValue {}

    /** An object; no name stands twice. */
    record Obj(List<Field> fields, int line, int column) implements JsonValue {}

    /** A field of an object. */
    record Field(String name, JsonValue value) {}

    /** Refuses the value. */
    default MalformedException refuse(String reason) {
        return new MalformedException(new MalformedDocument(line(), column(), reason));
    }
}
