package linli.station.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import linli.core.Refusal;

/** Says one message at a time on the screen, each with its sound. */
public final class Announcer {

    private final ObjectProperty<Message> message =
            new SimpleObjectProperty<>(this, "message", Message.NONE);
    private final ObjectProperty<Reading> reading =
            new SimpleObjectProperty<>(this, "reading", Reading.NONE);
    private static final int TICKS_OF_GOOD_NEWS = 6;

    private final Texts texts;
    private final Sounds sounds;
    private int ticks;

    /** Speaks with those texts and sounds. */
    public Announcer(Texts texts, Sounds sounds) {
        this.texts = texts;
        this.sounds = sounds;
    }

    /** A second passed: good news go by themselves, refusals and alarms stay. */
    public void tick() {
        ticks++;
        Message.Tone tone = message.get().tone();
        boolean passing = tone == Message.Tone.DONE || tone == Message.Tone.HINT;
        if (passing && ticks > TICKS_OF_GOOD_NEWS) {
            clear();
        }
    }

    /** What is being said. */
    public ReadOnlyObjectProperty<Message> message() {
        return message;
    }

    /** The code that is on its way in. */
    public ReadOnlyObjectProperty<Reading> reading() {
        return reading;
    }

    /** A code is on its way in, or {@link Reading#NONE} any more. */
    public void reading(Reading now) {
        reading.set(now);
    }

    /** A scan or an act went well: the accepted sound, and the line if there is one. */
    public void accept(String what) {
        sounds.play(Sounds.Tone.ACCEPTED);
        say(what.isEmpty() ? Message.NONE : Message.done(what));
    }

    /** An act is on disk: its own sound, and the line if there is one. */
    public void done(String what) {
        sounds.play(Sounds.Tone.DONE);
        say(what.isEmpty() ? Message.NONE : Message.done(what));
    }

    /** Something to know, without a sound. */
    public void hint(String what) {
        say(Message.hint(what));
    }

    /** Something was refused: sentence, next step and sound. */
    public void refuse(Refusal refusal) {
        refuse(texts.refusal(refusal));
    }

    /** Something was refused: sentence, next step and sound. */
    public void refuse(Texts.Sentence sentence) {
        sounds.play(Sounds.Tone.REFUSED);
        say(Message.refused(sentence));
    }

    /** The station itself has a fault of that code. */
    public void alarm(String code) {
        sounds.play(Sounds.Tone.ALARM);
        say(Message.alarm(texts.fault(code)));
    }

    /** Says nothing more. */
    public void clear() {
        say(Message.NONE);
    }

    private void say(Message now) {
        ticks = 0;
        message.set(now);
    }
}
