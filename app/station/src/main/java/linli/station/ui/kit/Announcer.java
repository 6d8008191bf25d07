package linli.station.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import linli.core.Refusal;

/** Says one message at a time on the screen, each with its sound. */
public final class Announcer {

    private final ObjectProperty<Message> message =
            new SimpleObjectProperty<>(this, "message", Message.NONE);
    private final Texts texts;
    private final Sounds sounds;

    /** Speaks with those texts and sounds. */
    public Announcer(Texts texts, Sounds sounds) {
        this.texts = texts;
        this.sounds = sounds;
    }

    /** What is being said. */
    public ReadOnlyObjectProperty<Message> message() {
        return message;
    }

    /** A scan or an act went well: the accepted sound, and the line if there is one. */
    public void accept(String what) {
        sounds.play(Sounds.Tone.ACCEPTED);
        message.set(what.isEmpty() ? Message.NONE : Message.done(what));
    }

    /** Something to know, without a sound. */
    public void hint(String what) {
        message.set(Message.hint(what));
    }

    /** Something was refused: sentence, next step and sound. */
    public void refuse(Refusal refusal) {
        refuse(texts.refusal(refusal));
    }

    /** Something was refused: sentence, next step and sound. */
    public void refuse(Texts.Sentence sentence) {
        sounds.play(Sounds.Tone.REFUSED);
        message.set(Message.refused(sentence));
    }

    /** The station itself has a fault of that code. */
    public void alarm(String code) {
        sounds.play(Sounds.Tone.ALARM);
        message.set(Message.alarm(texts.fault(code)));
    }

    /** Says nothing more. */
    public void clear() {
        message.set(Message.NONE);
    }
}
