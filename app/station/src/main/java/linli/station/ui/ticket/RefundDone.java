package linli.station.ui.ticket;

import linli.core.act.Returned;
import linli.station.ui.kit.SlipModel;
import linli.station.ui.kit.taken.RefundWords.Told;

/** A refund that is written: its paper, and what it gave and took. */
record RefundDone(SlipModel slip, Returned.Reason reason, Told told) {}
