package linli.hardware;

import java.time.Instant;
import java.util.Optional;

/**
 * One whole code as a scanner read it.
 *
 * @param raw the bytes of the frame, AIM identifier included, prefix and suffix left out
 * @param text the code as text, without the AIM identifier; one printable line, never empty; FNC1
 *     is {@code U+001D}
 * @param aim the AIM identifier, if the scanner sent one
 * @param at when the frame ended
 */
public record Scan(Bytes raw, String text, Optional<AimId> aim, Instant at)
        implements ScannerEvent {

    /** Without the text, which may be a member's code. */
    @Override
    public String toString() {
        return "Scan[" + text.length() + " characters" + aim.map(id -> " " + id).orElse("") + "]";
    }
}
