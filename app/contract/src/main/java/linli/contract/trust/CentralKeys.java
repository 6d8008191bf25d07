package linli.contract.trust;

import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;

/**
 * The public keys of the central that are trusted here, pinned at enrolment: for member codes, rule
 * books and new keys.
 *
 * @param keys Ed25519 keys by id, 0 to 255
 */
public record CentralKeys(Map<Integer, PublicKey> keys) {

    /** The largest id of a key, since member codes carry it in one byte. */
    public static final int MAX_ID = 255;

    /** No key: nothing is trusted. */
    public static final CentralKeys NONE = new CentralKeys(Map.of());

    /** Keeps its own copy. */
    public CentralKeys {
        keys = Map.copyOf(keys);
    }

    /** The key of that id. */
    public Optional<PublicKey> byId(int id) {
        return Optional.ofNullable(keys.get(id));
    }
}
