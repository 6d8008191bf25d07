package linli.benchmarks;

/**
 * A row of the table.
 *
 * @param id of {@code performance.md}, such as P1
 * @param figure with its unit, the 99th percentile beside the median where there is one
 * @param reference what was measured in the same run to compare with; may be empty
 * @param ratio of figure to reference
 * @param bar that the ratio or the figure must not miss
 */
public record Result(
        String id,
        String what,
        String figure,
        String reference,
        String ratio,
        String bar,
        boolean holds) {}
