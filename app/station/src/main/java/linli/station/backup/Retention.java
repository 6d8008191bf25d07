package linli.station.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which moments are kept: the newest few, and the last one of each of the last days. */
final class Retention {

    private static final int NEWEST = 6;
    private static final int DAYS = 14;

    private Retention() {}

    /** Those of the moments that may go, oldest first; the newest never does. */
    static List<Instant> over(List<Instant> moments) {
        List<Instant> newestFirst = new ArrayList<>(moments.stream().sorted().toList().reversed());
        List<Instant> over = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            LocalDate day = newestFirst.get(i).atZone(ZoneOffset.UTC).toLocalDate();
            boolean lastOfItsDay = days.add(day) && days.size() <= DAYS;
            if (i >= NEWEST && !lastOfItsDay) {
                over.addFirst(newestFirst.get(i));
            }
        }
        return over;
    }
}
