package linli.station.ui.kit;

/** The way from one screen to another, so that screens need not know each other. */
public interface Navigator {

    /** Shows that place. */
    void go(Place place);
}
