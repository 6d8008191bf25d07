package linli.core.simulate;

import java.time.LocalDateTime;
import java.time.ZoneId;
import linli.core.act.ActId;
import linli.core.act.Occasion;
import linli.core.member.StationId;

/** Makes occasions of the moments of a scenario, all at one station. */
record Occasions(ZoneId zone, StationId station) {

    Occasion at(String act, LocalDateTime moment) {
        return new Occasion(
                new ActId(act),
                moment.atZone(zone).toInstant(),
                moment,
                moment.toLocalDate(),
                station,
                "");
    }
}
