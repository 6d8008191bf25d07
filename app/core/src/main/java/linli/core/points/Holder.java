package linli.core.points;

import linli.core.member.StationId;

/** Who may spend a slice of points. Stations that are cut off hold different slices. */
public sealed interface Holder {

    /** Nobody in particular: the central server hands it out. */
    record Free() implements Holder {}

    /** Disputed or reserved: nobody may spend it. */
    record Held() implements Holder {}

    /** Reserved for a station, whose it is once the station has journalled that it received it. */
    record Offered(StationId station) implements Holder {}

    /** A station, which may spend it without asking. */
    record Escrow(StationId station) implements Holder {}

    /**
     * What a station held when a new epoch of its journal began: nobody spends it, since nobody
     * knows what the old epoch did with it.
     */
    record Frozen(StationId station) implements Holder {}
}
