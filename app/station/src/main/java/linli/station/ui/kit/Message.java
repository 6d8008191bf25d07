package linli.station.ui.kit;

/**
 * One line that the screen says, beside the thing it is about.
 *
 * @param code read out over the phone; empty where nothing is wrong
 * @param next what to do; may be empty
 */
public record Message(Tone tone, String code, String what, String next) {

    /** Nothing to say. */
    public static final Message NONE = new Message(Tone.NONE, "", "", "");

    /** How it is meant; each has its colour, icon and sound. */
    public enum Tone {
        NONE,
        DONE,
        HINT,
        REFUSED,
        ALARM
    }

    /** Something went well. */
    public static Message done(String what) {
        return new Message(Tone.DONE, "", what, "");
    }

    /** Something to know. */
    public static Message hint(String what) {
        return new Message(Tone.HINT, "", what, "");
    }

    /** Something was refused. */
    public static Message refused(Texts.Sentence sentence) {
        return new Message(Tone.REFUSED, sentence.code(), sentence.what(), sentence.next());
    }

    /** Something is wrong with the station itself. */
    public static Message alarm(Texts.Sentence sentence) {
        return new Message(Tone.ALARM, sentence.code(), sentence.what(), sentence.next());
    }
}
