package linli.station.counter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.operator.Approval;
import linli.core.operator.LockOut;
import linli.core.operator.Operator;
import linli.core.operator.OperatorId;
import linli.core.operator.OperatorRefusal;
import linli.core.operator.Operators;
import linli.core.operator.Pin;
import linli.core.operator.Role;
import linli.station.store.till.StoredOperators;

/**
 * Operators whose every change, signing in and wrong PIN is an act: a lock-out survives whatever
 * becomes of the program. PINs are tried on the writer, one after the other, never two at once.
 */
final class JournalledOperators implements Operators {

    private static final int NAME_CHARS = 40;

    private final CounterNeeds needs;
    private final Moments moments;
    private final ActWriter acts;

    JournalledOperators(CounterNeeds needs, Moments moments, ActWriter acts) {
        this.needs = needs;
        this.moments = moments;
        this.acts = acts;
    }

    @Override
    public void list(Consumer<List<Listed>> reply) {
        needs.writer()
                .execute(() -> {
                    List<Listed> listed = List.of();
                    try {
                        listed =
                                operators().all().stream()
                                        .map(StoredOperators.Known::operator)
                                        .filter(Operator::isActive)
                                        .map(this::listed)
                                        .toList();
                    } finally {
                        send(reply, listed);
                    }
                });
    }

    @Override
    public void signIn(OperatorId id, Pin pin, Consumer<Outcome<Operator>> reply) {
        prove(id, pin, Outcome::of, this::signedIn, reply);
    }

    @Override
    public void approve(
            Approval.Request request,
            OperatorId approver,
            Pin pin,
            Consumer<Outcome<Approval>> reply) {
        prove(
                approver,
                pin,
                known -> Approval.by(known, request).map(fine -> known),
                known ->
                        Approval.by(known, request)
                                .then(given -> forgiven(known).map(same -> remembered(given))),
                reply);
    }

    private Approval remembered(Approval approval) {
        acts.approved(approval);
        return approval;
    }

    @Override
    public void add(String name, Role role, Pin pin, Consumer<Outcome<Operator>> reply) {
        OperatorId id = new OperatorId(needs.ids().get());
        change(new Operator(id, name, role, Optional.empty(), true), pin, reply);
    }

    @Override
    public void change(Operator operator, Pin pin, Consumer<Outcome<Operator>> reply) {
        manage(
                operator,
                () -> pin.asNew().map(good -> needs.pins().seal(good)),
                this::forgiven,
                reply);
    }

    @Override
    public void amend(Operator operator, Consumer<Outcome<Operator>> reply) {
        manage(
                operator,
                () ->
                        operators()
                                .byId(operator.id())
                                .map(known -> Outcome.of(known.sealedPin()))
                                .orElseGet(() -> Outcome.refused(OperatorRefusal.UNKNOWN_OPERATOR)),
                Outcome::of,
                reply);
    }

    private void manage(
            Operator operator,
            Supplier<Outcome<String>> sealedPin,
            Function<Operator, Outcome<Operator>> then,
            Consumer<Outcome<Operator>> reply) {
        needs.writer()
                .execute(() -> {
                    Outcome<Operator> outcome = Outcome.refused(CounterRefusal.STATION_FAILED);
                    try {
                        outcome =
                                mayKeep(operator)
                                        .then(fine -> managed(operator, sealedPin))
                                        .then(then);
                    } finally {
                        send(reply, outcome);
                    }
                });
    }

    private Outcome<Operator> managed(Operator operator, Supplier<Outcome<String>> sealedPin) {
        boolean isFirst = operators().all().isEmpty();
        Outcome<Operator> kept =
                sealedPin.get().then(sealed -> keep(operator, sealed, acts::writeIfPermitted));
        return isFirst ? kept.then(this::signedIn) : kept;
    }

    @Override
    public void renewPin(OperatorId id, Pin old, Pin renewed, Consumer<Outcome<Operator>> reply) {
        prove(
                id,
                old,
                known -> renewed.asNew().map(good -> known),
                known ->
                        keep(known, needs.pins().seal(renewed), acts::writeAlone)
                                .then(this::forgiven),
                reply);
    }

