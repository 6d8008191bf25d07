package linli.central.headquarters;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import linli.central.intake.Decisions;
import linli.central.intake.DisputeRefusal;
import linli.central.store.Publishing;
import linli.central.store.Quarantine.Disputed;
import linli.central.store.Verdict;
import linli.core.Outcome;
import linli.core.act.ActId;

/** Where people decide what was disputed. */
public final class DisputeDesk {

    private static final int SHOWN = 1000;

    private final Publishing publishing;
    private final Decisions decisions;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /**
     * @param ids makes a UUIDv7 at each call
     */
    public DisputeDesk(
            Publishing publishing, Decisions decisions, InstantSource clock, Supplier<String> ids) {
        this.publishing = publishing;
        this.decisions = decisions;
        this.clock = clock;
        this.ids = ids;
    }

    /** The disputes that wait for people, a thousand at most. */
    public List<Disputed> open() {
        return publishing.inTransaction((tx, news) -> tx.quarantine().open(SHOWN));
    }

    /** Decides a dispute, once. Refused with a {@link DisputeRefusal}. */
    public Outcome<Disputed> decide(Disputed disputed, boolean accepted, String by) {
        return publishing.inTransaction((tx, news) ->
                decisions.decide(
                        tx,
                        news,
                        disputed,
                        new Verdict(accepted, by, new ActId(ids.get()), clock.instant())));
    }
}
