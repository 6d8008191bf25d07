package linli.hardware.escpos;

import java.io.ByteArrayOutputStream;
import linli.hardware.escpos.PrintElement.Align;
import linli.hardware.escpos.PrintElement.Size;

/** Writes a job and remembers what the printer has been told, so as to say it once only. */
final class EscPosStream {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Align align = Align.LEFT;
    private Size size = Size.NORMAL;
    private boolean bold;

    EscPosStream() {
        out.writeBytes(EscPos.INITIALISE);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    void row(PrintedRow row) {
        if (!row.text().isEmpty()) {
            align(row.align());
            size(row.size());
            bold(row.bold());
            text(row.text());
        }
        out.write(EscPos.LF);
    }

    void feed(int lines) {
        if (lines > 0) {
            size(Size.NORMAL);
        }
        for (int i = 0; i < lines; i++) {
            out.write(EscPos.LF);
        }
    }

    void raw(byte[] command) {
        out.writeBytes(command);
    }

    void align(Align wanted) {
        if (wanted != align) {
            align = wanted;
            command(EscPos.ESC, 'a', alignment(wanted));
        }
    }

    private void size(Size wanted) {
        if (wanted != size) {
            size = wanted;
            command(EscPos.GS, '!', magnification(wanted));
        }
    }

    private void bold(boolean wanted) {
        if (wanted != bold) {
            bold = wanted;
            command(EscPos.ESC, 'E', wanted ? 1 : 0);
        }
    }

    private void text(String text) {
        boolean chinese = text.chars().anyMatch(c -> c >= 0x80);
        if (chinese) {
            out.writeBytes(EscPos.CHINESE_ON);
        }
        out.writeBytes(PrinterText.bytes(text));
        if (chinese) {
            out.writeBytes(EscPos.CHINESE_OFF);
        }
    }

    private void command(int... bytes) {
        out.writeBytes(EscPos.bytes(bytes));
    }

    private static int alignment(Align align) {
        return switch (align) {
            case LEFT -> 0;
            case CENTRE -> 1;
            case RIGHT -> 2;
        };
    }

    // High half: how many times as wide, low half: as high, both counted from 0.
    private static int magnification(Size size) {
        return switch (size) {
            case NORMAL -> 0x00;
            case TALL -> 0x01;
            case DOUBLE -> 0x11;
        };
    }
}
