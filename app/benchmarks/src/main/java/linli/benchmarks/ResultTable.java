package linli.benchmarks;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Results as Markdown. */
public final class ResultTable {

    private ResultTable() {}

    /** The table. */
    public static String of(List<Result> results) {
        Stream<String> head =
                Stream.of(
                        "| id | what | figure | reference | ratio | bar | verdict |",
                        "|---|---|---|---|---|---|---|");
        return Stream.concat(head, results.stream().map(ResultTable::row))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String row(Result result) {
        return "| "
                + String.join(
                        " | ",
                        result.id(),
                        result.what(),
                        result.figure(),
                        result.reference(),
                        result.ratio(),
                        result.bar(),
                        result.holds() ? "holds" : "**missed**")
                + " |";
    }
}
