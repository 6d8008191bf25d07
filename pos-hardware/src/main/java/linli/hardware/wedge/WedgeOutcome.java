package linli.hardware.wedge;

import linli.hardware.ScanFault;

/**
 * What became of keys, in the order it is to be acted on.
 *
 * @param <E> the event of the toolkit that a key came as
 */
public sealed interface WedgeOutcome<E> {

    /** A person typed that: it goes where typing goes. */
    record Typing<E>(E event) implements WedgeOutcome<E> {}

    /** A whole code was scanned: printable characters and FNC1. */
    record Code<E>(String text) implements WedgeOutcome<E> {}

    /** A scanner typed, but no whole code; {@code text} is what came of it. */
    record Broken<E>(ScanFault fault, String text) implements WedgeOutcome<E> {}

    /** A long code is being read, so many characters so far; 0 when that is over. */
    record Reading<E>(int characters) implements WedgeOutcome<E> {}
}
