package linli.station.store.h2;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Everything secret about the store, derived from its one key. */
public final class Passwords {

    private static final int LOOK_UP_CHARS = 24;

    private final SecretKeySpec key;

    Passwords(byte[] storeKey) {
        this.key = new SecretKeySpec(storeKey, "HmacSHA256");
    }

    /** What H2 encrypts its file with. */
    String file() {
        return derived("file");
    }

    /** Of the user who migrates and synchronises. */
    String owner() {
        return derived("owner");
    }

    /** Of the user the till runs with. */
    String till() {
        return derived("till");
    }

    /** The last four digits of a phone in a form that can be looked up but not read. */
    public String lastFour(String digits) {
        return digits.isEmpty() ? "" : derived("last-four/" + digits).substring(0, LOOK_UP_CHARS);
    }

    /** A name in a form that can be looked up but not read. */
    public String name(String name) {
        return name.isEmpty() ? "" : derived("name/" + name).substring(0, LOOK_UP_CHARS);
    }

    /** The first letters of a name in a form that can be looked up but not read. */
    public String initials(String letters) {
        return letters.isEmpty() ? "" : derived("initials/" + letters).substring(0, LOOK_UP_CHARS);
    }

    private String derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] bytes = mac.doFinal(("linli/store/" + purpose).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
