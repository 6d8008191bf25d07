package linli.core.points;

import static linli.core.Shop.HERE;
import static linli.core.Shop.THERE;
import static linli.core.Shop.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import linli.core.Seeds;
import linli.core.money.Money;
import linli.core.points.LedgerEntry.Credit;
import linli.core.points.LedgerEntry.Debit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PointsLedgerTest {

    private static final Holder OURS = new Holder.Escrow(HERE);
    private static final Holder THEIRS = new Holder.Escrow(THERE);

    @Test
    void spendsTheEarliestExpiryFirstAndTheOlderOfEqualOnes() {
        PointsAccount account =
                holding(
                        lot("late", "2027-12-31", 50),
                        lot("old", "2027-11-30", 30),
                        lot("young", "2027-11-30", 40));

        Debit spent = at(account).spend(new Why.Burn(60, 100), "S");

        assertThat(spent.taken())
                .extracting(slice -> slice.lot().value(), LotSlice::points)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("old", 30L),
                        org.assertj.core.groups.Tuple.tuple("young", 30L));
        assertThat(account.apply(spent).slices())
                .containsExactly(lot("late", "2027-12-31", 50), lot("young", "2027-11-30", 10));
    }

    @Test
    void spendsOnlyWhatThisStationHolds() {
        PointsAccount account =
                new PointsAccount(
                        List.of(lot("a", "2027-12-31", 50), theirs("b", "2027-11-30", 70)), 0);

        assertThat(account.balance()).isEqualTo(120);
        assertThat(account.available(OURS)).isEqualTo(50);
        assertThatThrownBy(() -> at(account).spend(new Why.Burn(51, 100), "S"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(at(account).clawBack(clawback(60), "R").debtMade()).isEqualTo(10);
    }

    @Test
    void aClawbackTakesLikeSpendingAndTheRestBecomesDebt() {
        PointsAccount account = holding(lot("a", "2027-12-31", 50));

        Debit clawed = at(account).clawBack(clawback(80), "R");
        PointsAccount after = account.apply(clawed);

        assertThat(clawed.points()).isEqualTo(-80);
        assertThat(after).isEqualTo(new PointsAccount(List.of(), 30));
        assertThat(after.balance()).isEqualTo(-30);
    }

    @Test
    void laterPointsPayDebtFirstButTheEntryShowsThemWhole() {
        PointsAccount owing = new PointsAccount(List.of(), 30);

        Credit earned = at(owing).earn(base(100), "S", new LotId("S/1"), day("2027-12-31"));
        PointsAccount after = owing.apply(earned);

        assertThat(earned.points()).isEqualTo(100);
        assertThat(earned.debtPaid()).isEqualTo(30);
        assertThat(after).isEqualTo(holding(lot("S/1", "2027-12-31", 70)));
    }

    @Test
    void withDebtNothingIsAvailable() {
        PointsAccount owing = new PointsAccount(List.of(lot("a", "2027-12-31", 50)), 1);

        assertThat(owing.available(OURS)).isZero();
    }

    @Test
    void lotsEndAtTheCloseOfTheirLastDayInOneEntry() {
        PointsAccount account =
                holding(
                        lot("a", "2027-11-30", 30),
                        lot("b", "2027-12-31", 50),
                        lot("c", "2027-10-31", 5));

        assertThat(at(account).expire(day("2027-10-30"))).isEmpty();
        Debit gone = at(account).expire(day("2027-11-30")).orElseThrow();

        assertThat(gone.points()).isEqualTo(-35);
        assertThat(gone.ref()).isEqualTo("2027-11-30");
        assertThat(account.apply(gone)).isEqualTo(holding(lot("b", "2027-12-31", 50)));
    }

    @Test
    void restoresWhatWasTakenLastFirst() {
        List<LotSlice> taken = List.of(lot("a", "2027-11-30", 30), lot("b", "2027-12-31", 50));

        Credit first = restore(taken, 0, 60, "2027-01-01");
        Credit second = restore(taken, 60, 20, "2027-01-01");

        assertThat(first.lots()).extracting(LotSlice::points).containsExactly(50L, 10L);
        assertThat(first.lots())
                .extracting(LotSlice::expires)
                .containsExactly(day("2027-12-31"), day("2027-11-30"));
        assertThat(second.lots()).extracting(LotSlice::points).containsExactly(20L);
    }

    @Test
    void restoredPointsLiveThirtyDaysIfTheirOwnExpiryIsNearer() {
        List<LotSlice> taken = List.of(lot("a", "2027-01-31", 30));

        assertThat(restore(taken, 0, 30, "2027-01-20").lots().getFirst().expires())
                .isEqualTo(day("2027-02-19"));
        assertThat(restore(taken, 0, 30, "2027-05-01").lots().getFirst().expires())
                .isEqualTo(day("2027-03-02"));
    }

    @Test
    void noCycleOfSpendingAndCancellingKeepsPointsAlive() {
        LotSlice slice = lot("a", "2027-01-31", 30);
        for (String today : List.of("2027-01-31", "2027-02-20", "2027-03-02", "2027-03-30")) {
            slice = restore(List.of(slice), 0, 30, today).lots().getFirst();
        }
        assertThat(slice.firstExpires()).isEqualTo(day("2027-01-31"));
        assertThat(slice.expires()).isEqualTo(day("2027-03-02"));
    }

    @Test
    void debtThatWasPaidElsewhereLeavesItsPartToTheMemberInNobodysHand() {
        PointsAccount owing = new PointsAccount(List.of(), 30);
        Credit here = at(owing).earn(base(100), "S", new LotId("S/1"), day("2027-12-31"));
        PointsAccount paidMeanwhile = PointsAccount.EMPTY;

        assertThat(paidMeanwhile.apply(here))
                .isEqualTo(
                        holding(
                                lot("S/1", "2027-12-31", 30).heldBy(new Holder.Free()),
                                lot("S/1", "2027-12-31", 70)));
    }

    @Test
    void anEntryOfAnotherAccountIsAFault() {
        Debit foreign = new Debit(new Why.Burn(1, 100), "S", List.of(lot("x", "2027-12-31", 1)), 0);
        PointsAccount account = holding(lot("a", "2027-12-31", 50));

        assertThat(account.covers(foreign)).isFalse();
        assertThatThrownBy(() -> account.apply(foreign)).isInstanceOf(IllegalStateException.class);
        LedgerEntry paid =
                new LedgerEntry.DebtPaid(new Why.DebtPaid(Money.ofFen(1), 1, 100), "R", 1);
        assertThatThrownBy(() -> account.apply(paid)).isInstanceOf(IllegalStateException.class);
    }

    static LongStream seeds() {
        return Seeds.upTo(300, 50_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theEntriesSumToTheBalanceAndNoLotIsEverNegative(long seed) {
        Random random = new Random(seed);
        PointsAccount account = PointsAccount.EMPTY;
        List<LedgerEntry> entries = new ArrayList<>();
        LocalDate today = day("2027-01-01");
        for (int step = 0; step < 60; step++) {
            today = today.plusDays(random.nextInt(20));
            for (LedgerEntry entry : next(random, account, today, "E" + step)) {
                entries.add(entry);
                account = account.apply(entry);
            }
            assertThat(account.balance())
                    .isEqualTo(entries.stream().mapToLong(LedgerEntry::points).sum());
            assertThat(account.slices()).allMatch(slice -> slice.points() > 0);
            assertThat(account.debt()).isNotNegative();
            assertThat(account.debt() > 0 && !account.slices().isEmpty()).isFalse();
        }
    }

    private static List<LedgerEntry> next(
            Random random, PointsAccount account, LocalDate today, String ref) {
        PointsLedger book = at(account);
        long available = account.available(OURS);
        return switch (random.nextInt(5)) {
            case 0 -> List.of(book.clawBack(clawback(1 + random.nextInt(150)), ref));
            case 1 -> List.copyOf(book.expire(today).stream().toList());
            case 2 -> {
                if (available == 0) {
                    yield List.of();
                }
                Debit spent = book.spend(new Why.Burn(random.nextLong(1, available + 1), 100), ref);
                long back = random.nextLong(0, -spent.points() + 1);
                yield back == 0
                        ? List.of(spent)
                        : List.of(
                                spent,
                                at(account.apply(spent))
                                        .restore(
                                                restored(back),
                                                ref,
                                                new Restoring(spent.taken(), 0, back),
                                                today,
                                                ids(ref)));
            }
            default ->
                    List.of(
                            book.earn(
                                    base(1 + random.nextInt(100)),
                                    ref,
                                    new LotId(ref),
                                    today.plusDays(random.nextInt(90))));
        };
    }

    private static Credit restore(List<LotSlice> taken, long before, long points, String today) {
        return at(PointsAccount.EMPTY)
                .restore(
                        restored(points),
                        "R",
                        new Restoring(taken, before, points),
                        day(today),
                        ids("R"));
    }

    private static Why base(long points) {
        return new Why.BasePoints(Money.ofFen(points * 100), 100);
    }

    private static Why clawback(long points) {
        return new Why.Clawback("T", points, 0, 0);
    }

    private static Why restored(long points) {
        return new Why.BurnRestored("T", Money.ofFen(points), 0, 100);
    }

    private static java.util.function.Supplier<LotId> ids(String ref) {
        AtomicInteger next = new AtomicInteger();
        return () -> new LotId(ref + "/" + next.incrementAndGet());
    }

    private static PointsLedger at(PointsAccount account) {
        return new PointsLedger(account, OURS);
    }

    private static PointsAccount holding(LotSlice... slices) {
        return new PointsAccount(List.of(slices), 0);
    }

    private static LotSlice lot(String id, String expires, long points) {
        return new LotSlice(new LotId(id), day(expires), day(expires), OURS, points);
    }

    private static LotSlice theirs(String id, String expires, long points) {
        return new LotSlice(new LotId(id), day(expires), day(expires), THEIRS, points);
    }
}
