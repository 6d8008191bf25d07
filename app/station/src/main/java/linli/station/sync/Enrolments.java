package linli.station.sync;

import java.util.Optional;

/** Where this station keeps that it is enrolled. */
public interface Enrolments {

    /** The enrolment, if there was one. */
    Optional<Enrolled> current();

    /** Keeps it, forced to disk before this returns, in place of the one before. */
    void keep(Enrolled enrolled);
}
