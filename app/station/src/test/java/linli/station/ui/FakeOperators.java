package linli.station.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.operator.Approval;
import linli.core.operator.Operator;
import linli.core.operator.OperatorId;
import linli.core.operator.OperatorRefusal;
import linli.core.operator.Operators;
import linli.core.operator.Pin;
import linli.core.operator.Role;

/** Operators whose PIN is 2580; nobody unless added. */
final class FakeOperators implements Operators {

    private final List<Listed> all = new ArrayList<>();

    void know(String name, Role role) {
        OperatorId id = new OperatorId("op-" + all.size());
        all.add(new Listed(new Operator(id, name, role, Optional.empty(), true), Instant.EPOCH));
    }

    @Override
    public void list(Consumer<List<Listed>> reply) {
        reply.accept(List.copyOf(all));
    }

    @Override
    public void signIn(OperatorId id, Pin pin, Consumer<Outcome<Operator>> reply) {
        reply.accept(proved(id, pin));
    }

    @Override
    public void add(String name, Role role, Pin pin, Consumer<Outcome<Operator>> reply) {
        OperatorId id = new OperatorId("op-" + all.size());
        change(new Operator(id, name, role, Optional.empty(), true), pin, reply);
    }

    @Override
    public void change(Operator operator, Pin pin, Consumer<Outcome<Operator>> reply) {
        Outcome<Operator> outcome = pin.asNew().map(good -> operator);
        outcome.map(added -> all.add(new Listed(added, Instant.EPOCH)));
        reply.accept(outcome);
    }

    @Override
    public void amend(Operator operator, Consumer<Outcome<Operator>> reply) {
        all.replaceAll(each ->
                each.operator().id().equals(operator.id())
                        ? new Listed(operator, Instant.EPOCH)
                        : each);
        all.removeIf(each -> !each.operator().isActive());
        reply.accept(Outcome.of(operator));
    }

    @Override
    public void renewPin(OperatorId id, Pin old, Pin renewed, Consumer<Outcome<Operator>> reply) {
        reply.accept(proved(id, old).then(known -> renewed.asNew().map(good -> known)));
    }

    @Override
    public void approve(
            Approval.Request request,
            OperatorId approver,
            Pin pin,
            Consumer<Outcome<Approval>> reply) {
        reply.accept(proved(approver, pin).then(known -> Approval.by(known, request)));
    }

    private Outcome<Operator> proved(OperatorId id, Pin pin) {
        return all.stream()
                .map(Listed::operator)
                .filter(each -> each.id().equals(id) && pin.digits().equals("2580"))
                .findFirst()
                .<Outcome<Operator>>map(Outcome::of)
                .orElseGet(() -> Outcome.refused(OperatorRefusal.WRONG_PIN));
    }
}
