package linli.benchmarks.hardday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.Callable;
import javafx.scene.input.KeyCode;
import linli.core.visit.Visit;
import linli.station.ui.kit.Message;

/** The members who come to the counter, and how the till gets to know them. */
final class Neighbours {

    private static final int MEMBERS = 40;
    private static final int MOST_STEPS_BACK = 4;

    private final HardShop shop;
    private final Hands hands;
    private final Random random;

    Neighbours(HardShop shop, Random random) {
        this.shop = shop;
        this.hands = shop.hands();
        this.random = random;
    }

    /** Some member comes, with the phone or the last four digits of its number. */
    Visit member() throws Exception {
        int number = someone();
        return random.nextBoolean() ? byPhone(number) : byDigits(number);
    }

    /** The same with the phone, unless the till cannot believe it: its clock is wrong. */
    Visit spender() throws Exception {
        return byPhone(someone());
    }

    /** The same member once more, by the last four digits. */
    void again(Visit member) throws Exception {
        byDigits(Integer.parseInt(member.member().id().value().substring(1)));
    }

    /** The number of a neighbour whose phone ends with 37 times as much. */
    private int someone() {
        return 2 + random.nextInt(MEMBERS);
    }

    private Visit byPhone(int number) throws Exception {
        answered(
                shop.memberCode(id(number)),
                id(number) + " is at the counter",
                () -> isServed(id(number)));
        return isServed(id(number)) ? hands.served().orElseThrow() : byDigits(number);
    }

    // Digits chose a reward if another member were served.
    private Visit byDigits(int number) throws Exception {
        letGo();
        hands.type("%04d".formatted(number * 37));
        hands.press(KeyCode.ENTER);
        hands.until(id(number) + " is at the counter", () -> isServed(id(number)));
        return hands.served().orElseThrow();
    }

    /**
     * Scans that, and waits until it led to something or was refused, by an answer to this scan.
     */
    void answered(String code, String what, Callable<Boolean> isSo) throws Exception {
        hands.settle();
        hands.forgetWhatWasSaid();
        hands.scan(code, what, () -> isSo.call() || hands.said().tone() == Message.Tone.REFUSED);
    }

    private boolean isServed(String id) throws InterruptedException {
        return hands.served().filter(one -> one.member().id().value().equals(id)).isPresent();
    }

    private static String id(int number) {
        return "M%04d".formatted(number);
    }

    /** Whoever is served goes: what is typed, what is said and who is served, key by key. */
    void letGo() throws Exception {
        for (int i = 0; i < MOST_STEPS_BACK; i++) {
            hands.press(KeyCode.ESCAPE);
        }
        assertThat(hands.served()).as("who is still served").isEmpty();
    }
}
