package linli.central.report;

import java.util.ArrayList;
import java.util.List;
import linli.contract.v1.headquarters.PreviewAnswer;
import linli.core.preview.Figures;
import linli.core.preview.Preview;

/** A preview as text for a terminal, where Chinese characters are two columns wide. */
public final class PreviewTable {

    private static final int FIRST_WIDE = 0x1100;
    private static final String GAP = "  ";

    private final Preview preview;
    private final Words zh;
    private final Words en;

    /** The table of that answer. */
    public PreviewTable(PreviewAnswer answer) {
        preview = answer.preview();
        zh = Words.chinese(answer.labels());
        en = Words.english(answer.labels());
    }

    /** Headline, table and notes, line by line: each in Chinese, then in English. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Words words : List.of(zh, en)) {
            lines.add(
                    words.of(
                            "subtitle",
                            preview.window().first(),
                            preview.window().last(),
                            preview.inForce(),
                            preview.proposed()));
            lines.add(words.of("replayed", preview.acts(), preview.members()));
        }
        lines.add("");
        lines.addAll(aligned(cells()));
        lines.add("");
        lines.addAll(PreviewNotes.of(preview, zh));
        lines.addAll(PreviewNotes.of(preview, en));
        return lines;
    }

    private List<List<String>> cells() {
        List<List<String>> cells = new ArrayList<>();
        cells.add(head(zh));
        cells.add(head(en));
        for (TierRow row : TierRow.of(preview, zh, en)) {
            cells.add(line(row.zh(), Long.toString(row.members()), both("now"), row.before()));
            cells.add(line(row.en(), "", both("then"), row.after()));
            List<String> difference = new ArrayList<>(List.of("", "", both("difference")));
            for (Measure measure : Measure.usual()) {
                difference.add(measure.difference(row.before(), row.after()));
            }
            cells.add(difference);
        }
        return cells;
    }

    private static List<String> head(Words words) {
        List<String> head = new ArrayList<>(List.of(words.of("tier"), words.of("members"), ""));
        for (Measure measure : Measure.usual()) {
            String unit =
                    measure.unit() == Measure.Unit.FEN ? " " + words.of(measure.unit().key()) : "";
            head.add(measure.word(words) + unit);
        }
        return head;
    }

    private static List<String> line(String name, String members, String book, Figures figures) {
        List<String> line = new ArrayList<>(List.of(name, members, book));
        Measure.usual().forEach(measure -> line.add(measure.text(figures)));
        return line;
    }

    private String both(String key) {
        return zh.of(key) + " " + en.of(key);
    }

    private static List<String> aligned(List<List<String>> cells) {
        int[] widths = new int[cells.getFirst().size()];
        for (List<String> line : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> line : cells) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String space = " ".repeat(widths[i] - width(line.get(i)));
                boolean isText = i == 0 || i == 2;
                text.append(isText ? line.get(i) + space : space + line.get(i)).append(GAP);
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }

    private static int width(String text) {
        return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    private static boolean isWide(int point) {
        return point >= FIRST_WIDE
                && (Character.isIdeographic(point)
                        || Character.UnicodeBlock.of(point)
                                == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
                        || Character.UnicodeBlock.of(point)
                                == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION);
    }
}
