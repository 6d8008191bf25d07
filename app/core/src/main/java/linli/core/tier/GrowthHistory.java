package linli.core.tier;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The growth of a member over the last twelve months and {@link #DAYS_BEHIND} days, one entry a
 * day, the earliest first. It never changes, and it keeps its sum: a window is that sum less the
 * days that lie outside, so that it costs the same for a member who came on every day.
 */
public final class GrowthHistory extends AbstractList<GrowthEntry> implements RandomAccess {

    /**
     * So many days an entry may be behind another's: as many as a station closes when it starts.
     */
    public static final int DAYS_BEHIND = 31;

    /** Of figures within it no number of days that a history has can overflow the sum. */
    private static final long MODEST = 1L << 40;

    private final GrowthEntry[] entries;
    private final boolean isSummed;
    private final GrowthWindow sum;

    private GrowthHistory(GrowthEntry[] entries, boolean isSummed, GrowthWindow sum) {
        this.entries = entries;
        this.isSummed = isSummed;
        this.sum = sum;
    }

    /** Those entries, the earliest first; a history is returned as it is. */
    public static GrowthHistory of(List<GrowthEntry> entries) {
        if (entries instanceof GrowthHistory history) {
            return history;
        }
        GrowthEntry[] all = entries.toArray(GrowthEntry[]::new);
        GrowthWindow sum = new GrowthWindow(0, 0);
        for (int i = 0; i < all.length; i++) {
            if (!isModest(all[i]) || i > 0 && all[i - 1].day().isAfter(all[i].day())) {
                return new GrowthHistory(all, false, sum);
            }
            sum = sum.plus(all[i].growth(), all[i].earnedPoints());
        }
        return new GrowthHistory(all, true, sum);
    }

    /** Growth and points earned in the twelve months up to {@code today}. */
    public GrowthWindow window(LocalDate today) {
        if (!isSummed) {
            return GrowthWindow.of(this, today);
        }
        LocalDate before = GrowthWindow.before(today);
        GrowthWindow window = sum;
        for (int i = 0; i < entries.length && !entries[i].day().isAfter(before); i++) {
            window = window.plus(-entries[i].growth(), -entries[i].earnedPoints());
        }
        for (int i = entries.length - 1; i >= 0 && entries[i].day().isAfter(today); i--) {
            window = window.plus(-entries[i].growth(), -entries[i].earnedPoints());
        }
        return window;
    }

    /**
     * The history with more, without what no window can see that ends {@link #DAYS_BEHIND} days
     * before its latest day, or later: a station may be behind another by its clock.
     */
    public GrowthHistory plus(GrowthEntry more) {
        int last = entries.length - 1;
        boolean isNewDay = last < 0 || entries[last].day().isBefore(more.day());
        return isNewDay && isSummed && isModest(more) ? appended(more) : merged(more);
    }

    private GrowthHistory appended(GrowthEntry more) {
        LocalDate before = forgotten(more.day());
        GrowthWindow after = sum.plus(more.growth(), more.earnedPoints());
        int gone = 0;
        while (gone < entries.length && !entries[gone].day().isAfter(before)) {
            after = after.plus(-entries[gone].growth(), -entries[gone].earnedPoints());
            gone++;
        }
        GrowthEntry[] all = Arrays.copyOfRange(entries, gone, entries.length + 1);
        all[all.length - 1] = more;
        return new GrowthHistory(all, true, after);
    }

    private GrowthHistory merged(GrowthEntry more) {
        List<GrowthEntry> after = new ArrayList<>(this);
        int place = after.size();
        while (place > 0 && after.get(place - 1).day().isAfter(more.day())) {
            place--;
        }
        if (place > 0 && after.get(place - 1).day().equals(more.day())) {
            after.set(place - 1, after.get(place - 1).plus(more));
        } else {
            after.add(place, more);
        }
        LocalDate gone = forgotten(after.getLast().day());
        after.removeIf(entry -> !entry.day().isAfter(gone));
        return of(after);
    }

    private static LocalDate forgotten(LocalDate latest) {
        return GrowthWindow.before(latest.minusDays(DAYS_BEHIND));
    }

    private static boolean isModest(GrowthEntry entry) {
        return isModest(entry.growth()) && isModest(entry.earnedPoints());
    }

    private static boolean isModest(long figure) {
        return figure > -MODEST && figure < MODEST;
    }

    @Override
    public GrowthEntry get(int index) {
        return entries[index];
    }

    @Override
    public int size() {
        return entries.length;
    }
}
