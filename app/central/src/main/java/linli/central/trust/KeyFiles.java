package linli.central.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import linli.contract.trust.Ed25519;

/** The secrets of the central, each in a file that only its own account can read. */
public final class KeyFiles {

    private static final int SECRET_BYTES = 24;

    private final Path folder;
    private final SecureRandom random;

    /** In that folder, which is made if absent. */
    public KeyFiles(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** The key that headquarters show, made at the first start. */
    public String headquartersKey() {
        return keep("headquarters.key", this::secret);
    }

    /** Where {@link #headquartersKey} is kept. */
    public Path headquartersFile() {
        return folder.resolve("headquarters.key");
    }

    /** The password of the program's own database account, made at the first start. */
    public String databasePassword() {
        return keep("database.key", this::secret);
    }

    /** What the addresses of members' pages are derived from, made at the first start. */
    public String pageSecret() {
        return keep("pages.key", this::secret);
    }

    /**
     * The pair with which the central signs under that id, made when it is asked for first.
     *
     * @param id of the key; that of the first start is 1
     */
    public KeyPair signingKeys(int id) {
        String name = id == 1 ? "signing.key" : "signing-" + id + ".key";
        String text = keep(name, this::newPair);
        String[] halves = text.split(" ", -1);
        if (halves.length != 2) {
            throw new IllegalStateException("The file " + name + " is damaged");
        }
        PrivateKey secret = Ed25519.privateKey(halves[0]).orElseThrow();
        PublicKey open = Ed25519.publicKey(halves[1]).orElseThrow();
        return new KeyPair(open, secret);
    }

    private String newPair() {
        KeyPair pair = Ed25519.generate(random);
        return Ed25519.encodePrivate(pair.getPrivate()) + " " + Ed25519.encode(pair.getPublic());
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String keep(String name, Supplier<String> fresh) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                write(file, fresh.get());
            }
            return Files.readString(file).strip();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Written beside and moved into place, so that a kill leaves all of it or nothing. */
    private void write(Path file, String text) throws IOException {
        Path draft = Files.createTempFile(folder, "key", ".draft");
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(draft, text + "\n");
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            Files.delete(draft);
        }
    }
}
