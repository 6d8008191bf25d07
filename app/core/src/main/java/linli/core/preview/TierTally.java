package linli.core.preview;

import java.util.SortedMap;
import java.util.TreeMap;
import linli.core.account.MemberAccount;
import linli.core.money.Money;
import linli.core.points.BurnRule;
import linli.core.points.LotSlice;
import linli.core.points.ValueWhy;
import linli.core.points.Why;
import linli.core.sale.PricedLine;
import linli.core.simulate.SimulatedTicket;

/** Counts what a replay does to the members of one tier. */
final class TierTally {

    private final SortedMap<String, Long> issued = new TreeMap<>();
    private final SortedMap<String, Long> redeemed = new TreeMap<>();
    private long members;
    private long opening;
    private long brought;
    private long clawedBack;
    private long debtPaid;
    private long restored;
    private long expired;
    private long points;
    private long debt;
    private TierMoves moves = TierMoves.NONE;
    private Money saved = Money.ZERO;
    private Money paid = Money.ZERO;

    long members() {
        return members;
    }

    void joined() {
        members++;
    }

    void opened(long balance) {
        joined();
        opening = Math.addExact(opening, balance);
    }

    void brought(long balance) {
        joined();
        brought = Math.addExact(brought, balance);
    }

    void changed(Why why, long change) {
        switch (why) {
            case Why.Award award -> count(issued, award, change);
            case Why.Capped cut -> count(issued, cut, change);
            case Why.Activity done -> count(issued, done, change);
            case Why.PrizeWon won -> count(issued, won, change);
            case Why.Burn burn -> count(redeemed, burn, -change);
            case Why.Redeemed reward -> count(redeemed, reward, -change);
            case Why.Drawn draw -> count(redeemed, draw, -change);
            case Why.BurnRestored back -> restored = Math.addExact(restored, change);
            case Why.RedemptionCancelled back -> restored = Math.addExact(restored, change);
            case Why.Clawback back -> clawedBack = Math.subtractExact(clawedBack, change);
            case Why.DebtPaid cash -> debtPaid = Math.addExact(debtPaid, change);
            case Why.Expired ended -> expired = Math.subtractExact(expired, change);
            case ValueWhy ofMoney -> {}
            case Why.Opening along -> brought = Math.addExact(brought, change);
        }
    }

    void sold(SimulatedTicket ticket) {
        saved = saved.plus(ticket.sum(PricedLine::discount)).plus(ticket.sum(PricedLine::coupon));
        paid = paid.plus(ticket.sum(PricedLine::net));
    }

    void ended(MemberAccount account, TierMoves move) {
        long inLots = account.points().slices().stream().mapToLong(LotSlice::points).sum();
        points = Math.addExact(points, inLots);
        debt = Math.addExact(debt, account.points().debt());
        moves = moves.plus(move);
    }

    Figures figures(BurnRule burn) {
        return new Figures(
                opening,
                new PointsFlow(brought, issued, clawedBack, debtPaid, redeemed, restored, expired),
                points,
                debt,
                burn.value(points),
                moves,
                saved,
                paid);
    }

    private static void count(SortedMap<String, Long> counts, Why why, long points) {
        counts.merge(why.code(), points, Math::addExact);
    }
}
