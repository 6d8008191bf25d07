package linli.hardware.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Very many numbers with any last digit, each compared with the check digit computed otherwise. */
class CheckDigitFloodTest {

    private static final long SEED = Long.getLong("seed", 20_261_122);
    private static final int NUMBERS =
            Integer.getInteger("numbers", Boolean.getBoolean("long") ? 10_000_000 : 100_000);
    private static final int[] GTIN_LENGTHS = {8, 12, 13};
    private static final int[] LABEL_LENGTHS = {13, 18};

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final LabelTemplates templates =
            new LabelTemplates(List.of(template("2PIIIIIMMMMMC"), template("26IIIIIMMMMMWWWWWC")));

    @Test
    void readsAGtinExactlyWhenItsDigitsAddUpToTens() {
        int read = 0;
        for (int i = 0; i < NUMBERS; i++) {
            String code = digits(GTIN_LENGTHS[random.nextInt(3)]);
            boolean taken = Gtin.read(code) instanceof BarcodeReading.Read<Gtin>;
            if (taken != addsUpToTens(code)) {
                throw new AssertionError("seed " + SEED + ": " + code);
            }
            read += taken ? 1 : 0;
        }
        report("GTINs", read);
    }

    @Test
    void readsAWeighedLabelExactlyWhenItsDigitsAddUpToTens() {
        int read = 0;
        for (int i = 0; i < NUMBERS; i++) {
            int length = LABEL_LENGTHS[random.nextInt(2)];
            String code = (length == 13 ? "2" : "26") + digits(length - (length == 13 ? 1 : 2));
            boolean right = isLabel(templates.read(code), code);
            if (right != addsUpToTens(code)) {
                throw new AssertionError("seed " + SEED + ": " + code);
            }
            read += right ? 1 : 0;
        }
        report("weighed labels", read);
    }

    /** Whether it was read, each field where the template has it. */
    private static boolean isLabel(BarcodeReading<WeighedLabel> reading, String code) {
        return reading instanceof BarcodeReading.Read<WeighedLabel>(WeighedLabel label)
                && label.plu().equals(code.substring(2, 7))
                && label.amountFen().equals(OptionalInt.of(Integer.parseInt(code, 7, 12, 10)))
                && label.grams()
                        .equals(
                                code.length() == 18
                                        ? OptionalInt.of(Integer.parseInt(code, 12, 17, 10))
                                        : OptionalInt.empty());
    }

    /** GS1: from the last digit on, the digits weigh 1, 3, 1, 3 … and add up to tens. */
    private static boolean addsUpToTens(String code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            int weight = (code.length() - i) % 2 == 0 ? 3 : 1;
            sum += weight * Character.getNumericValue(code.charAt(i));
        }
        return sum % 10 == 0;
    }

    private String digits(int length) {
        StringBuilder digits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private static LabelTemplate template(String picture) {
        return (LabelTemplate) LabelTemplate.parse(picture);
    }

    private static void report(String kind, int read) {
        System.out.printf("%,d %s, %,d right, seed %d%n", NUMBERS, kind, read, SEED);
        assertThat(read).as("seed %d", SEED).isBetween(NUMBERS / 20, NUMBERS / 5);
    }
}
