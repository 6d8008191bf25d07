package linli.station.ui.operator;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.member.MemberId;
import linli.core.operator.Operator;
import linli.core.operator.Operators;
import linli.core.operator.Pin;
import linli.core.operator.Role;
import linli.station.ui.kit.Attempt;
import linli.station.ui.kit.Texts;

/** One operator as a leader may change them: role, own membership, a PIN for the one forgotten. */
public final class PersonModel {

    private final Operators operators;
    private final Texts texts;
    private final Operator before;
    private final Optional<MemberId> served;
    private final Consumer<Operator> done;
    private final StringProperty pin = new SimpleStringProperty(this, "pin", "");
    private final ObjectProperty<Role> role;
    private final ObjectProperty<Optional<MemberId>> member;
    private final Attempt attempt = new Attempt();

    /**
     * @param served the member at the counter, who may be this operator themselves
     * @param done told who they are from now on
     */
    PersonModel(
            Operators operators,
            Texts texts,
            Operator before,
            Optional<MemberId> served,
            Consumer<Operator> done) {
        this.operators = operators;
        this.texts = texts;
        this.before = before;
        this.served = served;
        this.done = done;
        this.role = new SimpleObjectProperty<>(this, "role", before.role());
        this.member = new SimpleObjectProperty<>(this, "member", before.member());
    }

    /** Who it is. */
    public String name() {
        return before.name();
    }

    /** A new PIN, as they type it themselves; empty to keep theirs. */
    public StringProperty pin() {
        return pin;
    }

    /** What they are to be. */
    public ObjectProperty<Role> role() {
        return role;
    }

    /** Their own membership: they approve nothing that it gains by. */
    public ObjectProperty<Optional<MemberId>> member() {
        return member;
    }

    /** Whether somebody is at the counter whose membership could be theirs. */
    public boolean canLink() {
        return served.isPresent() || before.member().isPresent();
    }

    /** Whether a reply is awaited, and why the last one was refused. */
    public Attempt attempt() {
        return attempt;
    }

    /** The next role. */
    public void nextRole() {
        Role[] all = Role.values();
        role.set(all[(role.get().ordinal() + 1) % all.length]);
    }

    /** Their membership is the one at the counter, or no longer. */
    public void link() {
        member.set(member.get().isPresent() ? Optional.empty() : served);
    }

    /** Keeps what was changed, once at a time. */
    public void save() {
        send(with(true), pin.get());
    }

    /** They work here no longer. */
    public void dismiss() {
        send(with(false), "");
    }

    private Operator with(boolean isActive) {
        return new Operator(before.id(), before.name(), role.get(), member.get(), isActive);
    }

    private void send(Operator now, String typed) {
        if (attempt.isBusy()) {
            return;
        }
        attempt.begin();
        pin.set("");
        if (typed.isEmpty()) {
            operators.amend(now, this::replied);
        } else {
            operators.change(now, new Pin(typed), this::replied);
        }
    }

    private void replied(Outcome<Operator> outcome) {
        switch (outcome) {
            case Outcome.Accepted<Operator>(Operator now) -> {
                attempt.end();
                done.accept(now);
            }
            case Outcome.Refused<Operator>(Refusal refusal) ->
                    attempt.refuse(texts.refusal(refusal).whole());
        }
    }
}
