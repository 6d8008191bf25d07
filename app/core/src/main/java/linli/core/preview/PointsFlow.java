package linli.core.preview;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where points came from and where they went, all 0 or more.
 *
 * @param brought along by members from elsewhere
 * @param issued by their codes: {@code BASE}, {@code CAMPAIGN:<id>}, …
 * @param clawedBack when goods came back
 * @param debtPaid from the cash of such goods
 * @param redeemed by their codes: {@code BURN}, {@code REDEEM:<id>}, {@code DRAW}
 * @param restored of what was redeemed
 * @param expired at the end of their last day
 */
public record PointsFlow(
        long brought,
        SortedMap<String, Long> issued,
        long clawedBack,
        long debtPaid,
        SortedMap<String, Long> redeemed,
        long restored,
        long expired) {

    /** No points came or went. */
    public static final PointsFlow NONE =
            new PointsFlow(
                    0, Collections.emptySortedMap(), 0, 0, Collections.emptySortedMap(), 0, 0);

    /** Keeps its own copies. */
    public PointsFlow {
        issued = Collections.unmodifiableSortedMap(new TreeMap<>(issued));
        redeemed = Collections.unmodifiableSortedMap(new TreeMap<>(redeemed));
    }

    /** All points issued. */
    public long issuedInAll() {
        return sum(issued);
    }

    /** All points redeemed, also those that were restored. */
    public long redeemedInAll() {
        return sum(redeemed);
    }

    /** By how much all this changes balances. */
    public long change() {
        long came = Math.addExact(Math.addExact(brought, issuedInAll()), debtPaid + restored);
        long went = Math.addExact(Math.addExact(clawedBack, redeemedInAll()), expired);
        return Math.subtractExact(came, went);
    }

    /** Both together. */
    public PointsFlow plus(PointsFlow other) {
        return new PointsFlow(
                brought + other.brought,
                sum(issued, other.issued),
                clawedBack + other.clawedBack,
                debtPaid + other.debtPaid,
                sum(redeemed, other.redeemed),
                restored + other.restored,
                expired + other.expired);
    }

    private static SortedMap<String, Long> sum(Map<String, Long> some, Map<String, Long> more) {
        SortedMap<String, Long> sum = new TreeMap<>(some);
        more.forEach((code, points) -> sum.merge(code, points, Math::addExact));
        return sum;
    }

    private static long sum(Map<String, Long> points) {
        return points.values().stream().reduce(0L, Math::addExact);
    }
}