    private Outcome<Operator> signedIn(Operator operator) {
        moments.signIn(operator.name());
        Optional<Refusal> refusal =
                acts.writeAlone(moment -> new Act.SignedIn(moment.occasion(), operator.id()));
        return refusal.<Outcome<Operator>>map(Outcome::refused)
                .orElseGet(() -> Outcome.of(operator));
    }

    private Outcome<Operator> keep(
            Operator operator,
            String sealed,
            Function<Function<Moment, Act.OperatorChanged>, Optional<Refusal>> writer) {
        Optional<Refusal> refusal =
                writer.apply(
                        moment -> new Act.OperatorChanged(moment.occasion(), operator, sealed));
        return refusal.<Outcome<Operator>>map(Outcome::refused)
                .orElseGet(() -> Outcome.of(operator));
    }

    private Outcome<Operator> mayKeep(Operator operator) {
        String name = operator.name();
        if (name.isBlank() || !name.equals(name.strip()) || name.length() > NAME_CHARS) {
            return Outcome.refused(OperatorRefusal.BAD_NAME);
        }
        List<Operator> others =
                operators().all().stream()
                        .map(StoredOperators.Known::operator)
                        .filter(each -> !each.id().equals(operator.id()))
                        .toList();
        if (others.stream().anyMatch(each -> each.name().equals(name))) {
            return Outcome.refused(OperatorRefusal.NAME_TAKEN);
        }
        boolean leads = operator.isActive() && operator.role() == Role.LEADER;
        return leads || others.stream().anyMatch(JournalledOperators::leads)
                ? Outcome.of(operator)
                : Outcome.refused(OperatorRefusal.LAST_LEADER);
    }

    private static boolean leads(Operator operator) {
        return operator.isActive() && operator.role() == Role.LEADER;
    }

    /** What a right PIN of somebody leads to; a wrong one is written down. */
    private <T> void prove(
            OperatorId id,
            Pin pin,
            Function<Operator, Outcome<Operator>> first,
            Function<Operator, Outcome<T>> then,
            Consumer<Outcome<T>> reply) {
        needs.writer()
                .execute(() -> {
                    Outcome<T> outcome = Outcome.refused(CounterRefusal.STATION_FAILED);
                    try {
                        outcome = proved(id, pin, first).then(then);
                    } finally {
                        send(reply, outcome);
                    }
                });
    }

    private Outcome<Operator> proved(
            OperatorId id, Pin pin, Function<Operator, Outcome<Operator>> first) {
        Optional<StoredOperators.Known> known =
                operators().byId(id).filter(each -> each.operator().isActive());
        if (known.isEmpty()) {
            return Outcome.refused(OperatorRefusal.UNKNOWN_OPERATOR);
        }
        LockOut before = operators().lockOut(id);
        if (before.isAt(moments.forLooking().occasion().at())) {
            return Outcome.refused(OperatorRefusal.LOCKED_OUT);
        }
        Outcome<Operator> may = first.apply(known.get().operator());
        if (may instanceof Outcome.Refused<Operator>
                || needs.pins().opens(known.get().sealedPin(), pin)) {
            return may;
        }
        return wrong(id, before);
    }

    private Outcome<Operator> wrong(OperatorId id, LockOut before) {
        Optional<Refusal> refusal =
                acts.writeAlone(moment ->
                        new Act.SignInRefused(
                                moment.occasion(),
                                id,
                                before.afterWrongPin(moment.occasion().at())));
        return Outcome.refused(refusal.orElse(OperatorRefusal.WRONG_PIN));
    }

    /** Wrong PINs of somebody who is no guesser count no more. */
    private Outcome<Operator> forgiven(Operator operator) {
        Optional<Refusal> refusal =
                operators().lockOut(operator.id()).failures() == 0
                        ? Optional.empty()
                        : acts.writeAlone(
                                moment -> new Act.LockOutEnded(moment.occasion(), operator.id()));
        return refusal.<Outcome<Operator>>map(Outcome::refused)
                .orElseGet(() -> Outcome.of(operator));
    }

    private Listed listed(Operator operator) {
        return new Listed(
                operator, operators().lockOut(operator.id()).until().orElse(Instant.EPOCH));
    }

    private StoredOperators operators() {
        return needs.store().operators();
    }

    private <T> void send(Consumer<T> reply, T value) {
        needs.screen().execute(() -> reply.accept(value));
    }
}
