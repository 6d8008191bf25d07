package linli.central.report;

/** Texts in HTML and SVG. */
final class Html {

    private Html() {}

    /** The text so that none of it is markup. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
