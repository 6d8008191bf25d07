package linli.station.ui.shift;

import linli.core.act.Act;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.SlipModel;

/** What the shift screen asks or tells over itself. */
sealed interface Asked {

    /** How much lies in the drawer when a shift begins. */
    record Float(EntryModel model) implements Asked {}

    /** Why cash moves, and how much. */
    record Reason(ReasonModel model) implements Asked {}

    /** How much cash moves. */
    record Amount(EntryModel model) implements Asked {}

    /** What is in the drawer when a shift ends. */
    record Count(CountModel model) implements Asked {}

    /** How a shift ended. */
    record Closed(Act.ShiftClosed act, SlipModel slip) implements Asked {}
}
