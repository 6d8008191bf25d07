package linli.core.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import linli.core.member.StationId;

/**
 * Who is to hold a member's points. The home station keeps the most, so that it can redeem while
 * cut off; every other station keeps what it asked for, for as long as it asks; the rest is
 * nobody's.
 *
 * <p>Nothing here takes points from a station. A share says how much a station may keep, and the
 * station gives the rest back by an entry of its own journal.
 *
 * @param home where the member picks up
 * @param wishes of stations that asked for more, in the order in which they asked
 * @param today what ends before it is given to nobody
 */
public record EscrowBook(
        PointsAccount account, StationId home, List<Wish> wishes, LocalDate today) {

    private static final long HOME_LEAST = 1000;
    private static final Holder FREE = new Holder.Free();

    /** Keeps its own copy. */
    public EscrowBook {
        wishes = List.copyOf(wishes);
    }

    /**
     * What a station asked to hold in all.
     *
     * @param points more than 0
     * @param met whether it once had them: it keeps what is left of them, and gets no more
     */
    public record Wish(StationId station, long points, boolean met) {}

    /**
     * What a station may keep.
     *
     * @param most points it may keep
     * @param now whether somebody waits for what is above
     */
    public record Share(long most, boolean now) {

        /** For an account of which nobody said how much may be kept. */
        public static final Share ALL = new Share(Long.MAX_VALUE, false);
    }

    /** What a home station keeps of all points: 80 % rounded up, at least 1000, at most all. */
    public static long homeShare(long all) {
        return Math.min(all, Math.max(HOME_LEAST, all - all / 5));
    }

    /** Whether a station has what it wished for, or once had. */
    public boolean isMet(Wish wish) {
        return wish.met() || has(wish.station()) >= wish.points();
    }

    /** What that station may keep. */
    public Share share(StationId station) {
        long usual = Math.max(station.equals(home) ? homeShare(all()) : 0, wish(station));
        long recalled = recalls().getOrDefault(station.value(), 0L);
        long most = Math.min(usual, escrow(station) - recalled);
        return recalled > 0 ? new Share(most, true) : new Share(usual, false);
    }

    /**
     * The account with what nobody holds given out: debt is paid first, then wishes are met, then
     * the home station gets up to its share.
     */
    public PointsAccount spread() {
        PointsAccount after = debtPaid();
        if (after.debt() > 0) {
            return after;
        }
        EscrowBook book = new EscrowBook(after, home, wishes, today);
        for (Wish wish : wishes) {
            book = wish.met() ? book : book.offer(wish.station(), wish.points());
        }
        return book.isShort() ? book.account() : book.offer(home, homeShare(all())).account();
    }

    private PointsAccount debtPaid() {
        List<LotSlice> paid = free(account.debt());
        long sum = paid.stream().mapToLong(LotSlice::points).sum();
        SliceList left = new SliceList(account.slices());
        paid.forEach(left::take);
        return sum == 0 ? account : new PointsAccount(left.slices(), account.debt() - sum);
    }

    private EscrowBook offer(StationId station, long upTo) {
        List<LotSlice> given = free(upTo - has(station));
        return given.isEmpty()
                ? this
                : new EscrowBook(
                        account.apply(new EscrowMove(given, new Holder.Offered(station))),
                        home,
                        wishes,
                        today);
    }

    private List<LotSlice> free(long points) {
        List<LotSlice> there =
                account.heldBy(FREE).stream()
                        .filter(slice -> !slice.expires().isBefore(today))
                        .sorted(LotSlice.ORDER)
                        .toList();
        return PointsLedger.first(there, Math.max(0, points));
    }

    /** How much each station is to give back because others wait for it. */
    private TreeMap<String, Long> recalls() {
        TreeMap<String, Long> recalls = new TreeMap<>();
        long missing = missing();
        for (StationId holder : holders()) {
            long back = Math.min(missing, Math.max(0, escrow(holder) - kept(holder)));
            if (back > 0) {
                recalls.put(holder.value(), back);
                missing -= back;
            }
        }
        return recalls;
    }

    private boolean isShort() {
        return missing() > 0;
    }

    /** What debt and wishes lack beyond what nobody holds. */
    private long missing() {
        long wanted = account.debt();
        if (wanted == 0) {
            for (Wish wish : wishes) {
                long lacks = wish.met() ? 0 : wish.points() - has(wish.station());
                wanted = Math.addExact(wanted, Math.max(0, lacks));
            }
        }
        long free = free(Long.MAX_VALUE).stream().mapToLong(LotSlice::points).sum();
        return Math.max(0, wanted - free);
    }

    /** What a recall leaves a station: debt takes all, wishes leave what the holder asked for. */
    private long kept(StationId station) {
        return account.debt() > 0 ? 0 : wish(station);
    }

    /** The stations that hold points, home first. */
    private List<StationId> holders() {
        Set<String> others = new TreeSet<>();
        for (LotSlice slice : account.slices()) {
            if (slice.holder() instanceof Holder.Escrow(StationId station)) {
                others.add(station.value());
            }
        }
        others.remove(home.value());
        List<StationId> holders = new ArrayList<>(List.of(home));
        others.forEach(id -> holders.add(new StationId(id)));
        return holders;
    }

    private long wish(StationId station) {
        return wishes.stream()
                .filter(wish -> wish.station().equals(station))
                .mapToLong(Wish::points)
                .max()
                .orElse(0);
    }

    private long all() {
        long sum = 0;
        for (LotSlice slice : account.slices()) {
            boolean lives =
                    !(slice.holder() instanceof Holder.Held)
                            && !(slice.holder() instanceof Holder.Frozen);
            sum = Math.addExact(sum, lives ? slice.points() : 0);
        }
        return sum;
    }

    private long escrow(StationId station) {
        return account.in(new Holder.Escrow(station));
    }

    private long has(StationId station) {
        return Math.addExact(escrow(station), account.in(new Holder.Offered(station)));
    }
}
