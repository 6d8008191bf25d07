package linli.station.sync;

import linli.contract.trust.CentralKeys;

/**
 * What this station knows of the central since it was enrolled.
 *
 * @param central where it is
 * @param name of this station, as headquarters call it
 * @param audience the central's own id, for tokens
 * @param keys pinned: whatever else claims to be the central is not believed
 */
public record Enrolled(CentralAddress central, String name, String audience, CentralKeys keys) {

    /** The same with other keys. */
    public Enrolled withKeys(CentralKeys newKeys) {
        return new Enrolled(central, name, audience, newKeys);
    }
}
