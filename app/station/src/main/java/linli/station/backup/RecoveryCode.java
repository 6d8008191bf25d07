package linli.station.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What opens a station's backups: 24 letters and digits, made by the station and written down by
 * people, kept anywhere but beside the backups. Whoever has both has the station.
 *
 * @param text in groups of four
 */
public record RecoveryCode(String text) {

    // Without letters and digits that look alike; 24 of 30 characters are 117 bits, too many to be
    // guessed, so that no slow derivation is needed.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARS = 24;
    private static final int GROUP = 4;
    private static final int MARK_CHARS = 8;

    /** A new one; {@code random} is fit for secrets outside tests. */
    public static RecoveryCode random(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < CHARS; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new RecoveryCode(text.toString());
    }

    /** The code somebody typed, with or without groups; empty if it cannot be one. */
    public static Optional<RecoveryCode> parse(String typed) {
        String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean fits =
                plain.length() == CHARS
                        && plain.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        return fits
                ? Optional.of(new RecoveryCode(plain.replaceAll("(.{4})(?!$)", "$1-")))
                : Optional.empty();
    }

    /** What tells this code from others without giving it away; part of the names of files. */
    String mark() {
        return HexFormat.of().formatHex(digest("mark")).substring(0, MARK_CHARS);
    }

    SecretKey key() {
        return new SecretKeySpec(digest("key"), "AES");
    }

    /** Without the code, so that no log can carry it. */
    @Override
    public String toString() {
        return "RecoveryCode[" + mark() + "]";
    }

    private byte[] digest(String purpose) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(
                            ("linli/backup/1/" + purpose + "/" + text)
                                    .getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
