package linli.hardware;

/** What became of a print. */
public sealed interface PrintResult {

    /** The printer has taken all of it and reports no fault. */
    record Printed() implements PrintResult {}

    /** Nothing was printed; it may be tried again as it is. */
    record NotPrinted(PrintFault fault) implements PrintResult {}

    /** A part may be on paper; what is printed again is to be marked as a copy. */
    record Uncertain(PrintFault fault) implements PrintResult {}
}
