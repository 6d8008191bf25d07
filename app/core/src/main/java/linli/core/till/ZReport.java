package linli.core.till;

/** The figures of a shift that was closed, and how. */
public record ZReport(XReport shift, ShiftClosing closing) {}
