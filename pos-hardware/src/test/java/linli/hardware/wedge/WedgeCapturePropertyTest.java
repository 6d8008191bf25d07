package linli.hardware.wedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import linli.hardware.wedge.WedgeKey.Pressed;
import linli.hardware.wedge.WedgeKey.Released;
import linli.hardware.wedge.WedgeKey.Typed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WedgeCapturePropertyTest {

    private static final int TURNS = 200;
    private static final String CODES = "0123456789ABCXYZabcxyz] *";
    private static final String TYPING = "0123456789abcxyz \r\t*";
    private static final List<String> KEYS =
            List.of(
                    "ENTER",
                    "TAB",
                    "SPACE",
                    "SHIFT",
                    "CONTROL",
                    "ALT",
                    "CAPS",
                    "F9",
                    "ESCAPE",
                    "DIGIT6",
                    "NUMPAD1",
                    "A",
                    "J",
                    "CLOSE_BRACKET",
                    "UNDEFINED",
                    "BACK_SPACE");

    static LongStream seeds() {
        long first = Long.getLong("seed", 0);
        return LongStream.range(first, first + (Boolean.getBoolean("long") ? 5_000 : 25));
    }

    /** A person who types at 80 to 400 ms, sometimes two keys at once, and a scanner between. */
    @ParameterizedTest
    @MethodSource("seeds")
    void findsEveryScanAndGivesBackAllTyping(long seed) {
        Random random = new Random(seed);
        TestKeyboard keyboard = new TestKeyboard();
        List<String> codes = new ArrayList<>();
        List<TestKeyboard.Event> typing = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            if (random.nextInt(4) == 0) {
                codes.add(scan(keyboard, random));
            } else {
                int from = keyboard.sent.size();
                type(keyboard, random);
                typing.addAll(keyboard.sent.subList(from, keyboard.sent.size()));
            }
        }
        keyboard.after(500);

        assertThat(keyboard.codes).as("seed %d", seed).isEqualTo(codes);
        assertThat(keyboard.typed).as("seed %d", seed).isEqualTo(typing);
        assertThat(keyboard.broken).as("seed %d", seed).isEmpty();
    }

    /** Torn anywhere, a code yields nothing or itself, and its end submits nothing. */
    @ParameterizedTest
    @MethodSource("seeds")
    void neverMakesACodeOfAPiece(long seed) {
        Random random = new Random(seed);
        TestKeyboard keyboard = new TestKeyboard();
        List<String> codes = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            String code = "69012" + code(random);
            int pace = random.nextInt(5, 61);
            int tear = random.nextInt(3, code.length() + 1);
            keyboard.keys(code.substring(0, tear), pace).after(random.nextInt(250 - pace));
            keyboard.scan(code.substring(tear), pace).after(random.nextInt(400, 900));
            codes.add(code);
        }

        assertThat(keyboard.codes).as("seed %d", seed).isSubsetOf(codes);
        assertThat(keyboard.text()).as("seed %d", seed).doesNotContain("\r");
    }

    /** Whatever keys come: each is let through once at most, in order, and nothing stays held. */
    @ParameterizedTest
    @MethodSource("seeds")
    void survivesAnyKeys(long seed) {
        Random random = new Random(seed);
        TestKeyboard keyboard = new TestKeyboard();
        for (int i = 0; i < 2_000; i++) {
            keyboard.send(anyKey(random)).after(random.nextInt(10) == 0 ? random.nextInt(500) : 0);
            if (random.nextInt(50) == 0) {
                keyboard.stalled(random.nextInt(300));
            }
        }
        keyboard.after(500);

        assertThat(keyboard.isWaiting()).as("seed %d", seed).isFalse();
        assertThat(keyboard.typed).as("seed %d", seed).doesNotHaveDuplicates();
        assertThat(keyboard.readings.isEmpty() || keyboard.readings.getLast() == 0)
                .as("seed %d: reading goes on", seed)
                .isTrue();
        assertThat(keyboard.codes)
                .as("seed %d", seed)
                .allMatch(code -> code.length() >= WedgeRules.DEFAULT.minimum());
    }

    private static String scan(TestKeyboard keyboard, Random random) {
        String code = code(random);
        int pace = random.nextInt(5, 61);
        boolean pinyin = random.nextInt(4) == 0;
        code.chars()
                .forEach(c -> {
                    boolean swallowed = pinyin && Character.isLetter(c);
                    keyboard.stroke((char) c, swallowed ? "" : Character.toString(c)).after(pace);
                });
        keyboard.stroke(random.nextBoolean() ? '\r' : '\t').after(random.nextInt(80, 400));
        return code;
    }

    private static String code(Random random) {
        int length = random.nextInt(50) == 0 ? 226 : random.nextInt(6, 25);
        return random.ints(length, 0, CODES.length())
                .mapToObj(i -> String.valueOf(CODES.charAt(i)))
                .collect(Collectors.joining());
    }

    private static void type(TestKeyboard keyboard, Random random) {
        char first = TYPING.charAt(random.nextInt(TYPING.length()));
        if (random.nextInt(5) == 0) {
            rollOver(keyboard, random);
        } else {
            keyboard.stroke(first);
        }
        keyboard.after(random.nextInt(80, 401));
    }

    private static void rollOver(TestKeyboard keyboard, Random random) {
        keyboard.send(Pressed.plain("N")).send(new Typed("n")).after(random.nextInt(60));
        keyboard.send(Pressed.plain("I")).send(new Typed("i")).after(random.nextInt(40));
        keyboard.send(new Released("N")).after(random.nextInt(40)).send(new Released("I"));
    }

    private static WedgeKey anyKey(Random random) {
        String name = KEYS.get(random.nextInt(KEYS.size()));
        return switch (random.nextInt(4)) {
            case 0 -> new Released(name);
            case 1 -> new Typed(random.nextBoolean() ? "6" : "邻里");
            default ->
                    new Pressed(
                            name,
                            random.nextInt(8) == 0,
                            random.nextInt(8) == 0,
                            random.nextInt(20) == 0);
        };
    }
}
