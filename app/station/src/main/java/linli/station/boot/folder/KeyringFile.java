package linli.station.boot.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import linli.contract.trust.Ed25519;
import linli.station.sync.StationIdentity;
import linli.station.sync.StationKeyring;

/** The station's keys on its disk: the pair it signs with, since when, and the one to follow. */
public final class KeyringFile implements StationKeyring {

    /** How long a pair is used before another one follows. */
    public static final Duration USED = Duration.ofDays(90);

    private final SmallFile identity;
    private final SmallFile next;
    private final SmallFile before;
    private final SmallFile since;
    private final SecureRandom random;
    private volatile StationIdentity present;

    /** The keys in that folder; the first is the one of the identity. */
    public KeyringFile(FolderOfKeys folder, StationIdentity present, SecureRandom random) {
        this.identity = folder.file("station");
        this.next = folder.file("next-key");
        this.before = folder.file("previous-key");
        this.since = folder.file("key-since");
        this.present = present;
        this.random = random;
    }

    /** Where small files lie beside the keys. */
    @FunctionalInterface
    public interface FolderOfKeys {
        SmallFile file(String name);
    }

    @Override
    public StationIdentity present() {
        return present;
    }

    /** Another identity was kept in its place, with the same pair. */
    public void become(StationIdentity other) {
        present = other;
    }

    /** Whether another pair should follow now, or was about to when the program ended. */
    public boolean isDue(Instant now) throws IOException {
        if (kept().isPresent()) {
            return true;
        }
        Optional<Instant> begun =
                since.read()
                        .filter(text -> !text.isEmpty())
                        .map(Long::parseLong)
                        .map(Instant::ofEpochSecond);
        if (begun.isEmpty()) {
            since.keep(Long.toString(now.getEpochSecond()));
        }
        return begun.filter(from -> now.isAfter(from.plus(USED))).isPresent();
    }

    @Override
    public KeyPair next() {
        try {
            Optional<KeyPair> known = kept();
            if (known.isPresent()) {
                return known.get();
            }
            KeyPair made = Ed25519.generate(random);
            next.keep(text(made));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<KeyPair> previous() {
        try {
            return before.read().flatMap(KeyringFile::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void follow() {
        try {
            StationIdentity following = new StationIdentity(present.station(), next());
            before.keep(text(present.keys()));
            IdentityFile.keep(identity, following);
            present = following;
            next.keep("");
            since.keep("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<KeyPair> kept() throws IOException {
        return next.read().filter(text -> !text.isEmpty()).flatMap(KeyringFile::parse);
    }

    private static String text(KeyPair pair) {
        return Ed25519.encode(pair.getPublic()) + "\n" + Ed25519.encodePrivate(pair.getPrivate());
    }

    private static Optional<KeyPair> parse(String text) {
        String[] parts = text.split("\n", 2);
        Optional<PublicKey> open = Ed25519.publicKey(parts[0]);
        Optional<PrivateKey> secret =
                parts.length < 2 ? Optional.empty() : Ed25519.privateKey(parts[1]);
        return open.flatMap(key -> secret.map(some -> new KeyPair(key, some)));
    }
}
