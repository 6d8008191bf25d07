package linli.station.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import linli.core.act.Act;
import linli.core.money.Money;
import linli.hardware.PaperWidth;
import linli.hardware.escpos.EscPosEncoder;
import linli.hardware.escpos.PrintDocument;
import linli.hardware.escpos.PrinterProfile;
import linli.hardware.escpos.Printout;
import linli.hardware.escpos.VirtualPrinter;
import linli.station.ui.SlipPictures;
import org.junit.jupiter.api.Test;

/** Prints every kind of paper on virtual printers of both widths, to look at and to read back. */
class ReceiptPicturesTest {

    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final ReceiptHead HEAD = new ReceiptHead("翠湖社区自提点", 128, "9126000027182818284");

    @Test
    void drawsEveryPaperInBothWidthsAndLanguages() throws IOException {
        Files.createDirectories(FOLDER);
        for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            Receipts receipts = new Receipts(new ReceiptWords(locale));
            for (PaperWidth paper : PaperWidth.values()) {
                for (var each : documents(receipts).entrySet()) {
                    Printout printout = printed(each.getValue(), paper);
                    assertThat(printout.overrun()).as(each.getKey()).isFalse();
                    String name =
                            "paper-" + locale.getLanguage() + "-" + paper + "-" + each.getKey();
                    ImageIO.write(
                            printout.picture(SlipPictures.font()),
                            "png",
                            FOLDER.resolve(name + ".png").toFile());
                }
            }
        }
    }

    @Test
    void breaksNoLineOfRandomSales() {
        for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            Receipts receipts = new Receipts(new ReceiptWords(locale));
            for (int seed = 1; seed <= 200; seed++) {
                RandomSales.Sold sold = new RandomSales(new Random(seed)).next();
                PrintDocument paper =
                        receipts.of(sold.act(), HEAD, sold.member(), Optional.empty())
                                .orElseThrow();
                assertThat(printed(paper, PaperWidth.MM58).overrun()).as("seed " + seed).isFalse();
            }
        }
    }

    private static Map<String, PrintDocument> documents(Receipts receipts) {
        RandomSales.Sold sold = new RandomSales(new Random(7)).next();
        Map<String, PrintDocument> all = new LinkedHashMap<>();
        all.put("sale", paper(receipts, sold.act(), sold.member(), Optional.empty()));
        CopyMark mark = new CopyMark(2, LocalDateTime.of(2026, 11, 22, 8, 5));
        all.put("copy", paper(receipts, sold.act(), sold.member(), Optional.of(mark)));
        Optional<ReceiptMember> gold = Optional.of(ReceiptsTest.gold());
        all.put(
                "handover-part",
                paper(receipts, ReceiptsTest.handover("王小明", 1), gold, Optional.empty()));
        all.put("handover", paper(receipts, ReceiptsTest.handover("", 2), gold, Optional.empty()));
        Act card =
                new Act.MemberRegistered(RandomSales.occasion(), RandomSales.member(), List.of());
        all.put("card", paper(receipts, card, Optional.empty(), Optional.empty()));
        Act shift = new Act.ShiftOpened(RandomSales.occasion(), Money.ofFen(20_000));
        all.put("shift", paper(receipts, shift, Optional.empty(), Optional.empty()));
        return all;
    }

    private static PrintDocument paper(
            Receipts receipts, Act act, Optional<ReceiptMember> member, Optional<CopyMark> copy) {
        return receipts.of(act, HEAD, member, copy).orElseThrow();
    }

    private static Printout printed(PrintDocument document, PaperWidth paper) {
        return VirtualPrinter.print(
                paper, new EscPosEncoder(PrinterProfile.of(paper)).encode(document));
    }
}
