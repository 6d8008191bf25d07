package linli.station.setting;

/** How loud the till is. */
public enum Volume {
    /** Nothing is heard; the screen says the same. */
    OFF(0),
    /** For a quiet room. */
    QUIET(12),
    /** For a shop with a fridge in it. */
    LOUD(35);

    private final int percent;

    Volume(int percent) {
        this.percent = percent;
    }

    /** How much of what a loudspeaker can do, in hundredths. */
    public int percent() {
        return percent;
    }
}
