package linli.core.till;

import java.time.LocalDateTime;

/**
 * The figures of a shift as they stand. Reading them changes nothing.
 *
 * @param operator who opened the shift; empty if nobody did
 * @param since when its first act was done
 * @param until when it was read, or closed
 */
public record XReport(
        String operator, LocalDateTime since, LocalDateTime until, ShiftFigures figures) {}
