package linli.station.counter;

import linli.core.Refusal;

/** Why the counter did not do what was asked, besides the rules and the journal. */
public enum CounterRefusal implements Refusal {
    /** Something in the station failed before the act was written; nothing happened. */
    STATION_FAILED,
    /** The date is days after the last act's, and nobody who knows said that it is right. */
    BUSINESS_DATE_AHEAD;

    @Override
    public String code() {
        return name();
    }
}
