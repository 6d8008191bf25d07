package linli.hardware.wedge;

import static org.assertj.core.api.Assertions.assertThat;

import linli.hardware.wedge.WedgeKey.Pressed;
import linli.hardware.wedge.WedgeKey.Released;
import linli.hardware.wedge.WedgeKey.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WedgeCaptureTest {

    private static final String EGGS = "6901234567892";
    private static final String MEMBER_CODE = "9".repeat(226);

    private final TestKeyboard keyboard = new TestKeyboard();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 16, 30, 60})
    void readsACodeAtThePaceOfAnyScanner(int millis) {
        keyboard.scan(EGGS, millis).after(500);
        assertThat(keyboard.codes).containsExactly(EGGS);
        assertThat(keyboard.typed).as("keys of a scan that went anywhere").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120, 400})
    void givesBackWhatAPersonTypesWithin65Milliseconds(int millis) {
        keyboard.person("13612340000\rabc\t", millis).after(500);
        assertThat(keyboard.typed).isEqualTo(keyboard.sent);
        assertThat(keyboard.longestDelay).isLessThanOrEqualTo(65);
        assertThat(keyboard.codes).isEmpty();
        assertThat(keyboard.broken).isEmpty();
        assertThat(keyboard.isWaiting()).isFalse();
    }

    @Test
    void letsTwoFingersRollOverEachOther() {
        keyboard.send(Pressed.plain("N")).send(new Typed("n")).after(30);
        keyboard.send(Pressed.plain("I")).send(new Typed("i")).after(30);
        keyboard.send(new Released("N")).after(30).send(new Released("I")).after(200);
        assertThat(keyboard.typed).isEqualTo(keyboard.sent);
    }

    @Test
    void givesBackAShortNumberTypedFastWithItsEnter() {
        keyboard.keys("5678", 40).stroke('\r').after(200);
        assertThat(keyboard.text()).isEqualTo("5678\r");
        assertThat(keyboard.codes).isEmpty();
    }

    @Test
    void takesNoRepeatingKeyForAScan() {
        keyboard.send(Pressed.plain("DIGIT0")).send(new Typed("0")).after(400);
        for (int i = 0; i < 40; i++) {
            keyboard.send(Pressed.plain("DIGIT0")).send(new Typed("0")).after(30);
        }
        keyboard.send(new Released("DIGIT0")).after(200);
        assertThat(keyboard.typed).isEqualTo(keyboard.sent);
        assertThat(keyboard.longestDelay).isLessThanOrEqualTo(65);
    }

    @Test
    void readsAScannerThatNeverLetsAKeyGo() {
        "690000000000"
                .chars()
                .forEach(c ->
                        keyboard.send(Pressed.plain("DIGIT" + (char) c))
                                .send(new Typed(Character.toString(c)))
                                .after(10));
        keyboard.send(Pressed.plain("ENTER")).after(200);
        assertThat(keyboard.codes).containsExactly("690000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\t", "\r\r", "\r\t"})
    void takesEverySuffixAndSwallowsASecondOne(String suffix) {
        keyboard.keys(EGGS, 10).keys(suffix, 10).after(300).person("12\r", 100).after(200);
        assertThat(keyboard.codes).containsExactly(EGGS);
        assertThat(keyboard.text()).isEqualTo("12\r");
    }

    @Test
    void takesLineFeedsThatComeAsControlAndALetter() {
        keyboard.keys(EGGS, 10).control("M").control("J").after(300);
        assertThat(keyboard.codes).containsExactly(EGGS);
        assertThat(keyboard.typed).isEmpty();
    }

    @Test
    void readsALongCodeAndSaysHowFarItIs() {
        keyboard.scan(MEMBER_CODE, 15).after(300);
        assertThat(keyboard.codes).containsExactly(MEMBER_CODE);
        assertThat(keyboard.readings).startsWith(8, 9, 10).endsWith(225, 226, 0);
    }

    @Test
    void saysThatReadingIsOverWhenACodeBreaksOff() {
        keyboard.scan(EGGS, 10).after(500).keys(MEMBER_CODE.substring(0, 100), 15).after(300);
        assertThat(keyboard.readings).endsWith(99, 100, 0);
        assertThat(keyboard.broken).containsExactly("LP-4104");
        assertThat(keyboard.typed).isEmpty();
    }

    @Test
    void tellsAScannerThatSendsNoSuffixFromATornCode() {
        keyboard.keys(EGGS, 10).after(300);
        assertThat(keyboard.codes).isEmpty();
        assertThat(keyboard.broken).containsExactly("LP-4105");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 6, 9, 12})
    void neverTakesAPartOfATornCodeForACode(int part) {
        keyboard.scan(EGGS, 10).after(500);
        keyboard.keys("6901234567892333".substring(0, part), 10).after(120);
        keyboard.scan("6901234567892333".substring(part), 10).after(300);
        assertThat(keyboard.codes).containsExactly(EGGS);
        assertThat(keyboard.broken).isNotEmpty().containsOnly("LP-4104");
    }

    @Test
    void letsTheEndOfATornCodeSubmitNothing() {
        keyboard.keys("6901234567", 10).after(150).scan("8923", 10).after(300);
        assertThat(keyboard.text()).isEmpty();
        assertThat(keyboard.codes).isEmpty();
    }

    @Test
    void believesTheNextCodeOnceTheSuffixHasCome() {
        keyboard.keys("6901234567", 10).after(150).scan("892333", 10).after(80);
        keyboard.scan(EGGS, 10).after(300);
        assertThat(keyboard.codes).containsExactly(EGGS);
    }

    @Test
    void doesNotTearACodeWhenTheProgramStandsStill() {
        keyboard.keys("690123", 10).stalled(700).keys("4567892", 0).stroke('\r').after(300);
        assertThat(keyboard.codes).containsExactly(EGGS);
    }

    @Test
    void readsTenScansASecondInTheirOrder() {
        for (int i = 0; i < 10; i++) {
            keyboard.scan("690123456789" + i, 5).after(35);
        }
        assertThat(keyboard.codes).hasSize(10).isSorted().doesNotHaveDuplicates();
        assertThat(keyboard.typed).isEmpty();
    }

    @Test
    void swallowsWhatFollowsACodeTooFastToBeTyped() {
        keyboard.scan("LINE 1", 10).after(10).scan("ab", 10).after(300);
        assertThat(keyboard.codes).containsExactly("LINE 1");
        assertThat(keyboard.typed).isEmpty();
        assertThat(keyboard.broken).containsExactly("LP-4104");
    }

    @Test
    void keepsSpaceAndEnterInsideAScanFromEveryone() {
        keyboard.scan("AB 12 cd", 10).after(300).keys("abc\rdefghi", 10).stroke('\r').after(300);
        assertThat(keyboard.codes).containsExactly("AB 12 cd");
        assertThat(keyboard.broken).containsExactly("LP-4102");
        assertThat(keyboard.typed).isEmpty();
    }

    @Test
    void dropsControlKeysBeforeAndAfterACodeAndRefusesThemInside() {
        keyboard.control("B").after(5).send(Pressed.plain("F9")).send(new Released("F9"));
        keyboard.after(5).keys(EGGS, 10).control("C").after(5).stroke('\r').after(300);
        assertThat(keyboard.codes).containsExactly(EGGS);
        keyboard.keys("690123", 10).control("V").after(10).scan("4567892", 10).after(300);
        assertThat(keyboard.broken).containsExactly("LP-4102");
        assertThat(keyboard.typed).isEmpty();
    }

    @Test
    void keepsTheSeparatorOfGs1Codes() {
        keyboard.keys("]C11012", 10).control("CLOSE_BRACKET").after(5).scan("3103", 10).after(300);
        assertThat(keyboard.codes).containsExactly("]C11012\u001D3103");
    }

    @Test
    void readsByPlaceWhatAnInputMethodSwallowed() {
        "]E06901ni2345"
                .chars()
                .forEach(c ->
                        keyboard.stroke(
                                        (char) c,
                                        Character.isLetter(c) ? "" : Character.toString(c))
                                .after(10));
        keyboard.stroke('\r', "你2345").after(300);
        assertThat(keyboard.codes).containsExactly("]E06901ni2345");
        assertThat(keyboard.typed).isEmpty();
    }

    @Test
    void readsByPlaceWhatAnInputMethodMadeWide() {
        EGGS.chars()
                .forEach(c ->
                        keyboard.stroke((char) c, Character.toString(c - '0' + '０')).after(10));
        keyboard.stroke('\r').after(300);
        assertThat(keyboard.codes).containsExactly(EGGS);
    }

    @Test
    void readsWhatWasTypedWhereTheKeyboardIsAnother() {
        "ab-cd*"
                .chars()
                .forEach(c ->
                        keyboard.send(Pressed.plain("UNDEFINED"))
                                .send(new Typed(Character.toString(c)))
                                .send(new Released("UNDEFINED"))
                                .after(10));
        keyboard.stroke('\r').after(300);
        assertThat(keyboard.codes).containsExactly("ab-cd*");
    }

    @Test
    void readsCapitalLettersWithShift() {
        keyboard.scan("aBcDEf9*", 10).after(300);
        assertThat(keyboard.codes).containsExactly("aBcDEf9*");
    }

    @Test
    void letsAKeyGoUpThatWentDownBeforeTheScan() {
        keyboard.send(Pressed.plain("X")).send(new Typed("x")).after(90);
        keyboard.keys("690123", 10).send(new Released("X")).scan("4567892", 10).after(300);
        assertThat(keyboard.codes).containsExactly(EGGS);
        assertThat(keyboard.typed)
                .extracting(TestKeyboard.Event::key)
                .containsExactly(Pressed.plain("X"), new Typed("x"), new Released("X"));
    }

    @Test
    void refusesACodeWithoutAnEndAndSwallowsTheRest() {
        keyboard.keys("1".repeat(WedgeCapture.MAX_CHARACTERS + 50), 1).stroke('\r').after(300);
        assertThat(keyboard.broken).containsExactly("LP-4101");
        assertThat(keyboard.readings).endsWith(0);
        assertThat(keyboard.typed).isEmpty();
    }

    @Test
    void forgetsWhatIsDownWhenTheKeyboardTurnsElsewhere() {
        keyboard.send(Pressed.plain("DIGIT6")).send(new Typed("6")).leave();
        assertThat(keyboard.text()).isEqualTo("6");
        keyboard.after(200).scan(EGGS, 10).after(300);
        assertThat(keyboard.codes).containsExactly(EGGS);
    }
}
