package linli.core.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import linli.core.member.StationId;
import linli.core.points.EscrowBook.Share;
import linli.core.points.EscrowBook.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscrowBookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final StationId HOME = new StationId("home");
    private static final StationId THERE = new StationId("there");
    private static final Holder FREE = new Holder.Free();

    private static LotSlice slice(String lot, Holder holder, long points) {
        return slice(lot, holder, points, TODAY.plusDays(lot.length()));
    }

    private static LotSlice slice(String lot, Holder holder, long points, LocalDate expires) {
        return new LotSlice(new LotId(lot), expires, expires, holder, points);
    }

    private static EscrowBook book(long debt, List<LotSlice> slices, Wish... wishes) {
        return new EscrowBook(new PointsAccount(slices, debt), HOME, List.of(wishes), TODAY);
    }

    private static Holder at(StationId station) {
        return new Holder.Escrow(station);
    }

    private static Holder offeredTo(StationId station) {
        return new Holder.Offered(station);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "7,7", "1000,1000", "1249,1000", "1251,1001", "2000,1600", "2001,1601"})
    void homeKeepsFourFifthsRoundedUpButAThousandAtLeast(long all, long kept) {
        assertThat(EscrowBook.homeShare(all)).isEqualTo(kept);
    }

    @Test
    void whatNobodyHoldsGoesHomeUpToItsShare() {
        PointsAccount spread = book(0, List.of(slice("a", FREE, 2000))).spread();
        assertThat(spread.in(offeredTo(HOME))).isEqualTo(1600);
        assertThat(spread.in(FREE)).isEqualTo(400);
        assertThat(spread.available(at(HOME))).isZero();
    }

    @Test
    void debtIsPaidBeforeAnybodyGetsAnything() {
        PointsAccount spread =
                book(60, List.of(slice("a", FREE, 50)), new Wish(THERE, 10, false)).spread();
        assertThat(spread).isEqualTo(new PointsAccount(List.of(), 10));
    }

    @Test
    void debtThatNothingFreePaysRecallsWhatStationsHold() {
        EscrowBook book = book(60, List.of(slice("a", at(THERE), 50), slice("b", at(HOME), 30)));
        assertThat(book.share(HOME)).isEqualTo(new Share(0, true));
        assertThat(book.share(THERE)).isEqualTo(new Share(0, true));
    }

    @Test
    void aWishComesBeforeHome() {
        PointsAccount spread =
                book(0, List.of(slice("a", FREE, 500)), new Wish(THERE, 300, false)).spread();
        assertThat(spread.in(offeredTo(THERE))).isEqualTo(300);
        assertThat(spread.in(offeredTo(HOME))).isEqualTo(200);
    }

    @Test
    void whatIsMissingForAWishIsRecalledAndNothingElseIsGivenOut() {
        EscrowBook book =
                book(
                        0,
                        List.of(slice("a", at(HOME), 900), slice("b", FREE, 50)),
                        new Wish(THERE, 300, false));
        assertThat(book.share(HOME)).isEqualTo(new Share(650, true));
        assertThat(book.share(THERE)).isEqualTo(new Share(300, false));
        assertThat(book.spread().in(offeredTo(THERE))).isEqualTo(50);
    }

    @Test
    void aWishThatWasMetKeepsWhatIsLeftAndGetsNoMore() {
        EscrowBook book = book(0, List.of(slice("a", FREE, 500)), new Wish(THERE, 300, true));
        assertThat(book.spread().in(offeredTo(THERE))).isZero();
        assertThat(book.share(THERE)).isEqualTo(new Share(300, false));
    }

    @Test
    void pointsThatHaveEndedAreOfferedToNobody() {
        PointsAccount spread = book(0, List.of(slice("a", FREE, 500, TODAY.minusDays(1)))).spread();
        assertThat(spread.in(FREE)).isEqualTo(500);
    }

    @Test
    void aMoveAndItsReturnLeaveTheAccountAsItWas() {
        PointsAccount before =
                new PointsAccount(List.of(slice("a", at(HOME), 10), slice("b", at(HOME), 5)), 0);
        EscrowMove away = new EscrowMove(List.of(slice("a", at(HOME), 4)), FREE);
        EscrowMove back = new EscrowMove(List.of(slice("a", FREE, 4)), at(HOME));
        assertThat(before.apply(away).in(FREE)).isEqualTo(4);
        assertThat(before.apply(away).apply(back)).isEqualTo(before);
    }

    @Test
    void whatIsNotThereAnyMoreComesFromWhatNobodyHoldsElseBecomesDebt() {
        PointsAccount account = new PointsAccount(List.of(slice("a", FREE, 30)), 0);
        LedgerEntry.Debit late =
                new LedgerEntry.Debit(
                        new Why.Expired(TODAY, 50),
                        "act",
                        List.of(slice("a", at(THERE), 20), slice("b", at(THERE), 30)),
                        0);
        assertThat(account.covers(late)).isFalse();
        assertThat(account.post(late)).isEqualTo(new PointsAccount(List.of(), 20));
    }

    @Test
    void neitherSpreadingNorFreezingNorPostingChangesTheBalanceMoreThanTheEntrySays() {
        for (long seed = 1; seed <= 2000; seed++) {
            Random random = new Random(seed);
            PointsAccount account = new PointsAccount(slices(random), random.nextInt(40));
            PointsAccount spread =
                    new EscrowBook(account, HOME, wishes(random), TODAY).spread().frozen(THERE);
            assertThat(spread.balance()).as("seed %d", seed).isEqualTo(account.balance());
            LedgerEntry.Debit debit =
                    new LedgerEntry.Debit(
                            new Why.Expired(TODAY, 1), "act", slices(random), random.nextInt(9));
            PointsAccount posted = spread.post(debit);
            assertThat(posted.balance())
                    .as("seed %d", seed)
                    .isEqualTo(account.balance() + debit.points());
            assertThat(posted.debt()).as("seed %d", seed).isNotNegative();
            assertThat(posted.slices()).allMatch(slice -> slice.points() > 0);
        }
    }

    private static List<Wish> wishes(Random random) {
        return random.nextBoolean()
                ? List.of()
                : List.of(new Wish(THERE, 1 + random.nextInt(90), random.nextBoolean()));
    }

    private static List<LotSlice> slices(Random random) {
        Holder[] holders = {FREE, at(HOME), at(THERE), offeredTo(THERE), new Holder.Held()};
        List<LotSlice> slices = new ArrayList<>();
        for (String lot : List.of("a", "bb", "ccc")) {
            for (Holder holder : holders) {
                if (random.nextInt(3) == 0) {
                    slices.add(slice(lot, holder, 1 + random.nextInt(50)));
                }
            }
        }
        return slices;
    }
}
