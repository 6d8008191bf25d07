package linli.hardware.escpos;

/** One element of a {@link PrintDocument}. Widths are in columns; a Chinese character takes two. */
public sealed interface PrintElement {

    /** Where a line stands on the paper. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** How large the characters of a line are. */
    enum Size {
        /** One column wide, one line high. */
        NORMAL,
        /** One column wide, two lines high. */
        TALL,
        /** Two columns wide, two lines high. */
        DOUBLE
    }

    /** A paragraph; broken into lines between words or Chinese characters where it is too long. */
    record Line(String text, Align align, Size size, boolean bold) implements PrintElement {

        /** A normal line from the left. */
        public static Line of(String text) {
            return new Line(text, Align.LEFT, Size.NORMAL, false);
        }

        /** A normal line in the middle. */
        public static Line centred(String text) {
            return new Line(text, Align.CENTRE, Size.NORMAL, false);
        }
    }

    /**
     * A text on the left and a figure at the right edge of the same line; a text that is too long
     * is broken and goes on below, the figure is never broken and stands on the first line.
     */
    record Pair(String left, String right, Size size, boolean bold) implements PrintElement {

        /** A normal pair. */
        public static Pair of(String left, String right) {
            return new Pair(left, right, Size.NORMAL, false);
        }
    }

    /** A rule over the whole width. */
    record Rule() implements PrintElement {}

    /** Empty lines. */
    record Feed(int lines) implements PrintElement {}

    /** A QR code in the middle; the text is encoded in UTF-8. */
    record Qr(String text) implements PrintElement {}

    /** The paper is fed past the knife and cut. */
    record Cut() implements PrintElement {}
}
