package linli.hardware.escpos;

import linli.hardware.PaperWidth;

/** What a printer has been told about the characters and lines to come. */
final class TypeModes {

    /** The width of a column and of half a Chinese character, in dots. */
    static final int COLUMN_DOTS = 12;

    /** The height of every character, in dots. */
    static final int CHARACTER_DOTS = 24;

    private static final int LINE_DOTS = 30;

    int align;
    int timesWide = 1;
    int timesHigh = 1;
    boolean bold;
    int page;
    int lineSpacing = LINE_DOTS;
    int left;
    int width;

    TypeModes(PaperWidth paper) {
        width = paper.dots();
    }

    /** {@code GS !}. */
    void magnify(int n) {
        timesWide = (n >> 4 & 7) + 1;
        timesHigh = (n & 7) + 1;
    }

    /** {@code ESC !}. */
    void select(int n) {
        bold = (n & 0x08) != 0;
        timesHigh = (n & 0x10) != 0 ? 2 : 1;
        timesWide = (n & 0x20) != 0 ? 2 : 1;
    }

    /** {@code ESC 2}. */
    void usualSpacing() {
        lineSpacing = LINE_DOTS;
    }

    /** {@code ESC a}, which takes numbers and digits. */
    void align(int n) {
        int digit = n >= '0' ? n - '0' : n;
        if (digit <= 2) {
            align = digit;
        }
    }
}
