package linli.core.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import linli.core.act.Use;
import linli.core.tier.GrowthEntry;
import linli.core.tier.GrowthHistory;

/** Keeps what limits and tiers need to remember, one entry a day, and forgets what nobody asks. */
final class Remembered {

    private Remembered() {}

    /** The growth with more, without what no window can see any more. */
    static List<GrowthEntry> growth(List<GrowthEntry> before, List<GrowthEntry> more) {
        GrowthHistory after = GrowthHistory.of(before);
        for (GrowthEntry entry : more) {
            after = after.plus(entry);
        }
        return after;
    }

    /**
     * The uses with more, without what no limit can count any more. A station may be behind
     * another, by its clock or by what it has yet to tell, and still counts its own day.
     */
    static List<Use> uses(List<Use> before, List<Use> more) {
        if (more.isEmpty()) {
            return before;
        }
        List<Use> after = new ArrayList<>(before);
        more.forEach(use -> add(after, use));
        Edges edges = Edges.of(after.getLast().day().minusDays(GrowthHistory.DAYS_BEHIND));
        after.removeIf(use -> use.count() == 0 || use.day().isBefore(edges.countedFrom(use)));
        return after;
    }

    /** The first days that limits of each length count from, seen from a day on. */
    private record Edges(LocalDate year, LocalDate month, LocalDate day) {

        static Edges of(LocalDate earliest) {
            // The ISO week of the first days of a year begins in the year before.
            LocalDate year = earliest.withDayOfYear(1).minusWeeks(1);
            return new Edges(year, earliest.withDayOfMonth(1), earliest);
        }

        LocalDate countedFrom(Use use) {
            return switch (use.kind()) {
                case COUPON, VESTING -> LocalDate.MIN;
                case REWARD -> year;
                case ACTIVITY -> month;
                case DRAW, TICKET_POINTS -> day;
            };
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
