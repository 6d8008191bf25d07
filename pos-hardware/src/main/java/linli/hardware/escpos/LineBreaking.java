package linli.hardware.escpos;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a printable text into lines by columns: at blanks and between Chinese characters, never
 * before a closing mark or after an opening one, and within a word or a figure only if it is wider
 * than a whole line.
 */
final class LineBreaking {

    private static final String CLOSING = "，。、；：？！）】》」』〉〕”’％·…—,.;:?!)]}%";
    private static final String OPENING = "（【《「『〈〔“‘￥＃([{+-";

    private final int first;
    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int used;

    private LineBreaking(int first, int width) {
        this.first = first;
        this.width = width;
    }

    /**
     * The lines of {@code text}, at least one, without blanks at their ends.
     *
     * @param first the columns of the first line, 0 or more
     * @param width the columns of the others, 2 or more
     */
    static List<String> lines(String text, int first, int width) {
        LineBreaking breaking = new LineBreaking(first, width);
        tokens(text).forEach(breaking::append);
        breaking.endLine();
        return breaking.lines;
    }

    private void append(String token) {
        int columns = PrinterText.columns(token);
        if (token.isBlank() || used + columns <= room()) {
            addUpToRoom(token);
        } else if (columns <= width) {
            endLine();
            append(token);
        } else {
            token.chars().forEach(c -> append(Character.toString(c)));
        }
    }

    // Blanks at a break are dropped: they stand for it.
    private void addUpToRoom(String token) {
        for (int i = 0; i < token.length() && used < room(); i++) {
            line.append(token.charAt(i));
            used += PrinterText.columns(token.charAt(i));
        }
    }

    private void endLine() {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
    }

    private int room() {
        return lines.isEmpty() ? first : width;
    }

    /** Runs of blanks, words of ASCII, Chinese characters, each with the marks that cling to it. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || breaksBetween(text.charAt(i - 1), text.charAt(i))) {
                if (i > start) {
                    tokens.add(text.substring(start, i));
                }
                start = i;
            }
        }
        return tokens;
    }

    private static boolean breaksBetween(char before, char after) {
        boolean blank = before == ' ';
        if (blank || after == ' ') {
            return !blank || after != ' ';
        }
        if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
            return false;
        }
        return before >= 0x80 || after >= 0x80;
    }
}
