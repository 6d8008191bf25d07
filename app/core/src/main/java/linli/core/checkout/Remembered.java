package linli.core.checkout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import linli.core.tier.GrowthEntry;
import linli.core.tier.GrowthWindow;

/** Keeps what limits and tiers need to remember, one entry a day, and forgets what nobody asks. */
final class Remembered {

    private Remembered() {}

    /** The growth with more, without what no window from the latest day on can see. */
    static List<GrowthEntry> growth(List<GrowthEntry> before, List<GrowthEntry> more) {
        if (more.isEmpty()) {
            return before;
        }
        List<GrowthEntry> after = new ArrayList<>(before);
        more.forEach(entry -> add(after, entry));
        LocalDate gone = GrowthWindow.before(after.getLast().day());
        after.removeIf(entry -> !entry.day().isAfter(gone));
        return after;
    }

    /** The uses with more, without what no limit from the latest day on can count. */
    static List<Use> uses(List<Use> before, List<Use> more) {
        if (more.isEmpty()) {
            return before;
        }
        List<Use> after = new ArrayList<>(before);
        more.forEach(use -> add(after, use));
        LocalDate latest = after.getLast().day();
        after.removeIf(use -> use.count() == 0 || use.day().isBefore(countedFrom(use, latest)));
        return after;
    }

    private static LocalDate countedFrom(Use use, LocalDate latest) {
        return switch (use.kind()) {
            case COUPON, VESTING -> LocalDate.MIN;
            // The ISO week of the first days of a year begins in the year before.
            case REWARD -> latest.withDayOfYear(1).minusWeeks(1);
            case ACTIVITY -> latest.withDayOfMonth(1);
            case DRAW, TICKET_POINTS -> latest;
        };
    }

    private static void add(List<GrowthEntry> entries, GrowthEntry more) {
        int place = entries.size();
        while (place > 0 && entries.get(place - 1).day().isAfter(more.day())) {
            place--;
        }
        if (place > 0 && entries.get(place - 1).day().equals(more.day())) {
            entries.set(place - 1, entries.get(place - 1).plus(more));
        } else {
            entries.add(place, more);
        }
    }

    private static void add(List<Use> uses, Use more) {
        int place = uses.size();
        while (place > 0 && uses.get(place - 1).day().isAfter(more.day())) {
            place--;
        }
        int end = place;
        for (int i = end - 1; i >= 0 && uses.get(i).day().equals(more.day()); i--) {
            if (uses.get(i).isLike(more)) {
                uses.set(i, uses.get(i).plus(more.count()));
                return;
            }
        }
        uses.add(end, more);
    }
}
