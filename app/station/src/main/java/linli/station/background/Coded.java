package linli.station.background;

/** An exception that knows the code a user can read out over the phone. */
public interface Coded {

    /** The code, such as {@code LP-4021}; the bundles hold a sentence and a next step for it. */
    String code();
}
