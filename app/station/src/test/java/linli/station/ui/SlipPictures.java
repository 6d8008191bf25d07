package linli.station.ui;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import linli.core.act.Act;
import linli.core.act.ValueAct;
import linli.core.member.MemberId;
import linli.core.visit.Visit;
import linli.hardware.PaperWidth;
import linli.hardware.escpos.EscPosEncoder;
import linli.hardware.escpos.PrintDocument;
import linli.hardware.escpos.PrinterProfile;
import linli.hardware.escpos.VirtualPrinter;
import linli.station.receipt.CopyMark;
import linli.station.receipt.ReceiptHead;
import linli.station.receipt.ReceiptMember;
import linli.station.receipt.ReceiptWords;
import linli.station.receipt.Receipts;
import linli.station.ui.kit.SlipPicture;

/** Real receipts on virtual paper, to look at. */
public final class SlipPictures {

    private final Locale locale;
    private final PaperWidth paper;
    private final Font font;

    public SlipPictures(Locale locale, PaperWidth paper) {
        this.locale = locale;
        this.paper = paper;
        this.font = font();
    }

    /** The paper of that act. */
    public BufferedImage of(Act act, Optional<Visit> visit, Optional<CopyMark> copy) {
        ReceiptHead head =
                new ReceiptHead(
                        locale.equals(Locale.ENGLISH) ? "Cuihu Station" : "翠湖社区自提点",
                        128,
                        "9126000027182818284");
        PrintDocument document =
                new Receipts(new ReceiptWords(locale))
                        .of(act, head, visit.map(each -> member(each, act)), copy)
                        .orElseThrow();
        byte[] bytes = new EscPosEncoder(PrinterProfile.of(paper)).encode(document);
        return VirtualPrinter.print(paper, bytes).picture(font);
    }

    /** The same for a window. */
    SlipPicture forWindow(Act act, Optional<Visit> visit) {
        BufferedImage image = of(act, visit, Optional.empty());
        int width = image.getWidth();
        int height = image.getHeight();
        return new SlipPicture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    /** Whom an act serves. */
    static Optional<MemberId> memberOf(Act act) {
        return switch (act) {
            case Act.SaleCompleted sale -> sale.sale().sale().member();
            case Act.OrderHandedOver handover -> Optional.of(handover.order().member());
            case Act.TicketRefunded refund -> refund.returned().member();
            case Act.RewardRedeemed taken -> Optional.of(taken.redemption().member());
            case Act.RedemptionCancelled back -> Optional.of(back.redemption().member());
            case Act.PrizeDrawn drawn -> Optional.of(drawn.member());
            case ValueAct value -> Optional.of(value.member());
            default -> Optional.empty();
        };
    }

    private static ReceiptMember member(Visit visit, Act act) {
        return new ReceiptMember(visit.member(), visit.account(), act.occasion().localTime());
    }

    /** With Chinese, where the tests have one. */
    public static Font font() {
        File file = new File(System.getProperty("linli.fonts", ""), "NotoSansSC_400Regular.ttf");
        try {
            return file.exists()
                    ? Font.createFont(Font.TRUETYPE_FONT, file)
                    : new Font(Font.SANS_SERIF, Font.PLAIN, 24);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
