package linli.contract.spill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What went to a file is there when it is asked for again. */
class SpillTest {

    @Test
    void readsBytesFromAnyPlace() throws IOException {
        Random random = new Random(1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (SpillFolder folder = SpillFolder.temporary()) {
            SpillFile file = folder.file("bytes");
            for (int i = 0; i < 300; i++) {
                byte[] part = new byte[random.nextInt(i % 50 == 0 ? 400_000 : 3_000)];
                random.nextBytes(part);
                assertThat(file.append(part, part.length)).isEqualTo(all.size());
                all.write(part);
                int place = random.nextInt(all.size() + 1);
                byte[] some = new byte[random.nextInt(all.size() - place + 1)];
                file.read(place, some, some.length);
                assertThat(some)
                        .isEqualTo(
                                java.util.Arrays.copyOfRange(
                                        all.toByteArray(), place, place + some.length));
            }
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            file.copyTo(copy);
            assertThat(copy.toByteArray()).isEqualTo(all.toByteArray());
            assertThat(file.open().readAllBytes()).isEqualTo(all.toByteArray());
        }
    }

    @Test
    void findsTheNumberOfEveryText() throws IOException {
        Map<String, Long> numbers = new HashMap<>();
        Random random = new Random(2);
        try (SpillFolder folder = SpillFolder.temporary()) {
            SpilledIds ids = new SpilledIds(folder);
            for (int i = 0; i < 20_000; i++) {
                String text = (i % 3 == 0 ? "票" : "E") + random.nextInt(30_000);
                assertThat(ids.find(text)).as(text).isEqualTo(numbers.getOrDefault(text, -1L));
                if (!numbers.containsKey(text)) {
                    numbers.put(text, ids.add(text));
                }
            }
            numbers.forEach((text, number) -> {
                assertThat(ids.find(text)).isEqualTo(number);
                assertThat(ids.text(number)).isEqualTo(text);
            });
            assertThat(ids.count()).isEqualTo(numbers.size());
            assertThat(ids.find("")).isEqualTo(-1);
        }
    }

    @Test
    void unpacksWhatWasPacked() {
        Packing packing = new Packing();
        long[] numbers = {0, 1, -1, 63, 64, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 53};
        for (long number : numbers) {
            packing.number(number);
        }
        LocalDate day = LocalDate.of(2028, 2, 29);
        packing.day(day).text("鸡蛋".repeat(200)).flag(true).flag(false);
        packing.optional(Optional.of("a"), packing::text).optional(Optional.empty(), packing::text);
        packing.all(List.of("b", "c"), packing::text);

        Unpacking unpacking = new Unpacking(packing.bytes());
        for (long number : numbers) {
            assertThat(unpacking.number()).isEqualTo(number);
        }
        assertThat(unpacking.day()).isEqualTo(day);
        assertThat(unpacking.text()).isEqualTo("鸡蛋".repeat(200));
        assertThat(unpacking.flag()).isTrue();
        assertThat(unpacking.flag()).isFalse();
        assertThat(unpacking.optional(unpacking::text)).contains("a");
        assertThat(unpacking.optional(unpacking::text)).isEmpty();
        assertThat(unpacking.all(unpacking::text)).containsExactly("b", "c");
    }

    @Test
    void textsAndNumbersAreJsonForOthers() {
        List<String> texts =
                List.of("", "E1", "a\"b\\c/\n\t\u0000\u001f", "鸡蛋\"\u0001", "😀x", "é".repeat(999));
        for (String text : texts) {
            assertThat(read(new JsonText().text(text)).asString()).isEqualTo(text);
        }
        for (long number : new long[] {0, 9, 10, -10, 123456789, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(read(new JsonText().number(number)).longValue()).isEqualTo(number);
        }
    }

    private static tools.jackson.databind.JsonNode read(JsonText json) {
        return JsonMapper.builder()
                .build()
                .readTree(new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8));
    }
}
