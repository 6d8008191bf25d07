package linli.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class BusinessCalendarTest {

    @Test
    void daysAreThoseOfTheRuleBooksZoneWhereverTheMachineThinksItIs() {
        BusinessCalendar calendar = new BusinessCalendar(ZoneId.of("Asia/Shanghai"));
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : new String[] {"UTC", "America/Los_Angeles", "Pacific/Auckland"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(calendar.businessDay(Instant.parse("2026-11-22T16:00:00Z")))
                        .as(zone)
                        .isEqualTo(LocalDate.of(2026, 11, 23));
                assertThat(calendar.businessDay(Instant.parse("2026-11-22T15:59:59Z")))
                        .as(zone)
                        .isEqualTo(LocalDate.of(2026, 11, 22));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
