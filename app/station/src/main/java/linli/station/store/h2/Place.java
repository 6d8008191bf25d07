package linli.station.store.h2;

import jakarta.persistence.Embeddable;

/** The key of a row that is one of several of an act: the entry and the place in it, from 1. */
@Embeddable
public record Place(long seq, int place) {}
