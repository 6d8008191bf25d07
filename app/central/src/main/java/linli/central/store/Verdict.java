package linli.central.store;

import java.time.Instant;
import linli.core.act.ActId;

/** How a dispute ends, by whom, when, and under which id its postings stand. */
public record Verdict(boolean accepted, String by, ActId id, Instant at) {}
