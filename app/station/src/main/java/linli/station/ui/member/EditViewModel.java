package linli.station.ui.member;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linli.core.member.Profile;
import linli.station.ui.kit.Attempt;
import linli.station.ui.kit.Texts;

/** The form that puts right what is known of a person. Each press of the button asks once. */
public final class EditViewModel {

    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty phone = new SimpleStringProperty(this, "phone", "");
    private final StringProperty birthday = new SimpleStringProperty(this, "birthday", "");
    private final Attempt attempt = new Attempt();
    private final Texts texts;
    private final LocalDate today;
    private final Consumer<Profile> submitted;

    /** A form that begins with what is known; {@code submitted} hears of what is to be. */
    EditViewModel(Profile before, Texts texts, LocalDate today, Consumer<Profile> submitted) {
        this.texts = texts;
        this.today = today;
        this.submitted = submitted;
        name.set(before.name());
        phone.set(before.phone());
        birthday.set(before.birthday().map(LocalDate::toString).orElse(""));
    }

    /** The name; may be empty. */
    public StringProperty name() {
        return name;
    }

    /** The phone number: 11 digits. */
    public StringProperty phone() {
        return phone;
    }

    /** The birthday, eight digits with or without dashes; may be empty. */
    public StringProperty birthday() {
        return birthday;
    }

    /** Whether a reply is awaited, and why the last one was refused. */
    public Attempt attempt() {
        return attempt;
    }

    /** Asks, once, if the form is right. */
    public void submit() {
        if (!attempt.isBusy()) {
            if (attempt.beginUnless(firstProblem())) {
                submitted.accept(
                        new Profile(name.get().strip(), phone.get().strip(), parsedBirthday()));
            }
        }
    }

    /** It was refused for that reason. */
    void again(String why) {
        attempt.refuse(why);
    }

    private String firstProblem() {
        if (!phone.get().strip().matches("1\\d{10}")) {
            return texts.get("register.problem.phone");
        }
        boolean isUnreadable = !birthday.get().isBlank() && parsedBirthday().isEmpty();
        return isUnreadable ? texts.get("register.problem.birthday") : "";
    }

    private Optional<LocalDate> parsedBirthday() {
        return TypedBirthday.read(birthday.get(), today);
    }
}
