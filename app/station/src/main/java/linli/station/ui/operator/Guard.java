package linli.station.ui.operator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.member.MemberId;
import linli.core.operator.Approval;
import linli.core.operator.Leave;
import linli.core.operator.Operator;
import linli.core.operator.OperatorRefusal;
import linli.core.operator.Operators;
import linli.core.operator.Permission;
import linli.core.operator.Permissions;
import linli.station.ui.kit.Announcer;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Permit;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Sheets;

/**
 * Knows who stands at the till. Locks it at the start, after minutes in which nobody touched it,
 * and whenever asked; asks a second person where one is needed. While there are no operators it
 * does none of that.
 */
public final class Guard implements Permit {

    /** After so long without a touch the till locks itself. */
    public static final Duration IDLE = Duration.ofMinutes(5);

    private final Needs needs;
    private Optional<Operator> signedIn = Optional.empty();
    private Optional<PinSheet> lock = Optional.empty();
    private boolean isStaffed;
    private Instant touched;

    /**
     * What it works with.
     *
     * @param clock measures how long nobody touched the till
     */
    public record Needs(
            Operators operators,
            StationStatus status,
            Sheets sheets,
            Announcer announcer,
            Texts texts,
            KeyMap keys,
            InstantSource clock) {}

    /** A guard that does nothing before {@link #start}. */
    public Guard(Needs needs) {
        this.needs = needs;
        this.touched = needs.clock().instant();
    }

    /** Locks the till if there is anybody who may sign in. */
    public void start() {
        needs.operators().list(this::lock);
    }

    /** Somebody touched the till. */
    public void touched() {
        touched = needs.clock().instant();
    }

    /** A second passed. */
    public void tick() {
        boolean isIdle = Duration.between(touched, needs.clock().instant()).compareTo(IDLE) >= 0;
        if (isStaffed && lock.isEmpty() && isIdle) {
            start();
        }
    }

    /** Whether nobody can do anything before somebody signs in. */
    public boolean isLocked() {
        return lock.isPresent();
    }

    @Override
    public void ask(Permission permission, Set<MemberId> gainers, Consumer<Answer> reply) {
        switch (may(permission)) {
            case ALLOWED -> reply.accept(new Answer.Alone());
            case FORBIDDEN -> reply.accept(new Answer.Refused());
            case WITH_APPROVAL ->
                    askSecond(
                            permission,
                            gainers,
                            given ->
                                    reply.accept(
                                            given.<Answer>map(one -> new Answer.By(one.approver()))
                                                    .orElseGet(Answer.Refused::new)));
        }
    }

    private Leave may(Permission permission) {
        return signedIn.map(each -> Permissions.of(each.role(), permission)).orElse(Leave.ALLOWED);
    }

    private void askSecond(
            Permission permission, Set<MemberId> gainers, Consumer<Optional<Approval>> reply) {
        String actor = signedIn.map(Operator::name).orElse("");
        Approval.Request request = new Approval.Request(permission, actor, gainers);
        needs.operators().list(listed -> ask(request, people(listed), reply));
    }

    /** Shows who may sign in, with a form for one more; for leaders, or while there is nobody. */
    public void showStaff() {
        if (may(Permission.MANAGE_OPERATORS) != Leave.ALLOWED) {
            needs.announcer().refuse(OperatorRefusal.NOT_PERMITTED);
            return;
        }
        StaffSheet[] sheet = new StaffSheet[1];
        StaffModel model = new StaffModel(needs.operators(), needs.texts());
        sheet[0] =
                new StaffSheet(
                        model,
                        needs.texts(),
                        needs.keys(),
                        () -> {
                            needs.sheets().close(sheet[0]);
                            if (signedIn.isEmpty()) {
                                start();
                            }
                        });
        needs.sheets().open(sheet[0]);
    }

    private void ask(
            Approval.Request request, List<Operator> people, Consumer<Optional<Approval>> reply) {
        List<Operator> able =
                people.stream()
                        .filter(each -> Permissions.mayApprove(each.role(), request.permission()))
                        .toList();
        PinSheet[] sheet = new PinSheet[1];
        PinModel[] model = new PinModel[1];
        Consumer<Optional<Approval>> answer =
                approval -> {
                    needs.sheets().close(sheet[0]);
                    reply.accept(approval);
                };
        model[0] =
                new PinModel(
                        able,
                        (who, pin) ->
                                needs.operators()
                                        .approve(
                                                request,
                                                who.id(),
                                                pin,
                                                outcome -> approved(model[0], outcome, answer)));
        PinSheet.Words words =
                new PinSheet.Words(
                        "approval",
                        needs.texts().get("operator.approve.title"),
                        needs.texts().get("operator.approve." + request.permission()),
                        needs.texts().get("operator.approve.confirm"));
        sheet[0] =
                new PinSheet(
                        model[0],
                        words,
                        needs.texts(),
                        needs.keys(),
                        Optional.of(() -> answer.accept(Optional.empty())));
        needs.sheets().open(sheet[0]);
    }

    private void approved(
            PinModel model, Outcome<Approval> outcome, Consumer<Optional<Approval>> answer) {
        switch (outcome) {
            case Outcome.Accepted<Approval>(Approval approval) ->
                    answer.accept(Optional.of(approval));
            case Outcome.Refused<Approval>(Refusal refusal) -> model.again(sentence(refusal));
        }
    }

    private void lock(List<Operators.Listed> listed) {
        isStaffed = !listed.isEmpty();
        if (!isStaffed || lock.isPresent()) {
            return;
        }
        PinModel[] model = new PinModel[1];
        model[0] =
                new PinModel(
                        people(listed),
                        (who, pin) ->
                                needs.operators()
                                        .signIn(
                                                who.id(),
                                                pin,
                                                outcome -> signedIn(model[0], outcome)));
        signedIn.ifPresent(before -> model[0].select(model[0].people().indexOf(before)));
        PinSheet.Words words =
                new PinSheet.Words(
                        "lock",
                        needs.texts().get("operator.lock.title"),
                        needs.texts().get("operator.lock.about"),
                        needs.texts().get("operator.lock.confirm"));
        PinSheet sheet =
                new PinSheet(model[0], words, needs.texts(), needs.keys(), Optional.empty());
        lock = Optional.of(sheet);
        needs.sheets().open(sheet);
    }

    private void signedIn(PinModel model, Outcome<Operator> outcome) {
        switch (outcome) {
            case Outcome.Accepted<Operator>(Operator operator) -> {
                signedIn = Optional.of(operator);
                touched();
                lock.ifPresent(needs.sheets()::close);
                lock = Optional.empty();
                needs.status().operator().set(operator.name());
                needs.announcer().accept(needs.texts().get("operator.hello", operator.name()));
            }
            case Outcome.Refused<Operator>(Refusal refusal) -> {
                needs.announcer().refuse(refusal);
                model.again(sentence(refusal));
            }
        }
    }

    private String sentence(Refusal refusal) {
        Texts.Sentence sentence = needs.texts().refusal(refusal);
        return sentence.code() + " " + sentence.what() + " " + sentence.next();
    }

    private static List<Operator> people(List<Operators.Listed> listed) {
        return listed.stream().map(Operators.Listed::operator).toList();
    }
}
