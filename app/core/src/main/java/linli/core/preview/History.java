package linli.core.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.member.MemberId;

/** All that happened, in order of time, each act once; it may be read twice. */
public interface History {

    /** Shows all of it. */
    void all(Consumer<Past> visitor);

    /** Shows what happened at that moment or later; called after {@link #all}. */
    void since(Instant from, Consumer<Past> visitor);

    /** The birthday of a member, if it is known. */
    Optional<LocalDate> birthday(MemberId member);
}
