package linli.central.report;

import static linli.central.report.Html.escaped;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.contract.v1.headquarters.PreviewAnswer;
import linli.core.preview.Figures;
import linli.core.preview.Preview;

/** A preview as a page that needs nothing else: no network, no script, picture and tables in it. */
public final class PreviewPage {

    private static final String STYLE =
            """
            body{font:15px/1.6 'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',\
            sans-serif;color:#1b2621;background:#fff;max-width:1280px;margin:32px auto;padding:0 24px}
            h1{font-size:26px;margin:0}h2{font-size:19px;margin:36px 0 8px}
            small,.en{color:#5b6a63;font-weight:400;font-size:12px}.en{margin:0}
            svg{width:100%;height:auto;border:1px solid #d3dbd7;border-radius:8px;margin:16px 0}
            .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14px}
            th,td{padding:5px 8px;text-align:right;white-space:nowrap;\
            font-variant-numeric:tabular-nums}
            th{vertical-align:bottom;border-bottom:2px solid #64776e}th small{display:block}
            td:first-child,th:first-child,.text{text-align:left}
            tr.now td{border-top:1px solid #d3dbd7}tr.diff td{color:#5b6a63}
            tr.diff td.changed{color:#1b2621;font-weight:700}
            tr.total td{background:#f2f6f4}
            @media print{body{margin:0}}
            """;

    private final PreviewAnswer answer;
    private final Preview preview;
    private final Words zh;
    private final Words en;

    /** The page of that answer. */
    public PreviewPage(PreviewAnswer answer) {
        this.answer = answer;
        preview = answer.preview();
        zh = Words.chinese(answer.labels());
        en = Words.english(answer.labels());
    }

    /** The whole page. */
    public String html() {
        return """
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>%s</title><style>%s</style></head><body>
        <h1>%s <small>%s</small></h1>
        %s
        %s
        <div class="wide">%s</div>
        <h2>%s</h2>
        <div class="wide">%s</div>
        <h2>%s</h2>
        %s
        <h2>%s</h2>
        %s
        </body></html>
        """
                .formatted(
                        escaped(zh.of("title")),
                        STYLE,
                        escaped(zh.of("title")),
                        escaped(en.of("title")),
                        headline(),
                        new PreviewPicture(answer).svg(),
                        table(),
                        both("sources"),
                        sources(),
                        both("notes"),
                        paragraphs(PreviewNotes.of(preview, zh), PreviewNotes.of(preview, en)),
                        both("terms"),
                        paragraphs(terms(zh), terms(en)));
    }

    private String headline() {
        return paragraphs(List.of(subtitle(zh), replayed(zh)), List.of(subtitle(en), replayed(en)));
    }

    private String subtitle(Words words) {
        return words.of(
                "subtitle",
                preview.window().first(),
                preview.window().last(),
                preview.inForce(),
                preview.proposed());
    }

    private String replayed(Words words) {
        return words.of("replayed", preview.acts(), preview.members());
    }

    private static List<String> terms(Words words) {
        return List.of(
                words.of("term.tier"), words.of("term.liability"), words.of("term.conserved"));
    }

    private static String paragraphs(List<String> zh, List<String> en) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < zh.size(); i++) {
            text.append(
                    "<p>%s</p><p class=\"en\" lang=\"en\">%s</p>\n"
                            .formatted(escaped(zh.get(i)), escaped(en.get(i))));
        }
        return text.toString();
    }

    private String table() {
        List<TierRow> rows = TierRow.of(preview, zh, en);
        StringBuilder body = new StringBuilder();
        for (TierRow row : rows) {
            String kind = row.equals(rows.getLast()) ? " total" : "";
            body.append(line("now" + kind, name(row.zh(), members(row)), "now", row.before()));
            body.append(line("then" + kind, name("", row.en()), "then", row.after()));
            body.append(difference("diff" + kind, row));
        }
        String head =
                Measure.usual().stream()
                        .map(measure -> "<th>" + word(measure) + "</th>")
                        .collect(Collectors.joining());
        return "<table><thead><tr><th>%s</th><th class=\"text\"></th>%s</tr></thead><tbody>%s</tbody></table>"
                .formatted(both("tier"), head, body);
    }

    private String members(TierRow row) {
        return "%,d %s".formatted(row.members(), zh.of("unit.members"));
    }

    private static String name(String name, String more) {
        return escaped(name) + " <small>" + escaped(more) + "</small>";
    }

    private String line(String kind, String name, String book, Figures figures) {
        String cells =
                Measure.usual().stream()
                        .map(measure -> "<td>" + measure.text(figures) + "</td>")
                        .collect(Collectors.joining());
        return "<tr class=\"%s\"><td>%s</td><td class=\"text\">%s</td>%s</tr>\n"
                .formatted(kind, name, both(book), cells);
    }

    private String difference(String kind, TierRow row) {
        String cells =
                Measure.usual().stream()
                        .map(measure -> changed(measure, row))
                        .collect(Collectors.joining());
        return "<tr class=\"%s\"><td></td><td class=\"text\">%s</td>%s</tr>\n"
                .formatted(kind, both("difference"), cells);
    }

    private static String changed(Measure measure, TierRow row) {
        return "<td%s>%s</td>"
                .formatted(
                        measure.change(row.before(), row.after()) == 0 ? "" : " class=\"changed\"",
                        measure.difference(row.before(), row.after()));
    }

    private String sources() {
        String body =
                Stream.concat(Measure.byCode(preview).stream(), Measure.others().stream())
                        .map(this::source)
                        .collect(Collectors.joining());
        return "<table><thead><tr><th>%s</th><th>%s</th><th>%s</th><th>%s</th></tr></thead><tbody>%s</tbody></table>"
                .formatted(both("measure"), both("now"), both("then"), both("difference"), body);
    }

    private String source(Measure measure) {
        TierRow total = TierRow.of(preview, zh, en).getLast();
        return "<tr class=\"now\"><td>%s%s</td><td>%s</td><td>%s</td>%s</tr>\n"
                .formatted(
                        measure.code().isEmpty() ? "" : escaped(zh.of(measure.key())) + "：",
                        word(measure),
                        measure.text(total.before()),
                        measure.text(total.after()),
                        changed(measure, total));
    }

    private String word(Measure measure) {
        String unit = measure.unit() == Measure.Unit.FEN ? "（" + zh.of("unit.fen") + "）" : "";
        return escaped(measure.word(zh) + unit)
                + " <small>"
                + escaped(measure.word(en))
                + "</small>";
    }

    private String both(String key) {
        return escaped(zh.of(key)) + " <small>" + escaped(en.of(key)) + "</small>";
    }
}
