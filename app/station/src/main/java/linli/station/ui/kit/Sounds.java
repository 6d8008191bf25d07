package linli.station.ui.kit;

/** A few short sounds, each with its twin on the screen. */
@FunctionalInterface
public interface Sounds {

    /** No sound at all. */
    Sounds SILENT = tone -> {};

    /** The sounds there are. */
    enum Tone {
        /** A scan or a choice was taken. */
        ACCEPTED,
        /** Something was refused. */
        REFUSED,
        /** An act is on disk: paid, handed over, redeemed. */
        DONE,
        /** The station itself has a fault. */
        ALARM
    }

    /** Plays one and returns at once; never fails, with or without a sound card. */
    void play(Tone tone);
}
