package linli.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import linli.hardware.PaperWidth;
import linli.hardware.escpos.PrintElement.Align;
import linli.hardware.escpos.PrintElement.Cut;
import linli.hardware.escpos.PrintElement.Feed;
import linli.hardware.escpos.PrintElement.Line;
import linli.hardware.escpos.PrintElement.Pair;
import linli.hardware.escpos.PrintElement.Qr;
import linli.hardware.escpos.PrintElement.Rule;
import linli.hardware.escpos.PrintElement.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrintPropertyTest {

    private static final int DOCUMENTS_PER_SEED = Boolean.getBoolean("long") ? 2_000 : 20;
    private static final String[] WORDS = {
        "苹果",
        "红富士，",
        "（五公斤）",
        "Red",
        "Fuji-apples",
        " ",
        "  ",
        "￥12.50",
        "¥3",
        "1,234,567.89",
        "李㐂",
        "👨‍👩‍👧",
        "é",
        "\u001B@",
        "\u001Dv0\u0000",
        "\u0010\u0014\u0001\u0000\u0001",
        "\n",
        "\t",
        "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel",
        "𠮷野家",
        "\uD83D",
        "…",
        "℃",
        "ｱ"
    };
    private static final Pattern MONEY = Pattern.compile("￥[0-9,]+\\.[0-9]{2}");

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("long") ? 500 : 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void printsEveryDocumentWithoutResidueAndWithinThePaper(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < DOCUMENTS_PER_SEED; i++) {
            PrinterProfile profile = anyProfile(random);
            PrintDocument document = anyDocument(random);
            VirtualPrinter printer = new VirtualPrinter(profile.paper());
            byte[] answer = printer.accept(new EscPosEncoder(profile).encode(document));

            String name = "seed %d, document %d, %s".formatted(seed, i, document);
            assertThat(printer.residue()).as(name).isZero();
            assertThat(printer.isAtRest()).as(name).isTrue();
            assertThat(printer.drawerPulses()).as(name).isZero();
            assertThat(answer).as(name).isEmpty();
            assertThat(printer.slips())
                    .as(name)
                    .hasSize(1)
                    .allSatisfy(slip -> assertThat(slip.overrun()).as(name).isFalse());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesBackEveryTextByColumns(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < DOCUMENTS_PER_SEED; i++) {
            PaperWidth paper = anyPaper(random);
            String text = anyText(random);
            Size size = anySize(random);
            Align align = any(random, Align.values());

            List<String> lines = printed(paper, new Line(text, align, size, random.nextBoolean()));

            assertThat(letters(String.join("", lines)))
                    .as("seed %d, text %d: %s", seed, i, text)
                    .isEqualTo(letters(PrinterText.printable(text)));
            assertThat(lines).allSatisfy(line -> assertThat(fits(line, paper, size)).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void setsEveryFigureWholeAndAtTheRightEdge(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < DOCUMENTS_PER_SEED; i++) {
            PaperWidth paper = anyPaper(random);
            String text = anyText(random);
            String figure =
                    "￥%,d.%02d".formatted(random.nextLong(1L << random.nextInt(1, 40)), i % 100);

            List<String> lines = printed(paper, Pair.of(text, figure));

            assertThat(lines)
                    .as("seed %d, pair %d: %s | %s", seed, i, text, figure)
                    .anySatisfy(line -> {
                        assertThat(line).endsWith(figure);
                        assertThat(PrinterText.columns(line)).isEqualTo(paper.columns());
                    });
            assertThat(letters(String.join("", lines)).replace(letters(figure), ""))
                    .isEqualTo(letters(PrinterText.printable(text)).replace(letters(figure), ""));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void breaksNoSumWithinAText(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < DOCUMENTS_PER_SEED; i++) {
            PaperWidth paper = anyPaper(random);
            String sum = "￥%,d.%02d".formatted(random.nextInt(1 << 20), i % 100);
            String text = "苹果".repeat(random.nextInt(20)) + "合计" + sum + "元";

            List<String> lines = printed(paper, Line.of(text));

            assertThat(lines)
                    .as("seed %d, text %d: %s", seed, i, text)
                    .anySatisfy(line ->
                            assertThat(MONEY.matcher(line).results().map(r -> r.group()))
                                    .contains(sum));
        }
    }

    private static List<String> printed(PaperWidth paper, PrintElement element) {
        byte[] job =
                new EscPosEncoder(PrinterProfile.of(paper))
                        .encode(new PrintDocument(List.of(element)));
        return VirtualPrinter.print(paper, job).lines();
    }

    private static boolean fits(String line, PaperWidth paper, Size size) {
        return PrinterText.columns(line) <= paper.columns() / (size == Size.DOUBLE ? 2 : 1);
    }

    private static String letters(String text) {
        return text.replace(" ", "");
    }

    private static PrintDocument anyDocument(Random random) {
        List<PrintElement> elements = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            elements.add(anyElement(random));
        }
        elements.add(Line.of("完"));
        elements.add(new Cut());
        return new PrintDocument(elements);
    }

    private static PrintElement anyElement(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> new Rule();
            case 1 -> new Feed(random.nextInt(-2, 5));
            case 2 ->
                    new Qr(
                            random.nextBoolean()
                                    ? anyText(random)
                                    : "7".repeat(random.nextInt(400)));
            case 3, 4, 5 ->
                    new Pair(
                            anyText(random),
                            anyText(random),
                            anySize(random),
                            random.nextBoolean());
            default ->
                    new Line(
                            anyText(random),
                            any(random, Align.values()),
                            anySize(random),
                            random.nextBoolean());
        };
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(14); i > 0; i--) {
            if (random.nextInt(8) == 0) {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                text.append(WORDS[random.nextInt(WORDS.length)]);
            }
        }
        return text.toString();
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Size anySize(Random random) {
        return any(random, Size.values());
    }

    private static PaperWidth anyPaper(Random random) {
        return any(random, PaperWidth.values());
    }

    private static PrinterProfile anyProfile(Random random) {
        return new PrinterProfile(anyPaper(random), random.nextBoolean(), random.nextBoolean());
    }
}
