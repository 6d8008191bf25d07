package linli.central.report;

/** Draws a picture as SVG to be put into a page. */
final class SvgCanvas implements Canvas {

    private static final String FONTS =
            "'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";

    private final StringBuilder parts = new StringBuilder();

    @Override
    public void fill(Box box, Ink ink) {
        rect(box, "fill=\"" + ink.hex() + '"');
    }

    @Override
    public void outline(Box box, Ink ink) {
        rect(box, "fill=\"none\" stroke=\"" + ink.hex() + '"');
    }

    @Override
    public void text(int x, int y, Type type, String text) {
        parts.append(
                "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s fill=\"%s\"%s>%s</text>\n"
                        .formatted(
                                x,
                                y,
                                type.size(),
                                type.isBold() ? " font-weight=\"700\"" : "",
                                type.ink().hex(),
                                type.isAtEnd() ? " text-anchor=\"end\"" : "",
                                Html.escaped(text)));
    }

    /** The whole of it. */
    String svg(int width, int height, String label) {
        return """
        <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="%s" viewBox="0 0 %d %d" \
        font-family="%s">
        %s</svg>
        """
                .formatted(Html.escaped(label), width, height, FONTS, parts);
    }

    private void rect(Box box, String look) {
        parts.append(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" %s/>\n"
                        .formatted(box.x(), box.y(), box.width(), box.height(), look));
    }
}
