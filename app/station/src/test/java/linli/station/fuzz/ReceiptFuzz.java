package linli.station.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import linli.hardware.PaperWidth;
import linli.hardware.PrinterStatus;
import linli.hardware.escpos.EscPosEncoder;
import linli.hardware.escpos.PrintDocument;
import linli.hardware.escpos.PrintElement;
import linli.hardware.escpos.PrinterProfile;
import linli.hardware.escpos.Printout;
import linli.hardware.escpos.VirtualPrinter;

/**
 * The virtual printer on any bytes, and the encoder on any texts: neither fails, bytes mean the
 * same however they are cut, a printer that is restarted prints the next receipt, and no text
 * becomes a command or is wider than the paper.
 */
public final class ReceiptFuzz {

    private static final PrinterStatus OPEN =
            new PrinterStatus(false, true, false, false, false, false);
    private static final List<PrintElement.Size> SIZES = List.of(PrintElement.Size.values());
    private static final String END = "完";

    private ReceiptFuzz() {}

    /** One run. The first byte chooses what is done with the others. */
    public static void fuzzerTestOneInput(byte[] data) {
        Input input = new Input(data);
        int choice = input.next();
        PaperWidth paper = (choice & 1) == 0 ? PaperWidth.MM58 : PaperWidth.MM80;
        if ((choice & 2) == 0) {
            print(paper, input, (choice & 4) != 0);
        } else {
            encode(new PrinterProfile(paper, (choice & 4) != 0, (choice & 8) != 0), input);
        }
    }

    private static void print(PaperWidth paper, Input input, boolean coverOpens) {
        int cut = input.next();
        byte[] bytes = input.rest();
        VirtualPrinter whole = new VirtualPrinter(paper);
        byte[] answer = whole.accept(bytes);
        VirtualPrinter pieces = new VirtualPrinter(paper);
        List<Byte> answers = new ArrayList<>();
        for (int i = 0; i < bytes.length; i++) {
            if (coverOpens && i == cut) {
                pieces.become(OPEN);
            }
            for (byte value : pieces.accept(bytes[i])) {
                answers.add(value);
            }
        }
        if (coverOpens) {
            pieces.become(PrinterStatus.WELL);
        } else {
            assertThat(answers).hasSize(answer.length);
        }
        assertThat(lines(pieces)).isEqualTo(lines(whole));
        assertGoesOn(whole, paper);
    }

    private static void assertGoesOn(VirtualPrinter printer, PaperWidth paper) {
        printer.restart();
        printer.become(PrinterStatus.WELL);
        printer.accept(job(PrinterProfile.of(paper), List.of(new PrintElement.Cut())));
        assertThat(printer.slips().getLast().lines()).contains(END);
    }

    private static List<String> lines(VirtualPrinter printer) {
        List<String> lines = new ArrayList<>();
        printer.slips().forEach(slip -> lines.addAll(slip.lines()));
        lines.addAll(printer.hanging().lines());
        return lines;
    }

    private static void encode(PrinterProfile profile, Input input) {
        List<PrintElement> elements = new ArrayList<>();
        while (!input.isEmpty() && elements.size() < 20) {
            elements.add(element(input));
        }
        VirtualPrinter printer = new VirtualPrinter(profile.paper());
        byte[] answer = printer.accept(job(profile, elements));
        Printout paper = printer.hanging();

        assertThat(answer).isEmpty();
        assertThat(printer.residue()).isZero();
        assertThat(printer.drawerPulses()).isZero();
        assertThat(printer.slips()).isEmpty();
        assertThat(printer.isAtRest()).isTrue();
        assertThat(paper.overrun()).isFalse();
        assertThat(paper.lines()).endsWith(END);
    }

    private static PrintElement element(Input input) {
        int kind = input.next();
        PrintElement.Size size = SIZES.get(kind / 4 % SIZES.size());
        return switch (kind % 4) {
            case 0 -> new PrintElement.Qr(text(input));
            case 1 -> new PrintElement.Pair(text(input), text(input), size, kind > 128);
            case 2 -> new PrintElement.Feed(input.next() - 100);
            default -> new PrintElement.Line(text(input), PrintElement.Align.CENTRE, size, false);
        };
    }

    // Half of them as UTF-16, which reaches lone halves of characters.
    private static String text(Input input) {
        int length = input.next();
        byte[] bytes = input.take(length / 2);
        return new String(
                bytes, length % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE);
    }

    private static byte[] job(PrinterProfile profile, List<PrintElement> elements) {
        List<PrintElement> all = new ArrayList<>();
        if (elements.stream().anyMatch(PrintElement.Cut.class::isInstance)) {
            all.add(PrintElement.Line.of(END));
            all.addAll(elements);
        } else {
            all.addAll(elements);
            all.add(PrintElement.Line.of(END));
        }
        return new EscPosEncoder(profile).encode(new PrintDocument(all));
    }
}
