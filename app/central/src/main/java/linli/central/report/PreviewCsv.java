package linli.central.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.contract.v1.headquarters.PreviewAnswer;
import linli.core.preview.Figures;
import linli.core.preview.Preview;

/**
 * A preview as comma-separated values, one figure of one tier a line: UTF-8 with a mark at the
 * beginning, so that spreadsheets read Chinese; no text of it is a formula to them.
 */
public final class PreviewCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PreviewCsv() {}

    /** The whole file. */
    public static String of(PreviewAnswer answer) {
        Preview preview = answer.preview();
        Words zh = Words.chinese(answer.labels());
        Words en = Words.english(answer.labels());
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                List.of(
                        "等级",
                        "tier",
                        "会员 members",
                        "项目",
                        "figure",
                        "code",
                        "单位 unit",
                        "现行 now",
                        "拟议 proposed",
                        "差 difference"));
        List<Measure> measures =
                Stream.of(Measure.usual(), Measure.others(), Measure.byCode(preview))
                        .flatMap(List::stream)
                        .toList();
        for (TierRow row : TierRow.of(preview, zh, en)) {
            for (Measure measure : measures) {
                lines.add(line(row, measure, zh, en));
            }
        }
        return BYTE_ORDER_MARK
                + lines.stream()
                        .map(PreviewCsv::text)
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<String> line(TierRow row, Measure measure, Words zh, Words en) {
        String unit = measure.unit().key();
        return List.of(
                row.zh(),
                row.en(),
                Long.toString(row.members()),
                measure.word(zh),
                measure.word(en),
                measure.code().isEmpty() ? measure.key() : measure.code(),
                zh.of(unit) + " " + en.of(unit),
                number(measure, row.before()),
                number(measure, row.after()),
                number(measure, measure.change(row.before(), row.after())));
    }

    private static String number(Measure measure, Figures figures) {
        return number(measure, measure.figure().applyAsLong(figures));
    }

    private static String number(Measure measure, long number) {
        return measure.amount(number).replace(",", "").replace("−", "-");
    }

    private static String text(List<String> cells) {
        return cells.stream().map(PreviewCsv::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        boolean isNumber = text.matches("-?[0-9]+(\\.[0-9]+)?");
        boolean isFormula = !isNumber && text.matches("(?s)[=+\\-@\\t\\r].*");
        String safe = isFormula ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
