package linli.station.ui.kit;

/** Three short sounds, each with its twin on the screen. */
@FunctionalInterface
public interface Sounds {

    /** No sound at all. */
    Sounds SILENT = tone -> {};

    /** The sounds there are. */
    enum Tone {
        ACCEPTED,
        REFUSED,
        ALARM
    }

    /** Plays one and returns at once; never fails, with or without a sound card. */
    void play(Tone tone);
}
