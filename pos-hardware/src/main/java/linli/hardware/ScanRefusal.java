package linli.hardware;

import java.time.Instant;

/**
 * Bytes came, but no scan: they are dropped as a whole, never handed on in part.
 *
 * @param fault why
 * @param raw the bytes of the frame up to where it was given up, at most 4 KiB
 * @param at when it was given up
 */
public record ScanRefusal(ScanFault fault, Bytes raw, Instant at) implements ScannerEvent {}
