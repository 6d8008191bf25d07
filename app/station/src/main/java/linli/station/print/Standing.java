package linli.station.print;

import linli.station.store.print.PrintJob;

/**
 * A job and how far it has come.
 *
 * @param code of what went wrong last; empty if nothing did
 */
public record Standing(PrintJob job, Stage stage, String code) {}
