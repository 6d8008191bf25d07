package linli.hardware;

/** What a scanner tells its listener, in the order it happened. */
public sealed interface ScannerEvent permits Scan, ScanRefusal, StateChange {}
