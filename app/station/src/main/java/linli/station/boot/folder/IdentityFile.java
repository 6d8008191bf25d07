package linli.station.boot.folder;

import java.io.IOException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import linli.contract.trust.Ed25519;
import linli.core.member.StationId;
import linli.station.sync.StationIdentity;

/** The station's id and keys: made at its first start, never made again (decision 0006). */
public final class IdentityFile {

    private IdentityFile() {}

    /**
     * The identity that was kept, or that of a new station.
     *
     * @param isNew whether nothing was ever journalled here
     * @throws IOException if the identity of a station that has a journal is gone or unreadable: a
     *     new one would begin another history
     */
    public static StationIdentity readOrMake(SmallFile file, boolean isNew, World world)
            throws IOException {
        Optional<StationIdentity> kept = file.read().flatMap(IdentityFile::parse);
        if (kept.isPresent()) {
            return kept.get();
        }
        if (!isNew) {
            throw new IOException("There is a journal, but the station's keys are gone: " + file);
        }
        StationIdentity made =
                new StationIdentity(
                        new StationId(world.ids().get()), Ed25519.generate(world.random()));
        keep(file, made);
        return made;
    }

    /** Keeps an identity: that of a new station, or of one that comes back on a new disk. */
    public static void keep(SmallFile file, StationIdentity identity) throws IOException {
        file.keep(
                String.join(
                        "\n",
                        identity.station().value(),
                        Ed25519.encode(identity.keys().getPublic()),
                        Ed25519.encodePrivate(identity.keys().getPrivate())));
    }

    private static Optional<StationIdentity> parse(String text) {
        String[] parts = text.split("\n", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        Optional<PublicKey> open = Ed25519.publicKey(parts[1]);
        Optional<PrivateKey> secret = Ed25519.privateKey(parts[2]);
        return open.isPresent() && secret.isPresent()
                ? Optional.of(
                        new StationIdentity(
                                new StationId(parts[0]), new KeyPair(open.get(), secret.get())))
                : Optional.empty();
    }
}
