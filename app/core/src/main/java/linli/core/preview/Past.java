package linli.core.preview;

import java.time.Instant;
import linli.core.account.LoyaltyRules;
import linli.core.act.AccountChange;
import linli.core.act.Act;

/** Something that did happen. */
public sealed interface Past {

    /** When; what comes later in a history is never earlier. */
    Instant at();

    /**
     * An act of a station.
     *
     * @param rules that it was decided by
     */
    record Acted(Instant at, Act act, LoyaltyRules rules) implements Past {}

    /**
     * A member came from elsewhere.
     *
     * @param opening what the member brought along
     */
    record Brought(Instant at, AccountChange opening) implements Past {}
}
