package linli.station.store.h2;

/** The secret that all passwords of the store are derived from: 32 bytes. */
public final class StoreKey {

    private final byte[] bytes;

    /** Keeps its own copy. */
    public StoreKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** What is derived from it. */
    public Passwords passwords() {
        return new Passwords(bytes);
    }

    /** A text without the secret. */
    @Override
    public String toString() {
        return "StoreKey[*]";
    }
}
