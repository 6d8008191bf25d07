package linli.station.counter;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.act.ClaimAct;
import linli.core.operator.Approval;
import linli.station.journal.Entry;
import linli.station.journal.Head;

/**
 * Makes acts true, one after the other: decided against the state after every earlier act, written
 * as one journal entry and forced to disk, replied, applied to H2. Runs on the writer alone.
 */
final class ActWriter {

    private final CounterNeeds needs;
    private final Moments moments;
    private final DayEnd dayEnd;
    private final ShiftDesk shifts;
    private final Authority authority;

    ActWriter(CounterNeeds needs, Moments moments) {
        this.needs = needs;
        this.moments = moments;
        this.dayEnd = new DayEnd(needs, moments, this);
        this.shifts = new ShiftDesk(needs, moments, this);
        this.authority = new Authority(needs.store());
    }

    /** What stands in the journal and waits to be applied. */
    private record Written<A extends Act>(Entry entry, A act) {}

    /** A second person allowed an act by their own PIN, or did when it was put aside. */
    void approved(Approval approval) {
        authority.approved(approval);
    }

    /** Opens and closes shifts. */
    ShiftDesk shifts() {
        return shifts;
    }

    /**
     * Decides and writes an act, in a shift; {@code reply} gets its outcome before it is applied.
     */
    <A extends Act> void write(Function<Moment, Outcome<A>> decision, Consumer<Outcome<A>> reply) {
        write(shifts::openIfClosed, decision, reply);
    }

    /** The same for an act that opens a shift. */
    <A extends Act> void writeBetweenShifts(
            Function<Moment, Outcome<A>> decision, Consumer<Outcome<A>> reply) {
        write(Optional::empty, decision, reply);
    }

    private <A extends Act> void write(
            Supplier<Optional<Refusal>> before,
            Function<Moment, Outcome<A>> decision,
            Consumer<Outcome<A>> reply) {
        Outcome<Written<A>> written = Outcome.refused(CounterRefusal.STATION_FAILED);
        try {
            written = decided(decision, before);
        } finally {
            reply.accept(written.map(Written::act));
        }
        if (written instanceof Outcome.Accepted<Written<A>>(Written<A>(Entry entry, A act))) {
            try {
                needs.store().apply(entry, act);
            } finally {
                needs.done().accept(act, entry.seq());
            }
        }
    }

    /** Writes and applies an act that nobody waits for, if there is one and acts are accepted. */
    <A extends Act> void writeIfAny(Function<Moment, Optional<A>> decision) {
        if (needs.store().ready().or(this::doubtfulDate).or(dayEnd::close).isPresent()) {
            return;
        }
        Moment moment = moments.forAct();
        Optional<A> act = decision.apply(moment);
        if (act.isPresent()) {
            // What was refused stays due, and is tried again with the next news.
            Optional<Refusal> refusal = writeFirst(moment, act.get());
            refusal.ifPresent(why -> moments.forLooking());
        }
    }

    /** What is due once a minute: closes the business days that have ended, lets the store rest. */
    void closeDays() {
        if (needs.store().ready().isEmpty() && !moments.isTooFarAhead()) {
            dayEnd.close();
            dayEnd.endWhatWasToldLate();
            needs.store().rest();
        }
    }

    /** Ends what the central told of that is over. */
    void endWhatWasToldLate() {
        dayEnd.endWhatWasToldLate();
    }

    /** Writes and applies an act that belongs to no shift and no day; why not, if not. */
    <A extends Act> Optional<Refusal> writeAlone(Function<Moment, A> act) {
        Optional<Refusal> refusal = needs.store().ready();
        if (refusal.isPresent()) {
            return refusal;
        }
        Moment moment = moments.forAct();
        return writeFirst(moment, act.apply(moment));
    }

    /** The same for an act that not everybody may do. */
    <A extends Act> Optional<Refusal> writeIfPermitted(Function<Moment, A> act) {
        return authority.refusal(act.apply(moments.forLooking())).or(() -> writeAlone(act));
    }

    /** Writes and applies an act that belongs before the one being decided. */
    <A extends Act> Optional<Refusal> writeFirst(Moment moment, A act) {
        return switch (written(moment, act)) {
            case Outcome.Accepted<Written<A>>(Written<A>(Entry entry, A same)) -> {
                needs.store().apply(entry, same);
                needs.done().accept(same, entry.seq());
                yield needs.store().ready();
            }
            case Outcome.Refused<Written<A>>(Refusal refusal) -> Optional.of(refusal);
        };
    }

    private <A extends Act> Outcome<Written<A>> decided(
            Function<Moment, Outcome<A>> decision, Supplier<Optional<Refusal>> before) {
        Optional<Refusal> refusal =
                needs.store().ready().or(this::doubtfulDate).or(dayEnd::close).or(before);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Moment moment = moments.forAct();
        return decision.apply(moment).then(this::permitted).then(act -> written(moment, act));
    }

    private <A extends Act> Outcome<A> permitted(A act) {
        return authority
                .refusal(act)
                .<Outcome<A>>map(Outcome::refused)
                .orElseGet(() -> Outcome.of(act));
    }

    private Optional<Refusal> doubtfulDate() {
        return moments.isTooFarAhead()
                ? Optional.of(CounterRefusal.BUSINESS_DATE_AHEAD)
                : Optional.empty();
    }

    private <A extends Act> Outcome<Written<A>> written(Moment moment, A act) {
        Head head = needs.journal().head();
        return needs.acts()
                .write(act, head.seq() + 1, ruleBook(moment, act))
                .map(texts -> Entry.after(head, texts.header(), texts.payload()))
                .then(entry ->
                        needs.journal()
                                .append(entry)
                                .map(now -> {
                                    moments.wrote(moment);
                                    authority.done(act);
                                    needs.journalGrew().run();
                                    return new Written<>(entry, act);
                                }));
    }

    /** A refund or a claim is decided by the rule book of its ticket. */
    private static int ruleBook(Moment moment, Act act) {
        return switch (act) {
            case Act.TicketRefunded refund -> refund.returned().ruleBook();
            case ClaimAct claim -> claim.claim().ruleBook();
            default -> moment.book().version();
        };
    }
}
