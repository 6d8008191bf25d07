package linli.contract.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import linli.contract.Malformed;
import linli.contract.Malformed.Reason;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object while it is read: each must be asked for exactly once, and all must
 * be there; what may be absent is {@code null}. Every refusal names its place. What was asked for
 * is only counted: a reader that asks twice for one field refuses every message that has it.
 */
public final class Fields {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int MOMENT_CHARS = 40;

    private final JsonNode object;
    private final Supplier<String> place;
    private int unread;

    /** The place is put together only if it is to be named. */
    private Fields(JsonNode object, Supplier<String> place) {
        this.object = object;
        this.place = place;
        this.unread = object.size();
    }

    static <T> T read(JsonNode node, Supplier<String> place, Function<Fields, T> reader) {
        if (!node.isObject()) {
            throw malformed(Reason.WRONG_TYPE, place.get());
        }
        Fields fields = new Fields(node, place);
        T value = reader.apply(fields);
        if (fields.unread != 0) {
            throw malformed(Reason.UNKNOWN_FIELD, place.get());
        }
        return value;
    }

    /** What to throw if the field is malformed in a way that only the reader knows. */
    public RuntimeException refuse(Reason reason, String name) {
        return malformed(reason, at(name));
    }

    /** Whether there is such a field: one that older messages do not have. */
    public boolean has(String name) {
        return object.has(name);
    }

    /** A whole number within both bounds. */
    public long number(String name, long min, long max) {
        JsonNode node = take(name);
        if (!node.isIntegralNumber()) {
            throw refuse(Reason.WRONG_TYPE, name);
        }
        if (!node.canConvertToLong() || node.longValue() < min || node.longValue() > max) {
            throw refuse(Reason.OUT_OF_RANGE, name);
        }
        return node.longValue();
    }

    /** A whole number within both bounds. */
    public int integer(String name, int min, int max) {
        return Math.toIntExact(number(name, min, max));
    }

    /** True or false. */
    public boolean flag(String name) {
        JsonNode node = take(name);
        if (!node.isBoolean()) {
            throw refuse(Reason.WRONG_TYPE, name);
        }
        return node.booleanValue();
    }

    /** A text on one line, without control characters, of at most {@code max} characters. */
    public String text(String name, int max) {
        String text = document(name, max);
        if (hasControl(text)) {
            throw refuse(Reason.OUT_OF_RANGE, name);
        }
        return text;
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == 0x7F) {
                return true;
            }
        }
        return false;
    }

    /** As {@link #text}, but not empty. */
    public String name(String name, int max) {
        String text = text(name, max);
        if (text.isEmpty()) {
            throw refuse(Reason.OUT_OF_RANGE, name);
        }
        return text;
    }

    /** A text of well-formed Unicode with any other characters, at most {@code max} of them. */
    public String document(String name, int max) {
        JsonNode node = take(name);
        if (!node.isString()) {
            throw refuse(Reason.WRONG_TYPE, name);
        }
        String text = node.stringValue();
        if (text.length() > max) {
            throw refuse(Reason.TOO_LARGE, name);
        }
        if (!Unicode.isWellFormed(text)) {
            throw refuse(Reason.OUT_OF_RANGE, name);
        }
        return text;
    }

    /** A day, exactly as {@code 2026-11-22}. */
    public LocalDate day(String name) {
        LocalDate day = parsed(name, MOMENT_CHARS, IsoMoments::day);
        return within(name, day.getYear(), day);
    }

    /** A local time, exactly as Java writes it: {@code 2026-11-22T09:00} or with seconds. */
    public LocalDateTime localTime(String name) {
        LocalDateTime time = parsed(name, MOMENT_CHARS, IsoMoments::localTime);
        return within(name, time.getYear(), time);
    }

    /** An instant in UTC, exactly as Java writes it: {@code 2026-11-22T01:00:00Z}. */
    public Instant instant(String name) {
        Instant instant = parsed(name, MOMENT_CHARS, IsoMoments::instant);
        return within(name, instant.atZone(ZoneOffset.UTC).getYear(), instant);
    }

    /** The constant of that name. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> constants) {
        String text = text(name, 40);
        for (E constant : constants.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw refuse(Reason.OUT_OF_RANGE, name);
    }

    /** The value that {@code parser} makes of a text; empty is refused as out of range. */
    public <T> T parsed(String name, int max, Function<String, Optional<T>> parser) {
        return parser.apply(text(name, max)).orElseThrow(() -> refuse(Reason.OUT_OF_RANGE, name));
    }

    /** An object. */
    public <T> T object(String name, Function<Fields, T> reader) {
        return read(take(name), () -> at(name), reader);
    }

    /** An array of at most {@code max} objects. */
    public <T> List<T> list(String name, int max, Function<Fields, T> reader) {
        JsonNode node = take(name);
        if (!node.isArray()) {
            throw refuse(Reason.WRONG_TYPE, name);
        }
        if (node.size() > max) {
            throw refuse(Reason.TOO_LARGE, name);
        }
        List<T> values = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            int index = i;
            values.add(read(node.get(i), () -> at(name) + '[' + index + ']', reader));
        }
        return List.copyOf(values);
    }

    /** An object whose fields are not known before, at most {@code max} of them, all texts. */
    public Map<String, String> texts(String name, int max, int maxLength) {
        return object(
                name,
                fields -> {
                    if (fields.unread > max) {
                        throw refuse(Reason.TOO_LARGE, name);
                    }
                    Map<String, String> texts = new HashMap<>();
                    for (String key : fields.object.propertyNames()) {
                        texts.put(key, fields.text(key, maxLength));
                    }
                    return Map.copyOf(texts);
                });
    }

    /** What {@code reader} finds under that name; empty if it is {@code null} there. */
    public <T> Optional<T> optional(String name, BiFunction<Fields, String, T> reader) {
        JsonNode node = object.get(name);
        if (node != null && node.isNull()) {
            unread--;
            return Optional.empty();
        }
        return Optional.of(reader.apply(this, name));
    }

    private JsonNode take(String name) {
        JsonNode node = object.get(name);
        if (node == null) {
            throw refuse(Reason.MISSING_FIELD, name);
        }
        unread--;
        return node;
    }

    private <T> T within(String name, int year, T moment) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw refuse(Reason.OUT_OF_RANGE, name);
        }
        return moment;
    }

    private String at(String name) {
        String before = place.get();
        return before.isEmpty() ? name : before + '.' + name;
    }

    private static MalformedMessage malformed(Reason reason, String place) {
        return new MalformedMessage(new Malformed(reason, place));
    }
}
