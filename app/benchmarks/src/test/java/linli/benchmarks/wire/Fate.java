package linli.benchmarks.wire;

import java.time.Duration;

/** What becomes of one exchange between a station and the central. */
sealed interface Fate {

    /** Nothing happens to it. */
    record Pass() implements Fate {}

    /** The request arrives late, and so does the reply. */
    record Delay(Duration time) implements Fate {}

    /** The connection ends after that many bytes of the request. */
    record CutRequest(int bytes) implements Fate {}

    /** The central answers, and the connection ends after that many bytes of its reply. */
    record CutReply(int bytes) implements Fate {}

    /** The request arrives twice; the station hears the first reply or the second. */
    record Twice(boolean hearsSecond) implements Fate {}

    /** An earlier request arrives again before this one; nobody hears what is said to it. */
    record Again(int earlier) implements Fate {}

    /** Nothing comes back until the network heals; the request itself arrives or does not. */
    record BlackHole(boolean arrives) implements Fate {}
}
