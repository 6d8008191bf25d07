package linli.hardware;

import java.util.Arrays;
import java.util.HexFormat;

/** Bytes as a value: compared by content and never changed. */
public final class Bytes {

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** A copy of {@code content}. */
    public static Bytes of(byte... content) {
        return new Bytes(content.clone());
    }

    /** A copy of the first {@code count} of {@code content}. */
    public static Bytes of(byte[] content, int count) {
        return new Bytes(Arrays.copyOf(content, count));
    }

    /** How many bytes these are. */
    public int size() {
        return content.length;
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** The size only: what was scanned may be a person's code and must not reach a log. */
    @Override
    public String toString() {
        return content.length + " bytes";
    }

    /** The bytes as lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(content);
    }
}
