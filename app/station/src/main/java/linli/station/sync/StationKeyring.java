package linli.station.sync;

import java.security.KeyPair;
import java.util.Optional;

/** Where a station keeps its keys while one pair follows another. */
public interface StationKeyring {

    /** Who the station is, with the pair that it signs with. */
    StationIdentity present();

    /** The pair that is to follow; made, and forced to disk, if there is none yet. */
    KeyPair next();

    /** The pair before the present one, if there was one. */
    Optional<KeyPair> previous();

    /** From now on the next pair is the present one, forced to disk before this returns. */
    void follow();
}
