package linli.hardware;

/** What a printer tells its listener, in the order it happened. */
public sealed interface PrinterEvent permits PrinterStatus, StateChange {}
