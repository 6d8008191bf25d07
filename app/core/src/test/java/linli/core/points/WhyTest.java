package linli.core.points;

import static linli.core.Shop.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import linli.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the figures of each rule come to. */
class WhyTest {

    static Stream<Arguments> figures() {
        Why.Award base = new Why.BasePoints(Money.ofFen(8699), 100);
        return Stream.of(
                of(base, "BASE", 86),
                of(new Why.BasePoints(Money.ofFen(8700), 300), "BASE", 29),
                of(new Why.TierBonus(86, "GOLD", 2_000), "TIER_BONUS", 17),
                of(new Why.PlusBonus(9, 1_250), "PLUS_BONUS", 1),
                of(new Why.CampaignBonus("fruit", 31, 15_000), "CAMPAIGN:fruit", 15),
                of(new Why.Capped(base, 500, 20), "BASE", 20),
                of(new Why.Activity("REVIEW", 30), "REVIEW", 30),
                of(new Why.Burn(300, 100), "BURN", -300),
                of(new Why.BurnRestored("T", Money.ofFen(199), 50, 100), "BURN_RESTORED", 149),
                of(new Why.Clawback("T", 133, 60, 30), "CLAWBACK", -103),
                of(new Why.Clawback("T", 60, 133, 30), "CLAWBACK", -30),
                of(new Why.Clawback("T", 60, 60, 0), "CLAWBACK", 0),
                of(new Why.DebtPaid(Money.ofFen(199), 500, 100), "DEBT_PAID", 199),
                of(new Why.DebtPaid(Money.ofFen(199), 12, 100), "DEBT_PAID", 12),
                of(new Why.Expired(day("2026-10-31"), 40), "EXPIRE", -40),
                of(new Why.Redeemed("EGG10", 801, "GOLD", 500), "REDEEM:EGG10", -761),
                of(new Why.Redeemed("EGG10", 800, "BASIC", 0), "REDEEM:EGG10", -800),
                of(new Why.RedemptionCancelled("R", "EGG10", 761), "REDEEM_CANCELLED", 761),
                of(new Why.Drawn(50), "DRAW", -50),
                of(new Why.PrizeWon("P88", 88), "PRIZE", 88),
                of(new Why.Opening(1_000), "OPENING", 1_000));
    }

    private static Arguments of(Why why, String code, long points) {
        return Arguments.of(why, code, points);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void comesToItsPoints(Why why, String code, long points) {
        assertThat(why.code()).isEqualTo(code);
        assertThat(why.points()).isEqualTo(points);
    }

    @Test
    void refusesFiguresThatDoNotFit() {
        Why.Award vast = new Why.TierBonus(Long.MAX_VALUE, "GOLD", 20_000);
        assertThatThrownBy(vast::points).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(new Why.Clawback("T", Long.MAX_VALUE, 0, 1)::points)
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void pointsAsMoneyAreWorthWholeFen() {
        assertThat(new Why.Burn(100, 300).value()).isEqualTo(Money.ofFen(33));
    }

    @Test
    void aStatementPutsWhatItDoesNotKnowIntoOneSum() {
        PointsAccount account =
                new PointsAccount(
                        List.of(
                                slice("late", "2027-12-31", 50),
                                slice("soon", "2027-11-30", 30),
                                slice("too", "2027-12-31", 7)),
                        4);
        Statement statement =
                Statement.of(
                        day("2027-01-01"),
                        20,
                        List.of(booked(new Why.Activity("REVIEW", 30)), booked(new Why.Drawn(5))),
                        account);

        assertThat(statement.elsewhere()).isEqualTo(38);
        assertThat(statement.lines()).extracting(Statement.Line::balance).containsExactly(88L, 83L);
        assertThat(statement.closing()).isEqualTo(83);
        assertThat(statement.endings())
                .containsExactly(
                        new Statement.Ending(day("2027-11-30"), 30),
                        new Statement.Ending(day("2027-12-31"), 57));
    }

    private static LotSlice slice(String id, String expires, long points) {
        return new LotSlice(new LotId(id), day(expires), day(expires), new Holder.Free(), points);
    }

    private static Statement.Booked booked(Why why) {
        LedgerEntry entry =
                why.points() > 0
                        ? new LedgerEntry.Credit(why, "A", why.points(), 0, List.of())
                        : new LedgerEntry.Debit(why, "A", List.of(), -why.points());
        return new Statement.Booked(day("2027-02-01").atTime(9, 0), 1, entry);
    }
}
