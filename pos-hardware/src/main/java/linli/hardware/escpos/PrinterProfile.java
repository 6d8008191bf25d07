package linli.hardware.escpos;

import linli.hardware.PaperWidth;

/**
 * What the encoder must know of a printer.
 *
 * @param paper how wide its paper is
 * @param nativeQr whether it draws QR codes itself; else they are sent as a picture
 * @param knife whether it has a knife and feeds the paper past it by itself; else the paper is fed
 *     to the edge at which it is torn
 */
public record PrinterProfile(PaperWidth paper, boolean nativeQr, boolean knife) {

    /** What printers with this paper mostly are: narrow ones have no knife, all draw QR codes. */
    public static PrinterProfile of(PaperWidth paper) {
        return new PrinterProfile(paper, true, paper == PaperWidth.MM80);
    }

    /** The same printer without QR codes of its own. */
    public PrinterProfile withoutQr() {
        return new PrinterProfile(paper, false, knife);
    }
}
