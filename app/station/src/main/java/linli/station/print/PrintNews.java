package linli.station.print;

import linli.core.act.ActId;
import linli.hardware.PrinterEvent;

/** What the queue tells, on a thread of its own or the device's. */
public sealed interface PrintNews {

    /** A job has come further, or not. */
    record JobChanged(Standing standing) implements PrintNews {}

    /** The drawer did not open after a sale for cash, which stands all the same. */
    record DrawerStuck(ActId act, String code) implements PrintNews {

        /** The one code of a drawer that stays shut. */
        public static final String CODE = "LP-4161";
    }

    /** The printer told something of itself. */
    record PrinterSaid(PrinterEvent event) implements PrintNews {}
}
