package linli.station.ui.kit;

import linli.core.visit.ScannedCode;

/** Says by exact rules what a typed code is, as if it had been scanned. */
@FunctionalInterface
public interface CodeReader {

    /** What those digits are; four of them are the end of a phone number. */
    ScannedCode read(String typed);
}
