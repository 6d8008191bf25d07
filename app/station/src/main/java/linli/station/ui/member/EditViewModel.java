package linli.station.ui.member;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linli.core.member.Profile;
import linli.station.ui.kit.Texts;

/** The form that puts right what is known of a person. Each press of the button asks once. */
public final class EditViewModel {

    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty phone = new SimpleStringProperty(this, "phone", "");
    private final StringProperty birthday = new SimpleStringProperty(this, "birthday", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
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

    /** Whether a reply is awaited. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** What is to be mended before it can go on; empty if nothing. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Asks, once, if the form is right. */
    public void submit() {
        if (!busy.get()) {
            problem.set(firstProblem());
            if (problem.get().isEmpty()) {
                busy.set(true);
                submitted.accept(
                        new Profile(name.get().strip(), phone.get().strip(), parsedBirthday()));
            }
        }
    }

    /** It was refused for that reason. */
    void again(String why) {
        problem.set(why);
        busy.set(false);
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
