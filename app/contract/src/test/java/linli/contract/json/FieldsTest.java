package linli.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import linli.contract.Malformed;
import linli.contract.Malformed.Reason;
import linli.core.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private static Outcome<List<Long>> read(String text) {
        return Json.read(
                text, 1_000, fields -> fields.list("list", 9, inner -> inner.number("a", 0, 9)));
    }

    private static Outcome<List<Long>> refused(Reason reason, String place) {
        return Outcome.refused(new Malformed(reason, place));
    }

    @Test
    void namesTheInnermostPlace() {
        assertThat(read("{\"list\":[{\"a\":1},{\"a\":2}]}")).isEqualTo(Outcome.of(List.of(1L, 2L)));
        assertThat(read("{\"list\":[{\"a\":1},{\"a\":\"2\"}]}"))
                .isEqualTo(refused(Reason.WRONG_TYPE, "list[1].a"));
        assertThat(read("{\"list\":[{\"a\":1},{}]}"))
                .isEqualTo(refused(Reason.MISSING_FIELD, "list[1].a"));
        assertThat(read("{\"list\":[{\"a\":1,\"b\":1}]}"))
                .isEqualTo(refused(Reason.UNKNOWN_FIELD, "list[0]"));
        assertThat(read("{\"list\":[],\"b\":null}")).isEqualTo(refused(Reason.UNKNOWN_FIELD, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"list\":[],\"list\":[]}",
                "{\"list\":[{\"a\":1,\"a\":1}]}",
                "{\"list\":[{\"a\":{\"x\":1,\"y\":1,\"z\":1,\"x\":1}}]}"
            })
    void refusesAFieldThatIsThereTwice(String text) {
        assertThat(read(text)).isEqualTo(refused(Reason.NOT_JSON, ""));
    }

    @Test
    void aReaderThatAsksTwiceRefusesEverything() {
        assertThat(
                        Json.read(
                                "{\"a\":1}",
                                99,
                                fields -> fields.number("a", 0, 9) + fields.number("a", 0, 9)))
                .isEqualTo(Outcome.refused(new Malformed(Reason.UNKNOWN_FIELD, "")));
    }

    @Test
    void readsMomentsAsTheLibraryWritesThemAndNothingElse() {
        Random random = new Random(1);
        int read = 0;
        for (int i = 0; i < 60_000; i++) {
            LocalDateTime time = time(random);
            String day = changed(time.toLocalDate().toString(), random);
            assertThat(IsoMoments.day(day))
                    .as("%s", day)
                    .isEqualTo(strictly(day, LocalDate::parse));
            String local = changed(time.toString(), random);
            Optional<LocalDateTime> expected = strictly(local, LocalDateTime::parse);
            assertThat(IsoMoments.localTime(local)).as("%s", local).isEqualTo(expected);
            String instant = changed(time.toInstant(ZoneOffset.UTC).toString(), random);
            assertThat(IsoMoments.instant(instant))
                    .as("%s", instant)
                    .isEqualTo(strictly(instant, Instant::parse));
            read += expected.isPresent() ? 1 : 0;
        }
        assertThat(read).isBetween(20_000, 55_000);
    }

    private static LocalDateTime time(Random random) {
        LocalDateTime time =
                LocalDateTime.of(
                        LocalDate.ofEpochDay(random.nextInt(-40_000, 90_000)),
                        LocalTime.ofSecondOfDay(random.nextInt(86_400)));
        return switch (random.nextInt(5)) {
            case 0 -> time.withSecond(0);
            case 1 -> time.plusNanos(random.nextInt(1_000) * 1_000_000L);
            case 2 -> time.plusNanos(random.nextInt(1_000_000) * 1_000L);
            case 3 -> time.plusNanos(random.nextInt(1_000_000_000));
            default -> time;
        };
    }

    /** The text, or nearly the text. */
    private static String changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        int at = random.nextInt(text.length());
        char other = "0123456789-+:.TZ \u0660".charAt(random.nextInt(18));
        switch (random.nextInt(6)) {
            case 0 -> changed.setCharAt(at, other);
            case 1 -> changed.insert(at, other);
            case 2 -> changed.setLength(at);
            default -> {}
        }
        return changed.toString();
    }

    private static <T> Optional<T> strictly(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text))
                    .filter(moment -> moment.toString().equals(text))
                    .filter(moment -> Character.isDigit(text.charAt(0)));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
