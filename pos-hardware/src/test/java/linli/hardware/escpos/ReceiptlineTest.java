package linli.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import linli.hardware.PaperWidth;
import linli.hardware.barcode.QrReader;
import linli.hardware.escpos.PrintElement.Align;
import linli.hardware.escpos.PrintElement.Cut;
import linli.hardware.escpos.PrintElement.Line;
import linli.hardware.escpos.PrintElement.Pair;
import linli.hardware.escpos.PrintElement.Qr;
import linli.hardware.escpos.PrintElement.Rule;
import linli.hardware.escpos.PrintElement.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Another program's bytes for the same receipts: receiptline's, which sets columns by dots and
 * draws QR codes itself. The files beside this class were made by {@code make.mjs} among them.
 */
class ReceiptlineTest {

    @ParameterizedTest
    @CsvSource({"sale,58", "sale,80", "pickup,58", "pickup,80"})
    void setsTheSameColumnsAsReceiptline(String receipt, String millimetres) throws IOException {
        PaperWidth paper = PaperWidth.valueOf("MM" + millimetres);

        Printout theirs = VirtualPrinter.print(paper, theirs(receipt, millimetres));
        Printout ours = VirtualPrinter.print(paper, ours(receipt, paper));

        assertThat(lines(ours)).isEqualTo(lines(theirs)).isNotEmpty();
        assertThat(theirs.overrun()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"sale,58", "sale,80", "pickup,58", "pickup,80"})
    void readsAllOfReceiptlinesBytes(String receipt, String millimetres) throws IOException {
        VirtualPrinter printer = new VirtualPrinter(PaperWidth.valueOf("MM" + millimetres));
        printer.accept(theirs(receipt, millimetres));

        assertThat(printer.residue()).isZero();
        assertThat(printer.isAtRest()).isTrue();
        assertThat(new QrReader().read(printer.slips().getFirst().picture(ReceiptFont.FONT)))
                .contains(qr(receipt));
    }

    // Both may leave lines empty around pictures, and they draw rules with different characters.
    private static List<String> lines(Printout printout) {
        return printout.lines().stream()
                .map(line -> line.replace('─', '-'))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static byte[] theirs(String receipt, String millimetres) throws IOException {
        return resource(receipt + "-" + millimetres + ".bin");
    }

    private static byte[] ours(String receipt, PaperWidth paper) throws IOException {
        PrintDocument document =
                new PrintDocument(content(receipt).map(ReceiptlineTest::element).toList());
        return new EscPosEncoder(PrinterProfile.of(paper)).encode(document);
    }

    private static String qr(String receipt) throws IOException {
        return content(receipt)
                .filter(line -> line.startsWith("qr\t"))
                .map(line -> line.substring(3))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> content(String receipt) throws IOException {
        return new String(resource(receipt + ".txt"), StandardCharsets.UTF_8).lines();
    }

    private static PrintElement element(String line) {
        String[] part = line.split("\t", -1);
        return switch (part[0]) {
            case "title" -> new Line(part[1], Align.CENTRE, Size.DOUBLE, false);
            case "centre" -> Line.centred(part[1]);
            case "line" -> Line.of(part[1]);
            case "rule" -> new Rule();
            case "pair" -> Pair.of(part[1], part[2]);
            case "double" -> new Pair(part[1], part[2], Size.DOUBLE, false);
            case "qr" -> new Qr(part[1]);
            case "cut" -> new Cut();
            default -> throw new IllegalArgumentException(line);
        };
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        ReceiptlineTest.class.getResourceAsStream("receiptline/" + name), name)) {
            return file.readAllBytes();
        }
    }
}
