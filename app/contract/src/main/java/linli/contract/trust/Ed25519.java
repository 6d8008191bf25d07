package linli.contract.trust;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Ed25519 keys and signatures (RFC 8032); keys in text are base64 of their 32 bytes. */
public final class Ed25519 {

    /** Bytes of a signature. */
    public static final int SIGNATURE_BYTES = 64;

    private static final int KEY_BYTES = 32;

    private Ed25519() {}

    /** A new pair. */
    public static KeyPair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The 64 bytes of the signature. */
    public static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException notAnEd25519Key) {
            throw new IllegalArgumentException(notAnEd25519Key);
        }
    }

    /** Whether the signature is that key's; any bytes may be asked. */
    public static boolean verify(PublicKey key, byte[] message, byte[] signed) {
        if (signed.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException | InvalidKeyException notOne) {
            return false;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The public key as 44 characters. */
    public static String encode(PublicKey key) {
        EdECPoint point = ((EdECPublicKey) key).getPoint();
        byte[] bytes = reversed(point.getY());
        if (point.isXOdd()) {
            bytes[KEY_BYTES - 1] |= (byte) 0x80;
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The public key that the text spells; empty if it spells none. */
    public static Optional<PublicKey> publicKey(String text) {
        return base64(text).filter(bytes -> bytes.length == KEY_BYTES).flatMap(Ed25519::point);
    }

    /** The private key as 44 characters, to be kept in a file that only the program can read. */
    public static String encodePrivate(PrivateKey key) {
        byte[] bytes = ((EdECPrivateKey) key).getBytes().orElseThrow();
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The private key that the text spells; empty if it spells none. */
    public static Optional<PrivateKey> privateKey(String text) {
        return base64(text).filter(bytes -> bytes.length == KEY_BYTES).map(Ed25519::secret);
    }

    static Optional<byte[]> base64(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<PublicKey> point(byte[] bytes) {
        boolean odd = (bytes[KEY_BYTES - 1] & 0x80) != 0;
        byte[] y = bytes.clone();
        y[KEY_BYTES - 1] &= 0x7F;
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, reverse(y)));
        try {
            return Optional.of(
                    factory()
                            .generatePublic(
                                    new EdECPublicKeySpec(NamedParameterSpec.ED25519, point)));
        } catch (InvalidKeySpecException notAPoint) {
            return Optional.empty();
        }
    }

    private static PrivateKey secret(byte[] bytes) {
        try {
            return factory()
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, bytes));
        } catch (InvalidKeySpecException anyBytesAreOne) {
            throw new IllegalStateException(anyBytesAreOne);
        }
    }

    private static KeyFactory factory() {
        try {
            return KeyFactory.getInstance("Ed25519");
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] reversed(BigInteger number) {
        byte[] big = number.toByteArray();
        byte[] padded = new byte[KEY_BYTES];
        int length = Math.min(big.length, KEY_BYTES);
        System.arraycopy(big, big.length - length, padded, KEY_BYTES - length, length);
        return reverse(padded);
    }

    private static byte[] reverse(byte[] bytes) {
        byte[] reversed = Arrays.copyOf(bytes, bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
