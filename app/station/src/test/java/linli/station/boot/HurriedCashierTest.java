package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import linli.core.act.Act;
import linli.core.member.Member;
import linli.core.visit.ScannedCode;
import linli.station.background.Fault;
import linli.station.ui.FakeRewards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody presses whatever comes under their fingers, and scans into whatever is open. Nothing
 * breaks, everything that was booked adds up, and Escape always leads back to a till that sells.
 */
class HurriedCashierTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int STROKES = Integer.getInteger("strokes", LONG ? 500 : 100);
    private static final int MOST_STEPS_BACK = 30;
    private static final List<String> KEYS =
            List.of(
                    "F1",
                    "F2",
                    "F3",
                    "F4",
                    "F5",
                    "F6",
                    "F9",
                    "F9",
                    "F9",
                    "F10",
                    "F11",
                    "F12",
                    "Shift+F1",
                    "Shift+F2",
                    "Shift+F3",
                    "Shift+F4",
                    "Shift+F5",
                    "Shift+F7",
                    "Shift+F9",
                    "Shift+F10",
                    "Shift+F12",
                    "Shift+Delete",
                    "Delete",
                    "Tab",
                    "Up",
                    "Down",
                    "Backspace",
                    "Enter",
                    "Enter",
                    "Enter",
                    "Enter",
                    "Esc",
                    "Esc",
                    "Esc",
                    "*",
                    "/",
                    "+",
                    "-",
                    "1",
                    "2",
                    "3",
                    "4",
                    "5",
                    "6",
                    "7",
                    "8",
                    "9",
                    "0",
                    "1.5",
                    "20",
                    "100",
                    "99999999",
                    "8000");

    @TempDir Path folder;
    private final List<String> done = new ArrayList<>();
    private WindowedTill counter;
    private Member wang;
    private int serial;

    @BeforeEach
    void open() throws Exception {
        counter = WindowedTill.open(folder, FakeRewards.ruleBook());
        wang = WindowedTill.onScreen(counter.till()::stock);
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    static LongStream seeds() {
        long seed = Long.getLong("seed", 1);
        return LongStream.range(seed, seed + (LONG ? 60 : 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void breaksNothingAndAlwaysFindsBack(long seed) throws Exception {
        Random random = new Random(seed);
        try {
            for (int i = 0; i < STROKES; i++) {
                one(random);
            }
            goBack();
            counter.verified();
            sellsOn();
        } catch (Exception | AssertionError broken) {
            List<String> last = done.subList(Math.max(0, done.size() - 25), done.size());
            throw new AssertionError("seed " + seed + ", after " + last, broken);
        }
    }

    private void one(Random random) throws Exception {
        if (random.nextInt(5) == 0) {
            ScannedCode code = code(random);
            done.add(code.toString());
            counter.scan(code);
        } else {
            String key = KEYS.get(random.nextInt(KEYS.size()));
            int times = random.nextInt(6) == 0 ? 1 + random.nextInt(12) : 1;
            done.add(key + " x " + times);
            for (int i = 0; i < times; i++) {
                counter.strike(key);
            }
        }
        assertThat(counter.window().announcer().message().get().code())
                .isNotEqualTo(Fault.UNEXPECTED);
    }

    private ScannedCode code(Random random) throws Exception {
        return switch (random.nextInt(6)) {
            case 0 -> new ScannedCode.LastFour("8000");
            case 1 -> new ScannedCode.OrderCode("9226000000000000017");
            case 2 -> new ScannedCode.ReceiptCode(receipt());
            case 3 -> new ScannedCode.RotatingCode(wang.number(), "0a%04x".formatted(serial++));
            default ->
                    new ScannedCode.Barcode(
                            (random.nextBoolean() ? TestShop.CABBAGE : TestShop.PORK)
                                    .barcode()
                                    .orElse("6900000000000"));
        };
    }

    private String receipt() throws Exception {
        return WindowedTill.onScreen(() ->
                counter.till().tickets(Optional.empty(), "").stream()
                        .findFirst()
                        .map(each -> OpenStation.receiptCode(each.act()))
                        .orElse("9126000000000000000"));
    }

    /** Money that was taken is given back first, as the till asks for. */
    private void goBack() throws Exception {
        for (int i = 0; i < MOST_STEPS_BACK && !isHome(); i++) {
            if (counter.isShown("payment")) {
                counter.strike("Delete");
            }
            counter.strike("Esc");
        }
        counter.strike("F1", "Esc", "Esc", "Esc", "Shift+Delete");
        assertThat(isHome()).as("a sheet that stays").isTrue();
    }

    private boolean isHome() throws Exception {
        return WindowedTill.onScreen(() ->
                counter.window().scene().getRoot().lookupAll(".sheet-ground").stream()
                        .noneMatch(node -> node.isVisible()));
    }

    private void sellsOn() throws Exception {
        counter.scan(new ScannedCode.Barcode(TestShop.CABBAGE.barcode().orElseThrow()));
        counter.strike("F9", "Enter");
        assertThat(counter.isShown("receipt")).as("the receipt of a sale").isTrue();
        assertThat(newest()).isInstanceOf(Act.SaleCompleted.class);
        counter.verified();
    }

    private Act newest() throws Exception {
        return WindowedTill.onScreen(() ->
                counter.till()
                        .history(counter.till().tickets(Optional.empty(), "").getFirst().act())
                        .act());
    }
}
