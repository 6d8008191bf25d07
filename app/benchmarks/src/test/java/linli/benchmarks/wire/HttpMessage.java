package linli.benchmarks.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A request or reply as it is on the wire, whole. Both ends of ours say how long their bodies are.
 */
final class HttpMessage {

    private static final int MOST_HEAD = 64 << 10;

    private final byte[] bytes;

    private HttpMessage(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The next one; empty if the connection ended where one could begin. */
    static Optional<HttpMessage> read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int next = in.read();
            if (next < 0 && head.size() == 0) {
                return Optional.empty();
            }
            if (next < 0 || head.size() > MOST_HEAD) {
                throw new EOFException("A message ended in its head");
            }
            head.write(next);
            matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        byte[] start = head.toByteArray();
        byte[] body = in.readNBytes(length(new String(start, StandardCharsets.ISO_8859_1)));
        byte[] whole = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return Optional.of(new HttpMessage(whole));
    }

    /** Method and path of a request, without its query. */
    String subject() {
        String text = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.US_ASCII);
        return text.split("[ ?]", 3)[0] + " " + text.split("[ ?]", 3)[1];
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return bytes.length;
    }

    private static int length(String head) {
        return head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-length:"))
                .map(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
    }
}
