package linli.hardware.scale;

import java.time.Instant;
import java.util.List;

/**
 * The bytes of one scale read as its protocol means them. Pure: bytes in, signals out, however the
 * stream was cut. Whatever is not a whole, well-formed frame is passed over; a new one is begun for
 * each connection.
 */
public interface ScaleStream {

    /** Takes bytes that arrived at {@code at}. */
    List<ScaleSignal> accept(byte[] bytes, Instant at);
}
