package linli.core.points;

import static linli.core.Shop.HERE;
import static linli.core.Shop.THERE;
import static linli.core.Shop.day;
import static linli.core.Shop.fen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Accounts, what they cover and what is posted to them although it is not there. */
class PointsAccountTest {

    private static final Holder FREE = new Holder.Free();
    private static final Holder HELD = new Holder.Held();
    private static final Holder OURS = new Holder.Escrow(HERE);
    private static final Holder THEIRS = new Holder.Escrow(THERE);
    private static final Holder OFFERED = new Holder.Offered(HERE);
    private static final Holder FROZEN = new Holder.Frozen(HERE);

    @Test
    void theFirstExpiryIsTheEarliestOfAllSlices() {
        assertThat(PointsAccount.EMPTY.firstExpiry()).isEmpty();
        assertThat(
                        having(
                                        slice("b", 31, OURS, 1),
                                        slice("a", 12, FREE, 1),
                                        slice("c", 20, OURS, 1))
                                .firstExpiry())
                .contains(day("2026-12-12"));
        assertThat(having(slice("a", 12, FREE, 1), slice("b", 31, OURS, 1)).firstExpiry())
                .contains(day("2026-12-12"));
    }

    @Test
    void coversWhatIsInTheHandThatTheEntryNames() {
        PointsAccount account = having(slice("a", 12, OURS, 30), slice("b", 31, OURS, 5));

        assertThat(account.covers(debit(slice("a", 12, OURS, 30)))).isTrue();
        assertThat(account.covers(debit(slice("a", 12, OURS, 31)))).isFalse();
        assertThat(account.covers(debit(slice("a", 12, THEIRS, 1)))).isFalse();
        assertThat(account.covers(debit(slice("a", 12, OURS, 20), slice("a", 12, OURS, 11))))
                .isFalse();
        assertThat(account.covers(move(FREE, slice("a", 12, OURS, 30), slice("b", 31, OURS, 5))))
                .isTrue();
        assertThat(account.covers(move(FREE, slice("b", 31, OURS, 6)))).isFalse();
    }

    @Test
    void debtOfExactlyWhatIsPaidIsGone() {
        PointsAccount owing = new PointsAccount(List.of(), 30);
        LedgerEntry paid = new LedgerEntry.DebtPaid(new Why.DebtPaid(fen(30), 30, 100), "R", 30);

        assertThat(owing.apply(paid)).isEqualTo(PointsAccount.EMPTY);
    }

    @Test
    void debtPaidInPartLeavesTheRest() {
        PointsAccount owing = new PointsAccount(List.of(), 30);
        LedgerEntry part = new LedgerEntry.DebtPaid(new Why.DebtPaid(fen(10), 30, 100), "R", 10);

        assertThat(owing.apply(part)).isEqualTo(new PointsAccount(List.of(), 20));
    }

