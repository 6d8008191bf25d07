package linli.hardware.escpos;

import java.util.List;
import linli.hardware.PaperWidth;
import linli.hardware.escpos.PrintElement.Align;
import linli.hardware.escpos.PrintElement.Cut;
import linli.hardware.escpos.PrintElement.Feed;
import linli.hardware.escpos.PrintElement.Line;
import linli.hardware.escpos.PrintElement.Pair;
import linli.hardware.escpos.PrintElement.Qr;
import linli.hardware.escpos.PrintElement.Rule;
import linli.hardware.escpos.PrintElement.Size;

/**
 * Turns a document into the bytes an ESC/POS printer understands.
 *
 * <p><b>What ESC/POS is here.</b> Every maker prints the same dozen commands of Epson's and differs
 * in the rest, so only those are sent that cheap printers in Chinese shops are known to share:
 * {@code ESC @} (begin afresh), {@code ESC a} (where the line stands), {@code GS !} (how large),
 * {@code ESC E} (bold), {@code FS &} and {@code FS .} (Chinese on and off), {@code LF}, {@code GS (
 * k} (a QR code), {@code GS v 0} (a picture), {@code GS V} (feed past the knife and cut), {@code
 * ESC p} (drawer) and {@code DLE EOT} (status). Columns are made of blanks and not of positions or
 * tabs: those count in dots, and printers do not agree how many of them a column has.
 *
 * <p><b>State.</b> A printer keeps what it was told until it is told otherwise, across jobs and
 * programs. A document therefore begins with {@code ESC @}, and each line says its alignment, size
 * and weight itself when they differ from the line before: a document that was cut off in the
 * middle spoils nothing of the next one. Chinese is switched on around each text that has any and
 * off behind it, because in that mode some printers take the bytes of the next command for half a
 * character.
 *
 * <p><b>Text.</b> The bytes are GB18030, of which printers draw the two-byte part: GBK. A four-byte
 * character prints as two or three wrong ones without an error ({@code ¥} as {@code 06}), so {@link
 * PrinterText} lets none through; what has no near equivalent is printed as {@code □}. It is
 * replaced rather than drawn as a picture: a line with a picture in it is all picture (1,700 bytes,
 * two seconds at 9600 baud), needs a font in which the till has just that character, and looks
 * unlike its neighbours. What is lost is the look of a rare name; the id beside it is not. The
 * trailing byte of a Chinese character is never below 0x40 and control characters become blanks, so
 * that no text, whoever typed it, can hold a command.
 *
 * <p><b>Lines.</b> They are broken here, by columns, not left to the printer, which breaks between
 * the two halves of a figure. At twice the width a line has half the columns.
 *
 * <p><b>QR codes.</b> The printer draws them itself where it can: forty bytes instead of several
 * thousand. Lengths count bytes (of UTF-8), not characters: counting characters is the mistake of
 * several libraries and cuts Chinese off. A code wider than the paper is left out by printers
 * without a word, so its modules are made to fit, and what is too long for the printer's own
 * drawing goes as a picture.
 *
 * <p><b>The end.</b> {@code GS V 66} feeds what was printed past the knife and cuts all but one
 * point, so that the slip does not fall. Printers without a knife have an edge to tear at, some 12
 * mm past the head: four empty lines bring the paper there, and the command is sent all the same.
 */
public final class EscPosEncoder {

    /** How far behind the head the edge is at which paper is torn. */
    private static final int TEAR_LINES = 4;

    private static final int MOST_EMPTY_LINES = 50;

    private final PrinterProfile profile;
    private final PaperWidth paper;
    private final RowLayout layout;

    /** An encoder for one kind of printer; it keeps nothing between documents. */
    public EscPosEncoder(PrinterProfile profile) {
        this.profile = profile;
        this.paper = profile.paper();
        this.layout = new RowLayout(paper);
    }

    /**
     * The bytes that print {@code document}, complete in themselves. Every document can be printed:
     * a QR text too long for any code is printed as text, and at most 50 empty lines are fed at
     * once.
     */
    public byte[] encode(PrintDocument document) {
        EscPosStream out = new EscPosStream();
        for (PrintElement element : document.elements()) {
            encode(element, out);
        }
        return out.bytes();
    }

    private void encode(PrintElement element, EscPosStream out) {
        switch (element) {
            case Line line -> write(layout.rows(line), out);
            case Pair pair -> write(layout.rows(pair), out);
            case Rule() -> out.row(rule());
            case Feed(int lines) -> out.feed(Math.clamp(lines, 0, MOST_EMPTY_LINES));
            case Qr(String text) -> encodeQr(text, out);
            case Cut() -> cut(out);
        }
    }

    private static void write(List<PrintedRow> rows, EscPosStream out) {
        rows.forEach(out::row);
    }

    private PrintedRow rule() {
        return new PrintedRow("-".repeat(paper.columns()), Align.LEFT, Size.NORMAL, false);
    }

    private void encodeQr(String text, EscPosStream out) {
        QrSymbol.of(text)
                .ifPresentOrElse(
                        symbol -> encodeQr(symbol, out),
                        () -> write(layout.rows(Line.of(text)), out));
    }

    private void encodeQr(QrSymbol symbol, EscPosStream out) {
        if (profile.nativeQr() && symbol.isDrawnByPrinters(paper)) {
            // The quiet zone above and below, which printers leave to whoever prints.
            out.feed(1);
            out.align(Align.CENTRE);
            out.raw(symbol.commands(paper));
            out.feed(1);
        } else {
            out.align(Align.LEFT);
            QrRaster.of(symbol, paper).bands().forEach(out::raw);
        }
    }

    private void cut(EscPosStream out) {
        if (!profile.knife()) {
            out.feed(TEAR_LINES);
        }
        out.raw(EscPos.CUT);
    }

    /** The command that opens the drawer on the kick connector's pin 2, for 50 ms. */
    public static byte[] drawerKick() {
        return EscPos.DRAWER_KICK.clone();
    }

    /**
     * The same for a printer that does not print, without paper or with its cover open: it would
     * keep {@link #drawerKick} until it does. Not all printers know it.
     */
    public static byte[] drawerKickAtOnce() {
        return EscPos.DRAWER_KICK_AT_ONCE.clone();
    }
}
