package linli.hardware;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Reads the bytes of a code as text: strict UTF-8, else strict GB18030, else not at all. */
public final class ScanReading {

    /** FNC1 between the elements of a GS1 code, the only control character a code may hold. */
    public static final char FNC1 = 0x1D;

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** What other programs leave where they could not read a character. */
    private static final int REPLACEMENT = 0xFFFD;

    private static final int DEL = 0x7F;

    private ScanReading() {}

    /**
     * The scan in the bytes of one whole frame.
     *
     * @return a {@link Scan}, or a {@link ScanRefusal} with {@link ScanFault#UNREADABLE}
     */
    public static ScannerEvent read(Bytes raw, Instant at) {
        Optional<String> text = text(raw);
        Optional<AimId> aim = text.flatMap(AimId::at);
        Optional<String> code =
                text.map(t -> aim.isPresent() ? t.substring(AimId.LENGTH) : t)
                        .filter(t -> !t.isEmpty());
        return code.<ScannerEvent>map(t -> new Scan(raw, t, aim, at))
                .orElseGet(() -> new ScanRefusal(ScanFault.UNREADABLE, raw, at));
    }

    /**
     * The text of {@code raw}; empty if the bytes are in neither encoding, or if the text holds
     * anything that does not print on one line: control and format characters other than FNC1, line
     * breaks, replacement characters, private or unassigned code points.
     */
    public static Optional<String> text(Bytes raw) {
        byte[] bytes = raw.toArray();
        if (isPlain(bytes)) {
            return Optional.of(new String(bytes, StandardCharsets.US_ASCII));
        }
        return decode(bytes, StandardCharsets.UTF_8)
                .or(() -> decode(bytes, GB18030))
                .filter(text -> text.codePoints().allMatch(ScanReading::printsOnOneLine));
    }

    /** Nearly every code: what prints in ASCII is the same in both encodings. */
    private static boolean isPlain(byte[] bytes) {
        for (byte value : bytes) {
            if ((value < ' ' && value != FNC1) || value == DEL) {
                return false;
            }
        }
        return true;
    }

    // By result, not by exception: noise on the line must not cost a stack trace a frame.
    private static Optional<String> decode(byte[] bytes, Charset charset) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean whole =
                decoder.decode(ByteBuffer.wrap(bytes), text, true).isUnderflow()
                        && decoder.flush(text).isUnderflow();
        return whole ? Optional.of(text.flip().toString()) : Optional.empty();
    }

    private static boolean printsOnOneLine(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == FNC1;
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    false;
            default -> codePoint != REPLACEMENT;
        };
    }
}
