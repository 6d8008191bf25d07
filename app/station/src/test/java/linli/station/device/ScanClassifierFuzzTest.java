package linli.station.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import linli.contract.code.MemberCode;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.Ed25519;
import linli.core.member.MemberNumber;
import linli.core.visit.ScannedCode;
import linli.hardware.barcode.LabelTemplates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random texts and damaged good ones are taken exactly as an independent reading of the rules says,
 * which knows no signature but only the codes that were really issued.
 */
class ScanClassifierFuzzTest {

    private static final int TEXTS = 2_000;
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final KeyPair PAIR = Ed25519.generate(new SecureRandom());
    private static final CentralKeys KEYS = new CentralKeys(Map.of(0, PAIR.getPublic()));

    private final Set<String> issued = new TreeSet<>();
    private final ScanClassifier classifier =
            new ScanClassifier(
                    () -> KEYS, () -> NOW, () -> new LabelTemplates(List.of()), serial -> false);

    static long[] seeds() {
        return LongStream.range(0, System.getProperty("long") == null ? 4 : 10_000).toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takesEveryTextAsTheRulesSay(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            MemberNumber member = new MemberNumber(random.nextLong(MemberNumber.LIMIT));
            issued.add(MemberCode.issue(member, NOW, 0, random).sign(0, PAIR.getPrivate()));
        }
        for (int i = 0; i < TEXTS; i++) {
            String text = i % 2 == 0 ? invented(random) : damaged(good(random), random);
            assertThat(kind(classifier.scanned(text)))
                    .as("seed %d: %s", seed, text)
                    .isIn(expected(text));
        }
    }

    private static String kind(ScannedCode code) {
        return switch (code) {
            case ScannedCode.Refused(var refusal) -> refusal.name();
            case ScannedCode.RotatingCode member -> "ROTATING";
            case ScannedCode.UntimedCode member -> "UNTIMED";
            case ScannedCode.Card card -> "CARD";
            case ScannedCode.OrderCode order -> "ORDER";
            case ScannedCode.ReceiptCode receipt -> "RECEIPT";
            case ScannedCode.Barcode barcode -> "BARCODE";
            case ScannedCode.TypedNumber number -> "NUMBER";
            case ScannedCode.LastFour lastFour -> "LAST_FOUR";
            case ScannedCode.Plu plu -> "PLU";
            case ScannedCode.WeighedLabel label -> "LABEL";
            case ScannedCode.PaymentNumber number -> "PAYMENT_NUMBER";
        };
    }

    private Set<String> expected(String text) {
        if (!text.matches("[0-9]+")) {
            return Set.of("UNKNOWN_CODE");
        }
        int length = text.length();
        if (text.startsWith("9026") && length > 20) {
            if (length != 226) {
                return Set.of("UNREADABLE_SCAN");
            }
            return issued.contains(text)
                    ? Set.of("ROTATING")
                    : Set.of("FORGED_MEMBER_CODE", "UNSUPPORTED_MEMBER_CODE");
        }
        boolean right = sum(text) % 10 == 0;
        if (length == 20 && text.startsWith("9027")) {
            return Set.of(right ? "CARD" : "UNREADABLE_SCAN");
        }
        if (length == 19 && text.startsWith("9226")) {
            return Set.of(right ? "ORDER" : "UNREADABLE_SCAN");
        }
        if (length == 19 && text.startsWith("9126")) {
            return Set.of(right ? "RECEIPT" : "UNREADABLE_SCAN");
        }
        if ((length == 8 || length == 12 || length == 13) && right) {
            return Set.of("BARCODE");
        }
        if (length == 15) {
            return Set.of("NUMBER");
        }
        if (length == 28 && (text.startsWith("4200") || text.startsWith("20"))) {
            return Set.of("PAYMENT_NUMBER");
        }
        int start = length < 2 ? 0 : Integer.parseInt(text.substring(0, 2));
        boolean wechat = length == 18 && start >= 10 && start <= 15;
        boolean alipay = length >= 16 && length <= 24 && start >= 25 && start <= 30;
        return Set.of(wechat || alipay ? "PAYMENT_CODE" : "UNKNOWN_CODE");
    }

    /** Of all digits, check digit included: odd places from the right once, even ones thrice. */
    private static int sum(String digits) {
        int sum = 0;
        for (int fromRight = 1; fromRight <= digits.length(); fromRight++) {
            int digit = Character.getNumericValue(digits.charAt(digits.length() - fromRight));
            sum += fromRight % 2 == 1 ? digit : 3 * digit;
        }
        return sum;
    }

    private String good(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> issued.iterator().next();
            case 1 -> checked("9027" + digits(15, random));
            case 2 -> checked("9226" + digits(14, random));
            case 3 -> checked("9126" + digits(14, random));
            case 4 -> checked("690" + digits(9, random));
            default -> "13" + digits(16, random);
        };
    }

    private static String checked(String digits) {
        for (char last = '0'; last < '9'; last++) {
            if (sum(digits + last) % 10 == 0) {
                return digits + last;
            }
        }
        return digits + '9';
    }

    private static String damaged(String text, Random random) {
        int at = random.nextInt(text.length());
        return switch (random.nextInt(6)) {
            case 0 -> text;
            case 1 -> text.substring(0, at) + random.nextInt(10) + text.substring(at + 1);
            case 2 -> text.substring(0, at) + text.substring(at + 1);
            case 3 -> text.substring(0, at) + random.nextInt(10) + text.substring(at);
            case 4 -> text.substring(0, at);
            default -> text.substring(0, at) + (char) random.nextInt(0xD800) + text.substring(at);
        };
    }

    private static String invented(Random random) {
        int length = random.nextInt(30);
        if (random.nextInt(4) > 0) {
            return digits(length, random);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(0xD800));
        }
        return text.toString();
    }

    private static String digits(int count, Random random) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
