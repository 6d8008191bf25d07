package linli.station.boot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import linli.core.operator.Pin;
import linli.station.counter.Pins;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with a salt of each PIN's own and the station's pepper as its secret. A PIN has few
 * digits: without the pepper, which lies apart from store and journal, none can be tried.
 */
final class Argon2Pins implements Pins {

    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int BYTES = 16;

    private final Supplier<byte[]> pepper;
    private final RandomGenerator random;

    /**
     * PINs under that pepper, which is asked for when the first PIN is.
     *
     * @param random fit for secrets, outside tests
     */
    Argon2Pins(Supplier<byte[]> pepper, RandomGenerator random) {
        this.pepper = pepper;
        this.random = random;
    }

    @Override
    public String seal(Pin pin) {
        byte[] salt = new byte[BYTES];
        random.nextBytes(salt);
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(salt) + "." + encoder.encodeToString(hash(pin, salt));
    }

    @Override
    public boolean opens(String sealed, Pin pin) {
        int dot = sealed.indexOf('.');
        if (dot < 0) {
            return false;
        }
        Base64.Decoder decoder = Base64.getUrlDecoder();
        byte[] salt = decoder.decode(sealed.substring(0, dot));
        byte[] expected = decoder.decode(sealed.substring(dot + 1));
        return MessageDigest.isEqual(expected, hash(pin, salt));
    }

    private byte[] hash(Pin pin, byte[] salt) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(KIBIBYTES)
                        .withIterations(PASSES)
                        .withParallelism(1)
                        .withSalt(salt)
                        .withSecret(pepper.get())
                        .build());
        byte[] hash = new byte[BYTES];
        argon2.generateBytes(pin.digits().getBytes(StandardCharsets.US_ASCII), hash);
        return hash;
    }
}
