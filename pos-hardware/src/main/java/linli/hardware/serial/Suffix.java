package linli.hardware.serial;

import java.nio.charset.StandardCharsets;

/** How a scanner ends each code. */
public enum Suffix {
    /** CR, LF or CR LF: what most scanners send as they come. */
    LINE_END("\r"),
    CR("\r"),
    LF("\n"),
    /** CR and LF together; either alone is noise. */
    CRLF("\r\n"),
    TAB("\t"),
    ETX("\u0003");

    private final String characters;

    Suffix(String characters) {
        this.characters = characters;
    }

    /** The bytes such a scanner sends after a code; CR for {@link #LINE_END}. */
    public byte[] bytes() {
        return characters.getBytes(StandardCharsets.US_ASCII);
    }
}
