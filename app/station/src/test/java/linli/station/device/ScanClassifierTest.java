package linli.station.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import linli.contract.code.MemberCode;
import linli.contract.code.PrintedCode;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.Ed25519;
import linli.core.Outcome;
import linli.core.member.MemberNumber;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.hardware.barcode.LabelTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanClassifierTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final KeyPair PAIR = Ed25519.generate(new SecureRandom());
    private static final MemberNumber MEMBER = new MemberNumber(123_456_789_012_345L);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Set<String> journalled = new HashSet<>();
    private final ScanClassifier classifier = classifier(LabelSetting.USUAL);
    private final MemberCode code = MemberCode.issue(MEMBER, NOW, 1, new Random(1));
    private boolean trusted = true;
    private final String digits = code.sign(0, PAIR.getPrivate());

    @Test
    void knowsAMemberByTheRotatingCode() {
        assertThat(classifier.scanned(digits))
                .isEqualTo(new ScannedCode.RotatingCode(MEMBER, code.serial()));
    }

    @ParameterizedTest
    @CsvSource({"7,00007", "101,00101", "00101,00101", "１０１,00101", "20001,20001"})
    void readsShortTypedNumbersAsPlu(String typed, String plu) {
        assertThat(classifier.typed(typed)).isEqualTo(new ScannedCode.Plu(plu));
        assertThat(classifier.scanned("101")).isInstanceOf(ScannedCode.Refused.class);
    }

    @Test
    void takesALivingCodeTwice() {
        ScannedCode first = classifier.scanned(digits);
        now.set(NOW.plusSeconds(100));

        assertThat(classifier.scanned(digits)).isEqualTo(first);
    }

    @Test
    void letsNoClockReviveACodeThatDied() {
        classifier.scanned(digits);
        now.set(NOW.plusSeconds(211));
        assertThat(refusal(digits)).isEqualTo(ScanRefusal.EXPIRED_MEMBER_CODE);
        now.set(NOW);

        assertThat(refusal(digits)).isEqualTo(ScanRefusal.EXPIRED_MEMBER_CODE);
    }

    @Test
    void seesACodeDieWhateverIsScannedMeanwhile() {
        classifier.scanned(digits);
        now.set(NOW.plusSeconds(211));
        classifier.scanned("6901234567892");
        now.set(NOW);

        assertThat(refusal(digits)).isEqualTo(ScanRefusal.EXPIRED_MEMBER_CODE);
    }

    @Test
    void doesNotTellTheAgeOfACodeByAClockThatIsNotTrusted() {
        trusted = false;
        now.set(NOW.plus(Duration.ofDays(400)));
        assertThat(classifier.scanned(digits)).isEqualTo(new ScannedCode.UntimedCode(MEMBER));
        now.set(NOW);
        assertThat(classifier.scanned(digits)).isEqualTo(new ScannedCode.UntimedCode(MEMBER));

        trusted = true;
        assertThat(classifier.scanned(digits))
                .isEqualTo(new ScannedCode.RotatingCode(MEMBER, code.serial()));
    }

    @Test
    void refusesADeadCodeAlsoWhileTheClockIsNotTrusted() {
        classifier.scanned(digits);
        now.set(NOW.plusSeconds(211));
        classifier.scanned(digits);
        trusted = false;
        now.set(NOW);
        assertThat(refusal(digits)).isEqualTo(ScanRefusal.EXPIRED_MEMBER_CODE);
    }

    @Test
    void refusesACodeThatWasUsedBeforeTheProgramStarted() {
        journalled.add(code.serial());

        assertThat(refusal(digits)).isEqualTo(ScanRefusal.EXPIRED_MEMBER_CODE);
    }

    @Test
    void refusesACodeThatWasAltered() {
        String altered = digits.substring(0, 225) + (digits.charAt(225) == '0' ? '1' : '0');

        assertThat(refusal(altered)).isEqualTo(ScanRefusal.FORGED_MEMBER_CODE);
    }

    @Test
    void asksToScanAgainWhatWasReadInPart() {
        assertThat(refusal(digits.substring(0, 200))).isEqualTo(ScanRefusal.UNREADABLE_SCAN);
        String order = new PrintedCode.Order(42).digits();
        String misread = order.substring(0, 18) + (order.charAt(18) == '0' ? '1' : '0');
        assertThat(refusal(misread)).isEqualTo(ScanRefusal.UNREADABLE_SCAN);
    }

    @Test
    void knowsWhatWePrint() {
        String order = new PrintedCode.Order(42).digits();
        String receipt = new PrintedCode.Receipt(42).digits();

        assertThat(classifier.scanned(new PrintedCode.Card(MEMBER).digits()))
                .isEqualTo(new ScannedCode.Card(MEMBER));
        assertThat(classifier.scanned(order)).isEqualTo(new ScannedCode.OrderCode(order));
        assertThat(classifier.scanned(receipt)).isEqualTo(new ScannedCode.ReceiptCode(receipt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6901234567892", "96385074", "036000291452", "9026000000001"})
    void knowsBarcodesByTheirCheckDigit(String barcode) {
        assertThat(classifier.scanned(barcode)).isEqualTo(new ScannedCode.Barcode(barcode));
    }

    @Test
    void readsTheAmountOfAWeighedLabel() {
        assertThat(classifier.scanned("2100042012509"))
                .isEqualTo(
                        new ScannedCode.WeighedLabel(
                                "00042", Optional.of(Money.ofFen(1250)), Optional.empty()));
    }

    @Test
    void readsLabelsAsThisStationsScalesPrintThem() {
        ScanClassifier grams = classifier(List.of("2IIIIIIWWWWWC"));

        assertThat(grams.scanned("2100042012509"))
                .isEqualTo(
                        new ScannedCode.WeighedLabel(
                                "100042", Optional.empty(), Optional.of(new Grams(1250))));
        assertThat(classifier(List.of()).scanned("2100042012509"))
                .isEqualTo(new ScannedCode.Barcode("2100042012509"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "134567890123456789",
                "104567890123456789",
                "280000000000000000",
                "2512345678901234",
                "301234567890123456789012"
            })
    void asksForTheMemberCodeWhenAPaymentCodeIsShown(String payment) {
        assertThat(refusal(payment)).isEqualTo(ScanRefusal.PAYMENT_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4200002345202611214821330799", "2026112122001412341234567890"})
    void knowsTheNumberOfAPaymentThatWasMade(String number) {
        assertThat(classifier.scanned(number)).isEqualTo(new ScannedCode.PaymentNumber(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "6901234567893",
                "164567890123456789",
                "6901234567892 ",
                "https://qr.alipay.com/fkx1",
                "会员",
                "６９０１２３４５６７８９２",
                "1234",
                "-6901234567892",
                "9026"
            })
    void refusesWhatFollowsNoRule(String text) {
        assertThat(refusal(text)).isEqualTo(ScanRefusal.UNKNOWN_CODE);
    }

    @ParameterizedTest
    @CsvSource({"5678,5678", "' 5678 ',5678", "５６７８,5678"})
    void takesFourTypedDigitsForTheEndOfAPhoneNumber(String typed, String lastFour) {
        assertThat(classifier.typed(typed)).isEqualTo(new ScannedCode.LastFour(lastFour));
    }

    @Test
    void takesATypedTextAsIfItWereScanned() {
        assertThat(classifier.typed("123456789012345"))
                .isEqualTo(new ScannedCode.TypedNumber(MEMBER));
        assertThat(classifier.typed(" 6901234567892 "))
                .isEqualTo(new ScannedCode.Barcode("6901234567892"));
    }

    private ScanRefusal refusal(String text) {
        ScannedCode scanned = classifier.scanned(text);
        assertThat(scanned).isInstanceOf(ScannedCode.Refused.class);
        return ((ScannedCode.Refused) scanned).refusal();
    }

    private StationClock clock() {
        return new StationClock() {

            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public boolean isTrusted() {
                return trusted;
            }
        };
    }

    private ScanClassifier classifier(List<String> pictures) {
        LabelTemplates labels =
                switch (LabelSetting.parse(pictures)) {
                    case Outcome.Accepted<LabelTemplates>(LabelTemplates templates) -> templates;
                    case Outcome.Refused<LabelTemplates>(var refusal) ->
                            throw new AssertionError(refusal);
                };
        CentralKeys keys = new CentralKeys(Map.of(0, PAIR.getPublic()));
        return new ScanClassifier(() -> keys, clock(), () -> labels, journalled::contains);
    }
}