    @Test
    void aMoveCarriesItsPointsAndRefusesMoreThanIsThere() {
        EscrowMove move = move(FREE, slice("a", 12, OURS, 4), slice("b", 31, OURS, 5));
        PointsAccount account = having(slice("a", 12, OURS, 10), slice("b", 31, OURS, 5));

        assertThat(move.points()).isEqualTo(9);
        assertThat(move.given()).containsExactly(slice("a", 12, FREE, 4), slice("b", 31, FREE, 5));
        assertThat(account.apply(move).slices())
                .containsExactly(
                        slice("a", 12, OURS, 6), slice("a", 12, FREE, 4), slice("b", 31, FREE, 5));
        assertThatThrownBy(() -> account.apply(move(FREE, slice("a", 12, OURS, 11))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsFrozenComesFromItsStationAndGoesToNobody() {
        PointsAccount account =
                having(
                        slice("a", 12, OURS, 10),
                        slice("b", 12, OFFERED, 4),
                        slice("c", 12, THEIRS, 3));

        PointsAccount frozen = account.frozen(HERE);
        assertThat(frozen.in(FROZEN)).isEqualTo(14);
        assertThat(frozen.in(THEIRS)).isEqualTo(3);
        assertThat(frozen.released(HERE).in(FREE)).isEqualTo(14);
        assertThat(frozen.released(THERE)).isEqualTo(frozen);
    }

    @Test
    void aDebitTakesWhereItSaysWhatIsThere() {
        assertThat(having(slice("a", 12, OURS, 10)).post(debit(slice("a", 12, OURS, 4))))
                .isEqualTo(having(slice("a", 12, OURS, 6)));
    }

    @Test
    void aDebitThatLacksPointsTakesItsOwnLotFrozenFirstAndThenFree() {
        PointsAccount account =
                having(
                        slice("z", 1, FREE, 50),
                        slice("a", 12, OURS, 2),
                        slice("a", 12, FREE, 9),
                        slice("a", 12, FROZEN, 3));

        assertThat(account.post(debit(slice("a", 12, OURS, 10))).slices())
                .containsExactly(slice("z", 1, FREE, 50), slice("a", 12, FREE, 4));
    }

    @Test
    void aDebitThatLacksItsOwnLotTakesOthersFrozenFirstTheEarliestFirst() {
        PointsAccount account =
                having(
                        slice("y", 20, FREE, 50),
                        slice("z", 10, FREE, 5),
                        slice("x", 31, FROZEN, 7),
                        slice("w", 30, FROZEN, 4),
                        slice("v", 1, THEIRS, 90));

        assertThat(account.post(debit(slice("a", 12, OURS, 9))).slices())
                .containsExactly(
                        slice("y", 20, FREE, 50),
                        slice("z", 10, FREE, 5),
                        slice("x", 31, FROZEN, 2),
                        slice("v", 1, THEIRS, 90));
        assertThat(account.post(debit(slice("a", 12, OURS, 17))).slices())
                .containsExactly(slice("y", 20, FREE, 49), slice("v", 1, THEIRS, 90));
    }

    @Test
    void whatNobodyHasOfADebitBecomesDebtBesideTheDebtItMakes() {
        PointsAccount account = new PointsAccount(List.of(slice("v", 1, THEIRS, 90)), 5);
        LedgerEntry.Debit late =
                new LedgerEntry.Debit(
                        new Why.Expired(day("2026-12-05"), 13),
                        "act",
                        List.of(slice("a", 12, OURS, 10)),
                        3);

        assertThat(account.post(late))
                .isEqualTo(new PointsAccount(List.of(slice("v", 1, THEIRS, 90)), 18));
    }

    @Test
    void aDebitOfSeveralSlicesTakesNoMoreOfAnyThanItLacks() {
        PointsAccount account = having(slice("a", 12, FREE, 20), slice("b", 12, FREE, 20));

        assertThat(account.post(debit(slice("a", 12, OURS, 4), slice("b", 12, OURS, 6))).slices())
                .containsExactly(slice("a", 12, FREE, 16), slice("b", 12, FREE, 14));
    }

    @Test
    void whatIsHeldOrFreeIsTakenFromNobodyElse() {
        PointsAccount account = having(slice("a", 12, FROZEN, 20));

        assertThat(account.post(debit(slice("a", 12, FREE, 4)))).isEqualTo(owing(account, 4));
        assertThat(account.post(debit(slice("a", 12, HELD, 4)))).isEqualTo(owing(account, 4));
        assertThat(having(slice("a", 12, FREE, 20)).post(debit(slice("a", 12, FROZEN, 4))))
                .isEqualTo(having(slice("a", 12, FREE, 16)));
    }

    @Test
    void aMoveOfWhatIsNoLongerThereTakesItFrozenAndFreeOfTheSameLot() {
        PointsAccount account =
                having(
                        slice("a", 12, OURS, 2),
                        slice("a", 12, FROZEN, 3),
                        slice("a", 12, FREE, 4),
                        slice("b", 12, FREE, 50));

        assertThat(account.post(move(THEIRS, slice("a", 12, OURS, 7))).slices())
                .containsExactly(
                        slice("a", 12, FREE, 2),
                        slice("a", 12, THEIRS, 7),
                        slice("b", 12, FREE, 50));
        assertThat(account.post(move(THEIRS, slice("a", 12, OURS, 20))).in(THEIRS)).isEqualTo(9);
        assertThat(account.post(move(THEIRS, slice("a", 12, OURS, 20))).balance()).isEqualTo(59);
    }

    @Test
    void aMoveToNobodyLeavesWhatNobodyHas() {
        PointsAccount account = having(slice("a", 12, OFFERED, 2), slice("a", 12, FREE, 4));

        assertThat(account.post(move(FREE, slice("a", 12, OFFERED, 5))))
                .isEqualTo(having(slice("a", 12, FREE, 6)));
    }

    @Test
    void aMoveOfWhatNobodyHasMovesNothing() {
        PointsAccount account = having(slice("b", 12, FREE, 4));

        assertThat(account.post(move(THEIRS, slice("a", 12, OURS, 5)))).isEqualTo(account);
    }

    @Test
    void moneyIsWorthWholePointsAndAShareOfATicketIsTheMost() {
        BurnRule rule = new BurnRule(300, 100, 5_000);

        assertThat(rule.pointsFor(fen(199))).isEqualTo(597);
        assertThat(new BurnRule(33, 1, 5_000).pointsFor(fen(199))).isEqualTo(65);
        assertThat(rule.cap(fen(1_001))).isEqualTo(1_500);
    }

    @Test
    void lotsStandInTheOrderInWhichTheirEntriesWereApplied() {
        LotSlice first = slice("b", 31, OURS, 5);
        LotSlice second = slice("a", 12, OURS, 5);

        PointsAccount account = PointsAccount.EMPTY.apply(List.of(credit(first), credit(second)));

        assertThat(account.slices()).containsExactly(first, second);
        assertThat(account.apply(move(FREE, slice("b", 31, OURS, 2))).slices())
                .containsExactly(slice("b", 31, OURS, 3), slice("b", 31, FREE, 2), second);
    }

    private static LedgerEntry.Credit credit(LotSlice lot) {
        Why why = new Why.Expired(day("2026-12-05"), lot.points());
        return new LedgerEntry.Credit(why, "act", lot.points(), 0, List.of(lot));
    }

    private static PointsAccount owing(PointsAccount account, long debt) {
        return new PointsAccount(account.slices(), debt);
    }

    private static PointsAccount having(LotSlice... slices) {
        return new PointsAccount(List.of(slices), 0);
    }

    private static LedgerEntry.Debit debit(LotSlice... taken) {
        long points = List.of(taken).stream().mapToLong(LotSlice::points).sum();
        return new LedgerEntry.Debit(
                new Why.Expired(day("2026-12-05"), points), "act", List.of(taken), 0);
    }

    private static EscrowMove move(Holder to, LotSlice... taken) {
        return new EscrowMove(List.of(taken), to);
    }

    private static LotSlice slice(String lot, int december, Holder holder, long points) {
        var end = day("2026-12-01").withDayOfMonth(december);
        return new LotSlice(new LotId(lot), end, end, holder, points);
    }
}
