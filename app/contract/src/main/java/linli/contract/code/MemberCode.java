package linli.contract.code;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.Ed25519;
import linli.core.Outcome;
import linli.core.member.MemberNumber;
import linli.core.visit.ScanRefusal;

/**
 * A member's rotating code: who it is, for two minutes, signed by the central.
 *
 * <p>28 bytes, big-endian — version and type 0x11, key id, member number (8), issued at in epoch
 * seconds (4), time to live in seconds (2), serial (6), flags, four of 0, policy version — and 64
 * of Ed25519 signature over {@code linli/member-code/1} and those. All 92 as one unsigned number,
 * in decimal, padded to 222 digits, after {@code 9026}: digits only, which no input method eats.
 *
 * @param member who it is
 * @param issued to the second, until the year 2106
 * @param lives 1 s to 65,535 s; the central's codes live {@link #LIFE}
 * @param serial unique per code, 12 hexadecimal digits
 * @param policyVersion 0 to 255, of the rules the code was issued under
 */
public record MemberCode(
        MemberNumber member, Instant issued, Duration lives, String serial, int policyVersion) {

    /** What every member code begins with. */
    public static final String PREFIX = "9026";

    /** How many digits a member code has. */
    public static final int LENGTH = 226;

    /** How long the central lets a code live. */
    public static final Duration LIFE = Duration.ofSeconds(120);

    /** How far the clocks of central and station may be apart. */
    public static final Duration TOLERANCE = Duration.ofSeconds(90);

    private static final byte[] CONTEXT = "linli/member-code/1".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION_AND_TYPE = 0x11;
    private static final int CLAIM_BYTES = 28;
    private static final int BYTES = CLAIM_BYTES + Ed25519.SIGNATURE_BYTES;
    private static final int SERIAL_BYTES = 6;

    /** A code for that member from now on, with a random serial. */
    public static MemberCode issue(
            MemberNumber member, Instant now, int policyVersion, RandomGenerator random) {
        byte[] serial = new byte[SERIAL_BYTES];
        random.nextBytes(serial);
        return new MemberCode(
                member,
                Instant.ofEpochSecond(now.getEpochSecond()),
                LIFE,
                HexFormat.of().formatHex(serial),
                policyVersion);
    }

    /** The 226 digits, signed with the central's key of that id. */
    public String sign(int keyId, PrivateKey key) {
        byte[] claims =
                ByteBuffer.allocate(CLAIM_BYTES)
                        .put(VERSION_AND_TYPE)
                        .put((byte) keyId)
                        .putLong(member.value())
                        .putInt((int) issued.getEpochSecond())
                        .putShort((short) lives.toSeconds())
                        .put(HexFormat.of().parseHex(serial))
                        .put((byte) 0)
                        .putInt(0)
                        .put((byte) policyVersion)
                        .array();
        byte[] all = Arrays.copyOf(claims, BYTES);
        byte[] signature = Ed25519.sign(key, signed(claims));
        System.arraycopy(signature, 0, all, CLAIM_BYTES, signature.length);
        String number = new BigInteger(1, all).toString();
        return PREFIX + "0".repeat(LENGTH - PREFIX.length() - number.length()) + number;
    }

    /**
     * Reads a scanned code that begins with {@link #PREFIX}, offline.
     *
     * <p>Refused with {@link ScanRefusal#UNKNOWN_CODE} if it is not 226 digits, {@code
     * UNSUPPORTED_MEMBER_CODE} if it is of another version, type or with flags, {@code
     * FORGED_MEMBER_CODE} if no trusted key signed exactly this, {@code MEMBER_CODE_TOO_EARLY} or
     * {@code EXPIRED_MEMBER_CODE} if it does not live now, give or take {@link #TOLERANCE}.
     */
    public static Outcome<MemberCode> read(String digits, CentralKeys keys, Instant now) {
        return readUntimed(digits, keys).then(code -> code.livingAt(now));
    }

    /**
     * Reads a scanned code as {@link #read(String, CentralKeys, Instant)} does, but for its age:
     * whoever cannot say what time it is knows no more than whose it is.
     */
    public static Outcome<MemberCode> readUntimed(String digits, CentralKeys keys) {
        if (digits.length() != LENGTH
                || !digits.startsWith(PREFIX)
                || !CheckDigit.isDigits(digits)) {
            return Outcome.refused(ScanRefusal.UNKNOWN_CODE);
        }
        return bytes(new BigInteger(digits.substring(PREFIX.length())))
                .map(bytes -> read(bytes, keys))
                .orElseGet(() -> Outcome.refused(ScanRefusal.FORGED_MEMBER_CODE));
    }

    /** The last moment at which it is accepted; from then on its serial need not be kept. */
    public Instant dies() {
        return issued.plus(lives).plus(TOLERANCE);
    }

    private Outcome<MemberCode> livingAt(Instant now) {
        if (now.isBefore(issued.minus(TOLERANCE))) {
            return Outcome.refused(ScanRefusal.MEMBER_CODE_TOO_EARLY);
        }
        return now.isAfter(dies())
                ? Outcome.refused(ScanRefusal.EXPIRED_MEMBER_CODE)
                : Outcome.of(this);
    }

    private static Outcome<MemberCode> read(byte[] bytes, CentralKeys keys) {
        byte[] claims = Arrays.copyOf(bytes, CLAIM_BYTES);
        if (claims[0] != VERSION_AND_TYPE) {
            return Outcome.refused(ScanRefusal.UNSUPPORTED_MEMBER_CODE);
        }
        Optional<PublicKey> key = keys.byId(Byte.toUnsignedInt(claims[1]));
        byte[] signature = Arrays.copyOfRange(bytes, CLAIM_BYTES, BYTES);
        if (key.isEmpty() || !Ed25519.verify(key.get(), signed(claims), signature)) {
            return Outcome.refused(ScanRefusal.FORGED_MEMBER_CODE);
        }
        return claims(ByteBuffer.wrap(claims, 2, CLAIM_BYTES - 2));
    }

    private static Outcome<MemberCode> claims(ByteBuffer claims) {
        long member = claims.getLong();
        Instant issued = Instant.ofEpochSecond(Integer.toUnsignedLong(claims.getInt()));
        Duration lives = Duration.ofSeconds(Short.toUnsignedInt(claims.getShort()));
        byte[] serial = new byte[SERIAL_BYTES];
        claims.get(serial);
        byte flags = claims.get();
        int reserved = claims.getInt();
        int policyVersion = Byte.toUnsignedInt(claims.get());
        if (flags != 0 || reserved != 0 || member < 0 || member >= MemberNumber.LIMIT) {
            return Outcome.refused(ScanRefusal.UNSUPPORTED_MEMBER_CODE);
        }
        return Outcome.of(
                new MemberCode(
                        new MemberNumber(member),
                        issued,
                        lives,
                        HexFormat.of().formatHex(serial),
                        policyVersion));
    }

    /** The 92 bytes of the number; empty if it is too large for them. */
    private static Optional<byte[]> bytes(BigInteger number) {
        if (number.bitLength() > BYTES * Byte.SIZE) {
            return Optional.empty();
        }
        byte[] some = number.toByteArray();
        int length = Math.min(some.length, BYTES);
        byte[] bytes = new byte[BYTES];
        System.arraycopy(some, some.length - length, bytes, BYTES - length, length);
        return Optional.of(bytes);
    }

    private static byte[] signed(byte[] claims) {
        return ByteBuffer.allocate(CONTEXT.length + claims.length).put(CONTEXT).put(claims).array();
    }
}
