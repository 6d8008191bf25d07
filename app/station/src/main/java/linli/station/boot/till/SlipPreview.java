package linli.station.boot.till;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.OptionalInt;
import linli.hardware.PaperWidth;
import linli.hardware.escpos.EscPosEncoder;
import linli.hardware.escpos.PrinterProfile;
import linli.hardware.escpos.VirtualPrinter;
import linli.station.print.Documents;
import linli.station.store.print.PrintJob;
import linli.station.ui.kit.SlipPicture;

/** What paper will look like: the very bytes a printer would get, drawn by the virtual one. */
final class SlipPreview {

    private final Documents documents;
    private final Font font;

    SlipPreview(Documents documents, Font font) {
        this.documents = documents;
        this.font = font;
    }

    /** The paper of that job as it comes out first. */
    SlipPicture of(PrintJob job, PaperWidth paper) {
        byte[] bytes =
                new EscPosEncoder(PrinterProfile.of(paper))
                        .encode(documents.of(job, OptionalInt.empty()));
        return picture(VirtualPrinter.print(paper, bytes).picture(font));
    }

    private static SlipPicture picture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, new int[width * height], 0, width);
        return new SlipPicture(width, height, pixels);
    }
}
