package linli.station.ui.member;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.checkout.Counter;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.visit.Found;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;
import linli.station.ui.kit.Attempt;
import linli.station.ui.kit.Texts;

/** The form for a new member. Each press of the button registers once: the reply decides. */
public final class RegisterViewModel {

    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty phone = new SimpleStringProperty(this, "phone", "");
    private final StringProperty birthday = new SimpleStringProperty(this, "birthday", "");
    private final StringProperty inviter = new SimpleStringProperty(this, "inviter", "");
    private final BooleanProperty consent = new SimpleBooleanProperty(this, "consent", false);
    private final Attempt attempt = new Attempt();
    private final Counter counter;
    private final Texts texts;
    private final LocalDate today;
    private final Consumer<Act.MemberRegistered> registered;
    private Optional<Visit> scannedInviter = Optional.empty();

    /** An empty form; {@code registered} hears of the new member. */
    public RegisterViewModel(
            Counter counter,
            Texts texts,
            LocalDate today,
            Consumer<Act.MemberRegistered> registered) {
        this.counter = counter;
        this.texts = texts;
        this.today = today;
        this.registered = registered;
    }

    /** The name as given; may stay empty. */
    public StringProperty name() {
        return name;
    }

    /** The phone number: 11 digits. */
    public StringProperty phone() {
        return phone;
    }

    /** The birthday, eight digits with or without dashes; may stay empty. */
    public StringProperty birthday() {
        return birthday;
    }

    /** The last four digits of the inviter's phone, or what a scan put there; may stay empty. */
    public StringProperty inviter() {
        return inviter;
    }

    /** Whether the member agreed. */
    public BooleanProperty consent() {
        return consent;
    }

    /** Whether a reply is awaited, and why the last one was refused. */
    public Attempt attempt() {
        return attempt;
    }

    /** A member was scanned while the form was open: they are the inviter. */
    public void invitedBy(Visit visit, String shown) {
        scannedInviter = Optional.of(visit);
        inviter.set(shown);
    }

    /** Registers, once, if the form is right. */
    public void submit() {
        if (attempt.isBusy()) {
            return;
        }
        if (attempt.beginUnless(firstProblem())) {
            withInviter(this::register);
        }
    }

    private String firstProblem() {
        if (!phone.get().strip().matches("1\\d{10}")) {
            return texts.get("register.problem.phone");
        }
        if (!birthday.get().isBlank() && parsedBirthday().isEmpty()) {
            return texts.get("register.problem.birthday");
        }
        if (scannedInviter.isEmpty() && !inviter.get().strip().matches("(\\d{4})?")) {
            return texts.get("register.problem.inviter");
        }
        return consent.get() ? "" : texts.get("register.problem.consent");
    }

    private void withInviter(Consumer<Optional<MemberId>> next) {
        if (scannedInviter.isPresent()) {
            next.accept(scannedInviter.map(visit -> visit.member().id()));
        } else if (inviter.get().isBlank()) {
            next.accept(Optional.empty());
        } else {
            ScannedCode digits = new ScannedCode.LastFour(inviter.get().strip());
            counter.find(digits, found -> inviterFound(found, next));
        }
    }

    private void inviterFound(Found found, Consumer<Optional<MemberId>> next) {
        switch (found) {
            case Found.MemberFound(Visit visit) -> next.accept(Optional.of(visit.member().id()));
            case Found.MembersFound several -> fail(texts.get("register.problem.inviterTwice"));
            default -> fail(texts.get("register.problem.inviterUnknown"));
        }
    }

    private void register(Optional<MemberId> invitedBy) {
        Profile profile = new Profile(name.get().strip(), phone.get().strip(), parsedBirthday());
        counter.register(profile, invitedBy, this::replied);
    }

    private void replied(Outcome<Act.MemberRegistered> outcome) {
        switch (outcome) {
            case Outcome.Accepted<Act.MemberRegistered>(Act.MemberRegistered act) -> {
                attempt.end();
                registered.accept(act);
            }
            case Outcome.Refused<Act.MemberRegistered>(var refusal) ->
                    fail(texts.refusal(refusal).whole());
        }
    }

    private void fail(String why) {
        attempt.refuse(why);
    }

    private Optional<LocalDate> parsedBirthday() {
        return TypedBirthday.read(birthday.get(), today);
    }
}
