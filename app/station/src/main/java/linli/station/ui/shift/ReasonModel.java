package linli.station.ui.shift;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linli.core.till.CashMovement;
import linli.core.till.CashMovementKind;
import linli.core.till.CashReason;
import linli.station.ui.kit.Texts;

/** Why the drawer is opened without a sale: a reason of a list, and a few words. */
public final class ReasonModel {

    private final CashMovementKind kind;
    private final List<CashReason> reasons;
    private final BiConsumer<CashReason, String> chosen;
    private final Texts texts;
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", 0);
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    ReasonModel(CashMovementKind kind, Texts texts, BiConsumer<CashReason, String> chosen) {
        this.kind = kind;
        this.reasons = CashReason.of(kind);
        this.texts = texts;
        this.chosen = chosen;
    }

    /** What is done to the drawer. */
    public CashMovementKind kind() {
        return kind;
    }

    /** The reasons for it. */
    public List<CashReason> reasons() {
        return reasons;
    }

    /** The place of the reason that keys are about. */
    public ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /** A few words. */
    public StringProperty note() {
        return note;
    }

    /** What is to be mended; empty if nothing. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Goes up or down. */
    public void move(int by) {
        selected.set(Math.clamp(selected.get() + (long) by, 0, reasons.size() - 1));
    }

    /** Takes the reason of that place, from 0, if there is one. */
    public void choose(int place) {
        if (place >= 0 && place < reasons.size()) {
            selected.set(place);
            confirm();
        }
    }

    /** Takes the selected reason. */
    public void confirm() {
        CashReason reason = reasons.get(selected.get());
        String words = note.get().strip();
        if (reason == CashReason.OTHER && words.isEmpty()) {
            again("NOTE_NEEDED");
        } else if (words.length() > CashMovement.NOTE_CHARS) {
            again("NOTE_TOO_LONG");
        } else {
            chosen.accept(reason, words);
        }
    }

    /** It was refused for the reason of that code. */
    void again(String code) {
        problem.set(texts.refusal(code).whole());
    }
}
