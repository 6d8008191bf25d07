package linli.station.counter;

import linli.core.operator.Pin;

/** Seals PINs so that nobody without the station's pepper can try any. Slow, on purpose. */
public interface Pins {

    /** The PIN sealed, differently each time. */
    String seal(Pin pin);

    /** Whether that PIN was sealed so. */
    boolean opens(String sealed, Pin pin);
}
