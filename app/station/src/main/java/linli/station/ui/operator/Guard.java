package linli.station.ui.operator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.member.MemberId;
import linli.core.operator.Approval;
import linli.core.operator.ApprovalNeeded;
import linli.core.operator.Leave;
import linli.core.operator.Operator;
import linli.core.operator.OperatorRefusal;
import linli.core.operator.Operators;
import linli.core.operator.Permission;
import linli.core.operator.Permissions;
import linli.station.ui.kit.Announcer;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Permit;
import linli.station.ui.kit.SecondPerson;
import linli.station.ui.kit.Serving;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.Sheets;

/**
 * Knows who stands at the till. Locks it at the start, after minutes in which nobody touched it,
 * and whenever asked; asks a second person where one is needed. While there are no operators it
 * does none of that.
 */
public final class Guard implements Permit, SecondPerson {

    /** After so long without a touch the till locks itself. */
    public static final Duration IDLE = Duration.ofMinutes(5);

    private final Needs needs;
    private Optional<Operator> signedIn = Optional.empty();
    private Optional<PinSheet> lock = Optional.empty();
    private boolean isStaffed;
    private long quietSeconds;

    /**
     * What it works with.
     *
     * @param serving who is at the counter, who may be an operator themselves
     */
    public record Needs(
            Operators operators,
            StationStatus status,
            Sheets sheets,
            Announcer announcer,
            Texts texts,
            KeyMap keys,
            Serving serving) {}

    /** A guard that does nothing before {@link #start}. */
    public Guard(Needs needs) {
        this.needs = needs;
    }

    /** Locks the till if there is anybody who may sign in. */
    public void start() {
        needs.operators().list(this::lock);
    }

    /** Somebody touched the till. */
    public void touched() {
        quietSeconds = 0;
    }

    /** A second passed; seconds are counted, since the clock may be set either way meanwhile. */
    public void tick() {
        quietSeconds++;
        boolean isIdle = quietSeconds >= IDLE.toSeconds();
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

    @Override
    public <A> void ask(Deed<A> deed, Consumer<Outcome<A>> reply) {
        deed.with(
                Optional.empty(),
                outcome -> {
                    if (outcome
                            instanceof
                            Outcome.Refused<A>(ApprovalNeeded(var permission, var gainers))) {
                        askSecond(
                                permission,
                                gainers,
                                given ->
                                        given.map(Approval::approver)
                                                .ifPresentOrElse(
                                                        name -> deed.with(Optional.of(name), reply),
                                                        () -> reply.accept(outcome)));
                    } else {
                        reply.accept(outcome);
                    }
                });
    }

    /** Goes on only if whoever is at the till may, alone or with a second person's word. */
    public void permit(Permission permission, Runnable then) {
        ask(
                permission,
                Set.of(),
                answer -> {
                    switch (answer) {
                        case Answer.Alone alone -> then.run();
                        case Answer.By by -> then.run();
                        case Answer.Refused refused ->
                                needs.announcer().refuse(OperatorRefusal.NOT_PERMITTED);
                    }
                });
    }

    /**
     * Shows who may sign in, with a form for one more, to leaders or while there is nobody; to
     * everybody else, how to change their own PIN.
     */
    public void showStaff() {
        if (may(Permission.MANAGE_OPERATORS) == Leave.ALLOWED) {
            StaffModel model = new StaffModel(needs.operators(), needs.texts());
            show(
                    close ->
                            new StaffSheet(
                                    model,
                                    needs.texts(),
                                    needs.keys(),
                                    close,
                                    each -> showPerson(each, model::reload)),
                    () -> {
                        if (signedIn.isEmpty()) {
                            start();
                        }
                    });
        } else {
            signedIn.ifPresent(this::showOwnPin);
        }
    }

    private void showPerson(Operator each, Runnable changed) {
        show(
                close ->
                        new PersonSheet(
                                new PersonModel(
                                        needs.operators(),
                                        needs.texts(),
                                        each,
                                        needs.serving().current().map(visit -> visit.member().id()),
                                        now -> {
                                            close.run();
                                            told("operator.person.saved", now.name());
                                        }),
                                needs.texts(),
                                needs.keys(),
                                close),
                changed);
    }

    private void showOwnPin(Operator self) {
        show(
                close ->
                        new OwnPinSheet(
                                new OwnPinModel(
                                        needs.operators(),
                                        needs.texts(),
                                        self,
                                        () -> {
                                            close.run();
                                            told("operator.own.saved", self.name());
                                        }),
                                needs.texts(),
                                needs.keys(),
                                close),
                () -> {});
    }

    /** Shows a sheet that can close itself; {@code after} follows. */
    private void show(Function<Runnable, Sheet> sheet, Runnable after) {
        Sheet[] shown = new Sheet[1];
        shown[0] =
                sheet.apply(() -> {
                    needs.sheets().close(shown[0]);
                    after.run();
                });
        needs.sheets().open(shown[0]);
    }

    private void told(String key, String name) {
        needs.announcer().accept(needs.texts().get(key, name));
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
        return needs.texts().refusal(refusal).whole();
    }

    private static List<Operator> people(List<Operators.Listed> listed) {
        return listed.stream().map(Operators.Listed::operator).toList();
    }
}
