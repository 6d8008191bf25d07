package linli.station.ui.member;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import linli.core.checkout.Visit;
import linli.core.member.StationId;
import linli.core.pickup.OrderLine;
import linli.core.points.Holder;
import linli.core.points.LotSlice;

/**
 * What a member can do at this counter today.
 *
 * @param available points that can be spent here, 0 while there is debt
 * @param expiring the next points to expire, if any do
 * @param waiting pieces on the shelves
 */
record MemberSummary(long available, Optional<Expiring> expiring, long waiting, long debt) {

    /** Points of one day of expiry. */
    record Expiring(long points, LocalDate day) {}

    static MemberSummary of(Visit visit, StationId station, LocalDate today) {
        List<LotSlice> usable =
                visit.account().points().slices().stream()
                        .filter(slice -> slice.holder().equals(new Holder.Escrow(station)))
                        .filter(slice -> !slice.expires().isBefore(today))
                        .toList();
        long debt = visit.account().points().debt();
        long available = debt > 0 ? 0 : sum(usable);
        return new MemberSummary(available, next(usable), waiting(visit), debt);
    }

    private static Optional<Expiring> next(List<LotSlice> usable) {
        return usable.stream()
                .min(Comparator.comparing(LotSlice::expires))
                .map(LotSlice::expires)
                .map(day -> new Expiring(sum(on(day, usable)), day));
    }

    private static List<LotSlice> on(LocalDate day, List<LotSlice> usable) {
        return usable.stream().filter(slice -> slice.expires().equals(day)).toList();
    }

    private static long sum(List<LotSlice> slices) {
        return slices.stream().mapToLong(LotSlice::points).sum();
    }

    private static long waiting(Visit visit) {
        return visit.orders().stream()
                .flatMap(order -> order.lines().stream())
                .mapToLong(OrderLine::waiting)
                .sum();
    }
}
