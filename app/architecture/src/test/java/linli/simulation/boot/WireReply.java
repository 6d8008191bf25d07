package linli.simulation.boot;

import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** A reply as it lies on the wire, with the hour of the central at which it was given. */
record WireReply(int status, byte[] body, Instant date) {

    HttpHeaders headers() {
        String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atZone(ZoneOffset.UTC));
        return HttpHeaders.of(Map.of("Date", List.of(text)), (name, value) -> true);
    }
}
