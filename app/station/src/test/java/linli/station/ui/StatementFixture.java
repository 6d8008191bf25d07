package linli.station.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import linli.core.money.Money;
import linli.core.points.LedgerEntry;
import linli.core.points.PointsAccount;
import linli.core.points.Statement;
import linli.core.points.Statement.Booked;
import linli.core.points.ValueWhy;
import linli.core.points.Why;

/** A statement in which every kind of entry occurs once. */
public final class StatementFixture {

    private StatementFixture() {}

    /** Every kind of reason, in an order in which they could happen. */
    public static List<Why> reasons() {
        Why.Award base = new Why.BasePoints(Money.ofFen(8640), 100);
        return List.of(
                new Why.Opening(1_000),
                new Why.Activity("REFERRAL", 200),
                base,
                new Why.TierBonus(86, "GOLD", 2_000),
                new Why.PlusBonus(86, 1_250),
                new Why.CampaignBonus("水果双倍", 30, 20_000),
                new Why.Capped(new Why.BasePoints(Money.ofFen(61_200), 100), 500, 280),
                new Why.Burn(300, 100),
                new Why.BurnRestored("T1", Money.ofFen(150), 0, 100),
                new Why.BurnRestored("T1", Money.ofFen(200), 150, 100),
                new Why.Clawback("T1", 133, 60, 30),
                new Why.DebtPaid(Money.ofFen(4_320), 12, 100),
                new Why.Redeemed("EGG10", 800, "GOLD", 500),
                new Why.RedemptionCancelled("R1", "EGG10", 760),
                new Why.Drawn(50),
                new Why.PrizeWon("P88", 88),
                new Why.Activity("CHECK_IN", 5),
                new Why.Expired(LocalDate.of(2026, 10, 31), 40));
    }

    /** The statement of that account, in which they are all booked. */
    public static Statement of(LocalDate from, PointsAccount account) {
        List<Booked> booked = new ArrayList<>();
        LocalDateTime at = ShopFixtures.TODAY.minusDays(20).atTime(9, 5);
        for (Why why : reasons()) {
            booked.add(new Booked(at, 3, entry(why)));
            at = at.plusHours(25);
        }
        return Statement.of(from, 210, booked, account);
    }

    /** The statement of that stored value, with every kind of reason in it. */
    public static Statement ofValue(LocalDate from, PointsAccount account) {
        List<Why> reasons =
                List.of(
                        new ValueWhy.ToppedUp(Money.ofFen(20_000)),
                        new ValueWhy.TopUpGift(
                                Money.ofFen(20_000), Money.ofFen(10_000), Money.ofFen(1_000)),
                        new ValueWhy.ValuePaid(Money.ofFen(8_640)),
                        new ValueWhy.ValueRestored("T1", Money.ofFen(1_280)),
                        new ValueWhy.ValueWithdrawn(Money.ofFen(5_000)),
                        new ValueWhy.GiftForfeited(Money.ofFen(500)));
        List<Booked> booked = new ArrayList<>();
        LocalDateTime at = ShopFixtures.TODAY.minusDays(9).atTime(18, 5);
        for (Why why : reasons) {
            booked.add(new Booked(at, 3, entry(why)));
            at = at.plusHours(31);
        }
        return Statement.of(from, 4_000, booked, account);
    }

    private static LedgerEntry entry(Why why) {
        if (why instanceof Why.DebtPaid) {
            return new LedgerEntry.DebtPaid(why, "R", why.points());
        }
        return why.points() > 0
                ? new LedgerEntry.Credit(why, "S", why.points(), 0, List.of())
                : new LedgerEntry.Debit(why, "S", List.of(), -why.points());
    }
}
