package linli.simulation.boot;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.InvalidParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyPairGeneratorSpi;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Security;
import java.security.SignatureSpi;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signatures that cost nothing: a digest of the public key and the text. Who has a key proves it,
 * altered bytes are found out; only that nobody could forge them is not so, and nobody here tries.
 * Real ones are most of the time that a seed takes.
 */
final class QuickSignatures extends Provider {

    private static final String ALGORITHM = "Ed25519";
    private static final Map<String, byte[]> PUBLIC = new ConcurrentHashMap<>();

    private QuickSignatures() {
        super("Simulated", "1", "Signatures of the simulation");
        put("Signature." + ALGORITHM, Quick.class.getName());
        put("KeyPairGenerator." + ALGORITHM, Pairs.class.getName());
    }

    /** For all of this JVM, where nothing but simulations signs. */
    static void install() {
        Security.insertProviderAt(new QuickSignatures(), 1);
    }

    private static String name(EdECPrivateKey key) {
        return Base64.getEncoder().encodeToString(key.getBytes().orElseThrow());
    }

    /** Real pairs, whose public halves are remembered. */
    public static final class Pairs extends KeyPairGeneratorSpi {

        private final KeyPairGenerator real;

        /** Called by the provider. */
        public Pairs() throws GeneralSecurityException {
            this.real = KeyPairGenerator.getInstance(ALGORITHM, "SunEC");
        }

        @Override
        public void initialize(int size, SecureRandom random) {
            real.initialize(size, random);
        }

        @Override
        public void initialize(AlgorithmParameterSpec spec, SecureRandom random)
                throws InvalidAlgorithmParameterException {
            real.initialize(spec, random);
        }

        @Override
        public KeyPair generateKeyPair() {
            KeyPair pair = real.generateKeyPair();
            PUBLIC.put(name((EdECPrivateKey) pair.getPrivate()), pair.getPublic().getEncoded());
            return pair;
        }
    }

    /** The digest in place of a signature. */
    public static final class Quick extends SignatureSpi {

        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private byte[] key = new byte[0];

        @Override
        protected void engineInitSign(PrivateKey own) throws InvalidKeyException {
            byte[] known = own instanceof EdECPrivateKey mine ? PUBLIC.get(name(mine)) : null;
            if (known == null) {
                throw new InvalidKeyException("Not a key of the simulation");
            }
            begin(known);
        }

        @Override
        protected void engineInitVerify(PublicKey of) {
            begin(of.getEncoded());
        }

        private void begin(byte[] encoded) {
            key = encoded.clone();
            text.reset();
        }

        @Override
        protected void engineUpdate(byte one) {
            text.write(one);
        }

        @Override
        protected void engineUpdate(byte[] bytes, int from, int length) {
            text.write(bytes, from, length);
        }

        @Override
        protected byte[] engineSign() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-512");
                digest.update(key);
                return digest.digest(text.toByteArray());
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            } finally {
                text.reset();
            }
        }

        @Override
        protected boolean engineVerify(byte[] signature) {
            return Arrays.equals(engineSign(), signature);
        }

        @Override
        @Deprecated
        protected void engineSetParameter(String name, Object value) {
            throw new InvalidParameterException(name);
        }

        @Override
        @Deprecated
        protected Object engineGetParameter(String name) {
            throw new InvalidParameterException(name);
        }
    }
}
