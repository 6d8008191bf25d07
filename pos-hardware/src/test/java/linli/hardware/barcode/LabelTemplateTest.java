package linli.hardware.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LabelTemplateTest {

    private static final List<String> PICTURES =
            List.of("2PIIIIIMMMMMC", "26IIIIIMMMMMWWWWWC", "29IIIIIWWWWWC");
    private static final int LABELS_PER_SEED = 100;

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("long") ? 100_000 : 10);
    }

    @Test
    void readsTheAmountUnderAnyPrefixFrom20To29() {
        LabelTemplate amount = template("2P IIIII MMMMM C");

        assertThat(amount.read("2100042012585")).isEqualTo(read("00042", OptionalInt.of(1258)));
        assertThat(amount.read(CheckDigit.FROM_RIGHT.complete("290004201258")))
                .isEqualTo(read("00042", OptionalInt.of(1258)));
        assertThat(amount.read("6901234567892")).isEqualTo(new BarcodeReading.OtherKind<>());
    }

    @Test
    void readsGrams() {
        assertThat(template("22IIIIIWWWWWC").read(CheckDigit.FROM_RIGHT.complete("220004200750")))
                .isEqualTo(
                        new BarcodeReading.Read<>(
                                new WeighedLabel(
                                        "00042", OptionalInt.empty(), OptionalInt.of(750))));
    }

    @Test
    void readsAFlagAndSixDigitsForTheGood() {
        assertThat(template("2IIIIIIMMMMMC").read(CheckDigit.FROM_RIGHT.complete("212345600990")))
                .isEqualTo(read("123456", OptionalInt.of(990)));
    }

    @Test
    void readsEighteenDigitsInBothOrders() {
        String code = CheckDigit.FROM_RIGHT.complete("26000420125800750");

        assertThat(template("26IIIIIMMMMMWWWWWC").read(code))
                .isEqualTo(
                        new BarcodeReading.Read<>(
                                new WeighedLabel(
                                        "00042", OptionalInt.of(1258), OptionalInt.of(750))));
        assertThat(template("26IIIIIWWWWWMMMMMC").read(code))
                .isEqualTo(
                        new BarcodeReading.Read<>(
                                new WeighedLabel(
                                        "00042", OptionalInt.of(750), OptionalInt.of(1258))));
    }

    @Test
    void readsScalesThatCountTheCheckDigitFromTheLeft() {
        String code = CheckDigit.FROM_LEFT.complete("26000420125800750");
        LabelTemplate left =
                (LabelTemplate) LabelTemplate.parse("26IIIIIMMMMMWWWWWC", CheckDigit.FROM_LEFT);

        assertThat(left.read(code)).isInstanceOf(BarcodeReading.Read.class);
        assertThat(template("26IIIIIMMMMMWWWWWC").read(code))
                .isInstanceOf(BarcodeReading.WrongCheckDigit.class);
    }

    @Test
    void refusesALabelWithOneDigitAltered() {
        assertThat(template("2PIIIIIMMMMMC").read("2100042012685"))
                .isInstanceOf(BarcodeReading.WrongCheckDigit.class);
    }

    @Test
    void aStationAsksItsTemplatesInOrder() {
        LabelTemplates station =
                new LabelTemplates(List.of(template("21IIIIIMMMMMC"), template("22IIIIIWWWWWC")));

        assertThat(station.read(CheckDigit.FROM_RIGHT.complete("220004200750")))
                .isInstanceOf(BarcodeReading.Read.class);
        assertThat(station.read("2100042012580"))
                .isEqualTo(new BarcodeReading.WrongCheckDigit<WeighedLabel>(5));
        assertThat(station.read("")).isEqualTo(new BarcodeReading.OtherKind<>());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhatItWroteAndNothingWithAnotherCheckDigit(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < LABELS_PER_SEED; i++) {
            String picture = PICTURES.get(random.nextInt(PICTURES.size()));
            WeighedLabel label =
                    new WeighedLabel(
                            String.format("%05d", random.nextInt(100_000)),
                            picture.contains("M") ? anyNumber(random) : OptionalInt.empty(),
                            picture.contains("W") ? anyNumber(random) : OptionalInt.empty());
            String code = template(picture).write(label);
            int last = Digits.valueOfLast(code);
            String wrong = code.substring(0, code.length() - 1) + (last + 1) % 10;

            assertThat(template(picture).read(code))
                    .as("seed %d", seed)
                    .isEqualTo(new BarcodeReading.Read<>(label));
            assertThat(template(picture).read(wrong))
                    .isEqualTo(new BarcodeReading.WrongCheckDigit<WeighedLabel>(last));
        }
    }

    @Test
    void writesNoLabelThatDoesNotFit() {
        LabelTemplate amount = template("21IIIIIMMMMMC");

        assertThatThrownBy(() -> amount.write(label("42", OptionalInt.empty())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> amount.write(label("42", OptionalInt.of(100_000))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> amount.write(label("42", OptionalInt.of(-1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "21IIIIIMMMMM, BAD_LENGTH",
        "21IIIIIVVVVVC, BAD_LETTER",
        "21IIIIIPPPPPC, BAD_FIELDS",
        "21PPPPPMMMMMC, BAD_FIELDS",
        "21IIIMMMMMIIC, BAD_FIELDS",
        "21IIIIIMMMMCM, BAD_FIELDS",
        "21IIIIIMMMMCC, BAD_FIELDS",
        "PPIIIIIMMMMMC, BAD_FIELDS",
        "2IIIMMMMMMMMC, BAD_FIELDS",
    })
    void refusesATemplateThatDescribesNoLabel(String text, TemplateRefusal.Fault fault) {
        assertThat(LabelTemplate.parse(text)).isEqualTo(new TemplateRefusal(fault, text));
    }

    private static OptionalInt anyNumber(Random random) {
        return OptionalInt.of(random.nextInt(100_000));
    }

    private static LabelTemplate template(String picture) {
        return (LabelTemplate) LabelTemplate.parse(picture);
    }

    private static WeighedLabel label(String plu, OptionalInt amountFen) {
        return new WeighedLabel(plu, amountFen, OptionalInt.empty());
    }

    private static BarcodeReading<WeighedLabel> read(String plu, OptionalInt amountFen) {
        return new BarcodeReading.Read<>(label(plu, amountFen));
    }
}
