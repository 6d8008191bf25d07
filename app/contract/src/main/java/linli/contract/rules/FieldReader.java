package linli.contract.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import linli.core.money.Money;

/**
 * The fields of one object: each is asked for by name, and {@link #end} refuses those that nobody
 * asked for. A field that may be absent may also be null.
 */
final class FieldReader {

    private final JsonValue.Obj object;
    private final List<JsonValue.Field> unread;

    private FieldReader(JsonValue.Obj object) {
        this.object = object;
        this.unread = new ArrayList<>(object.fields());
    }

    /** What {@code reader} makes of the object; fields that it leaves are refused by name. */
    static <T> T read(JsonValue value, Function<FieldReader, T> reader) {
        if (!(value instanceof JsonValue.Obj object)) {
            throw value.refuse("an object is expected");
        }
        FieldReader fields = new FieldReader(object);
        T result = reader.apply(fields);
        fields.end();
        return result;
    }

    private void end() {
        for (JsonValue.Field field : unread) {
            throw field.value().refuse("unknown field \"" + field.name() + "\"");
        }
    }

    MalformedException refuse(String reason) {
        return object.refuse(reason);
    }

    private Optional<JsonValue> take(String name) {
        for (int i = 0; i < unread.size(); i++) {
            if (unread.get(i).name().equals(name)) {
                JsonValue value = unread.remove(i).value();
                return value instanceof JsonValue.Null ? Optional.empty() : Optional.of(value);
            }
        }
        return Optional.empty();
    }

    Optional<JsonValue> optionalValue(String name) {
        return take(name);
    }

    JsonValue value(String name) {
        return take(name).orElseThrow(() -> refuse("field \"" + name + "\" is missing"));
    }

    OptionalLong optionalWhole(String name) {
        Optional<JsonValue> value = take(name);
        return value.isPresent() ? OptionalLong.of(whole(name, value.get())) : OptionalLong.empty();
    }

    OptionalLong optionalWhole(String name, long min, long max) {
        return take(name)
                .map(value -> OptionalLong.of(within(name, value, min, max)))
                .orElse(OptionalLong.empty());
    }

    long whole(String name, long min, long max) {
        return within(name, value(name), min, max);
    }

    long wholeOr(long absent, String name, long min, long max) {
        return optionalWhole(name, min, max).orElse(absent);
    }

    long anyWhole(String name) {
        return whole(name, value(name));
    }

    Money money(String name) {
        return Money.ofFen(whole(name, 0, Long.MAX_VALUE));
    }

    Optional<Money> optionalMoney(String name) {
        return take(name).map(value -> Money.ofFen(within(name, value, 0, Long.MAX_VALUE)));
    }

    boolean flagOr(boolean absent, String name) {
        Optional<JsonValue> value = take(name);
        if (value.isEmpty()) {
            return absent;
        }
        if (value.get() instanceof JsonValue.Flag flag) {
            return flag.flag();
        }
        throw value.get().refuse(name + " must be true or false");
    }

    String text(String name) {
        return text(name, value(name));
    }

    Optional<String> optionalText(String name) {
        return take(name).map(value -> text(name, value));
    }

    LocalDateTime time(String name) {
        return LocalTimes.time(name, value(name));
    }

    Optional<LocalDateTime> optionalTime(String name) {
        return take(name).map(value -> LocalTimes.time(name, value));
    }

    Optional<LocalDate> optionalDate(String name) {
        return take(name).map(value -> LocalTimes.date(name, value));
    }

    <T> T object(String name, Function<FieldReader, T> reader) {
        return read(value(name), reader);
    }

    <T> Optional<T> optionalObject(String name, Function<FieldReader, T> reader) {
        return take(name).map(value -> read(value, reader));
    }

    <T> List<T> objects(String name, Function<FieldReader, T> reader) {
        return list(name, value(name), item -> read(item, reader));
    }

    <T> List<T> objectsOrNone(String name, Function<FieldReader, T> reader) {
        return listOrNone(name, item -> read(item, reader));
    }

    /** The objects, refused at the second of those that have the same {@code id}. */
    <T> List<T> distinct(String name, Function<T, ?> id, Function<FieldReader, T> reader) {
        return list(name, value(name), distinct(name, id, new HashSet<>(), reader));
    }

    <T> List<T> distinctOrNone(String name, Function<T, ?> id, Function<FieldReader, T> reader) {
        return listOrNone(name, distinct(name, id, new HashSet<>(), reader));
    }

    private static <T> Function<JsonValue, T> distinct(
            String name, Function<T, ?> id, Set<Object> ids, Function<FieldReader, T> reader) {
        return item -> {
            T object = read(item, reader);
            if (!ids.add(id.apply(object))) {
                throw item.refuse(name + " has an id twice: " + id.apply(object));
            }
            return object;
        };
    }

    <T> List<T> listOrNone(String name, Function<JsonValue, T> reader) {
        return take(name).map(value -> list(name, value, reader)).orElse(List.of());
    }

    List<String> textsOrNone(String name) {
        return listOrNone(name, item -> text(name, item));
    }

    /** What {@code reader} makes of each field that is left, with its name. */
    <T> List<T> eachLeft(BiFunction<String, JsonValue, T> reader) {
        List<T> values = new ArrayList<>(unread.size());
        for (JsonValue.Field field : unread) {
            values.add(reader.apply(field.name(), field.value()));
        }
        unread.clear();
        return values;
    }

    static long within(String name, JsonValue value, long min, long max) {
        long number = whole(name, value);
        if (number < min || number > max) {
            throw value.refuse(name + " is out of range: " + number);
        }
        return number;
    }

    static String text(String name, JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return text.text();
        }
        throw value.refuse(name + " must be a text");
    }

    static long whole(String name, JsonValue value) {
        if (value instanceof JsonValue.Whole whole) {
            return whole.number();
        }
        throw value.refuse(name + " must be a whole number that fits 64 bits");
    }

    private static <T> List<T> list(String name, JsonValue value, Function<JsonValue, T> reader) {
        if (!(value instanceof JsonValue.Array array)) {
            throw value.refuse(name + " must be an array");
        }
        List<T> items = new ArrayList<>(array.items().size());
        for (JsonValue item : array.items()) {
            items.add(reader.apply(item));
        }
        return items;
    }
}
