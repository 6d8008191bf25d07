package linli.core.points;

import linli.core.member.StationId;

/** Who may spend a slice of points. Stations that are cut off hold different slices. */
public sealed interface Holder {

    /** Nobody in particular: the central server hands it out. */
    record Free() implements Holder {}

    /** Disputed or reserved: nobody may spend it. */
    record Held() implements Holder {}

    /** A station, which may spend it without asking. */
    record Escrow(StationId station) implements Holder {}
}
