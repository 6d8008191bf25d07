package linli.contract.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a document in UTF-8, strictly: the first byte that is not UTF-8 refuses the
 * document and names its place. A byte order mark at the beginning is left out.
 */
final class Utf8Reader extends Reader {

    private static final int BUFFER = 8192;
    private static final char MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private boolean ended;
    private boolean begun;
    private int line = 1;
    private int column = 1;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        CharBuffer decoded = CharBuffer.wrap(chars, offset, length).slice();
        while (decoded.position() == 0) {
            CoderResult result = decoder.decode(bytes, decoded, ended);
            if (!begun && decoded.position() > 0) {
                leaveOutMark(decoded);
            }
            if (decoded.position() > 0) {
                break;
            }
            if (result.isError()) {
                throw new MalformedException(new MalformedDocument(line, column, "not UTF-8"));
            }
            if (ended) {
                return -1;
            }
            if (result.isOverflow()) {
                throw new IOException("No room for a character of two halves");
            }
            fill();
        }
        count(chars, offset, decoded.position());
        return decoded.position();
    }

    private void leaveOutMark(CharBuffer decoded) {
        begun = true;
        decoded.flip();
        if (decoded.get(0) == MARK) {
            decoded.get();
        }
        decoded.compact();
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private void count(char[] chars, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            column++;
            if (chars[i] == '\n') {
                line++;
                column = 1;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
