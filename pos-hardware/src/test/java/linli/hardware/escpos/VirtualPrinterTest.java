package linli.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import linli.hardware.PaperWidth;
import linli.hardware.PrinterStatus;
import linli.hardware.barcode.QrReader;
import linli.hardware.escpos.PrintElement.Cut;
import linli.hardware.escpos.PrintElement.Line;
import linli.hardware.escpos.PrintElement.Qr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualPrinterTest {

    private static final PrinterStatus NO_PAPER =
            new PrinterStatus(false, false, true, true, false, false);
    private final VirtualPrinter printer = new VirtualPrinter(PaperWidth.MM58);

    @Test
    void cutsThePaperIntoSlips() {
        printer.accept(job("一"));
        printer.accept(job("二"));

        assertThat(printer.slips()).map(slip -> slip.lines().getFirst()).containsExactly("一", "二");
        assertThat(printer.hanging().isEmpty()).isTrue();
    }

    @Test
    void readsAJobHoweverItIsCutOnItsWay() {
        for (byte value : job("合计 20")) {
            printer.accept(value);
        }

        assertThat(printer.slips().getFirst().lines()).startsWith("合计 20");
        assertThat(printer.isAtRest()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void showsAQrCodeThatCanBeRead(PaperWidth paper) {
        for (String text :
                List.of("8000012345678901", "https://linli.example/收据/1", "7".repeat(900))) {
            byte[] job =
                    new EscPosEncoder(PrinterProfile.of(paper))
                            .encode(new PrintDocument(List.of(Line.of("收据"), new Qr(text))));

            BufferedImage picture = VirtualPrinter.print(paper, job).picture(ReceiptFont.FONT);

            assertThat(new QrReader().read(picture)).contains(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false,false,false,false,false,12,12,12",
        "true,false,false,false,false,1a,12,12",
        "false,true,false,false,false,1a,16,12",
        "false,false,true,false,false,12,12,1e",
        "false,false,true,true,false,1a,32,7e",
        "false,false,false,false,true,16,12,12"
    })
    void answersHowItIs(
            boolean offline,
            boolean cover,
            boolean nearEnd,
            boolean empty,
            boolean drawer,
            String toPrinter,
            String toCause,
            String toPaper) {
        printer.become(new PrinterStatus(offline, cover, nearEnd, empty, drawer, false));

        assertThat(ask(1)).isEqualTo(toPrinter);
        assertThat(ask(2)).isEqualTo(toCause);
        assertThat(ask(4)).isEqualTo(toPaper);
    }

    @Test
    void printsWhatItKeptWhenThereIsPaperAgain() {
        printer.become(NO_PAPER);
        printer.accept(job("留下"));
        assertThat(printer.slips()).isEmpty();
        assertThat(ask(4)).isEqualTo("7e");

        printer.become(PrinterStatus.WELL);

        assertThat(printer.slips()).hasSize(1);
        assertThat(printer.kept()).isZero();
    }

    @Test
    void forgetsWhatItKeptWhenItIsSwitchedOff() {
        printer.become(NO_PAPER);
        printer.accept(job("丢了"));

        printer.restart();
        printer.become(PrinterStatus.WELL);

        assertThat(printer.slips()).isEmpty();
    }

    @Test
    void keepsNoMoreThanItsMemoryHolds() {
        printer.become(NO_PAPER);

        printer.accept(new byte[VirtualPrinter.MOST_KEPT + 1]);

        assertThat(printer.kept()).isEqualTo(VirtualPrinter.MOST_KEPT);
    }

    @Test
    void opensTheDrawerInTurnAndWithoutPaperAtOnce() {
        printer.accept(EscPosEncoder.drawerKick());
        assertThat(printer.drawerPulses()).isEqualTo(1);
        assertThat(printer.status().drawerOpen()).isTrue();

        printer.become(NO_PAPER);
        printer.accept(EscPosEncoder.drawerKickAtOnce());

        assertThat(printer.drawerPulses()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1b", "1c26d6", "1d286b0900315030", "1dffff", "1d763000ffffffff", "1c26ff"})
    void goesOnAfterBytesThatAreNoCommand(String begun) {
        printer.accept(HexFormat.of().parseHex(begun));
        printer.restart();

        printer.accept(job("好"));

        assertThat(printer.slips().getLast().lines()).contains("好");
    }

    @Test
    void tellsBytesThatAreNoCommandFromThoseThatAre() {
        printer.accept(EscPos.bytes(0x1B, 0xF0, 'A', 0x1C, '&', 0x81, 0x30, 0x84, 0x36, '\n'));

        assertThat(printer.hanging().lines()).containsExactly("≡A06");
        assertThat(printer.residue()).isEqualTo(3);
    }

    @Test
    void breaksALineThatIsTooLongAndSaysSo() {
        printer.accept(("x".repeat(33) + "\n").getBytes(StandardCharsets.US_ASCII));

        assertThat(printer.hanging().lines()).containsExactly("x".repeat(32), "x");
        assertThat(printer.hanging().overrun()).isTrue();
    }

    private String ask(int n) {
        return HexFormat.of().formatHex(printer.accept(StatusByte.request(n)));
    }

    private static byte[] job(String text) {
        return new EscPosEncoder(PrinterProfile.of(PaperWidth.MM58))
                .encode(new PrintDocument(List.of(Line.of(text), new Cut())));
    }
}
