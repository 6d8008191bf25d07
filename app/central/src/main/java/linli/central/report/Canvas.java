package linli.central.report;

/** Where a picture is drawn; lengths are in pixels of the picture, from its upper left corner. */
interface Canvas {

    /**
     * The colours of the picture; where two mean different things, their outline or place differs.
     */
    enum Ink {
        TEXT("#1b2621"),
        FAINT("#5b6a63"),
        LINE("#d3dbd7"),
        PAPER("#ffffff"),
        NOW("#e3eae6"),
        NOW_EDGE("#64776e"),
        THEN("#1f7a4d"),
        UP("#1f6f8b"),
        DOWN("#b5532a");

        private final String hex;

        Ink(String hex) {
            this.hex = hex;
        }

        String hex() {
            return hex;
        }
    }

    /**
     * How a text is set.
     *
     * @param size in pixels
     * @param isAtEnd whether the text ends at its place
     */
    record Type(int size, boolean isBold, Ink ink, boolean isAtEnd) {

        static Type plain(int size) {
            return new Type(size, false, Ink.TEXT, false);
        }

        static Type bold(int size) {
            return new Type(size, true, Ink.TEXT, false);
        }

        static Type faint(int size) {
            return new Type(size, false, Ink.FAINT, false);
        }

        Type atEnd() {
            return new Type(size, isBold, ink, true);
        }
    }

    /** A place and a size. */
    record Box(int x, int y, int width, int height) {}

    void fill(Box box, Ink ink);

    void outline(Box box, Ink ink);

    /** A line of text whose letters stand on {@code y}. */
    void text(int x, int y, Type type, String text);
}
