package linli.core.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import linli.core.member.StationId;
import linli.core.points.EscrowBook.Share;
import linli.core.points.EscrowBook.Wish;
import org.junit.jupiter.api.Test;

/** Who may keep how much, and in which order points are given out and called back. */
class EscrowSharesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final StationId HOME = new StationId("home");
    private static final StationId THERE = new StationId("there");
    private static final StationId YONDER = new StationId("yonder");
    private static final Holder FREE = new Holder.Free();

    @Test
    void aWishIsMetByWhatIsHeldAndWhatIsOfferedTogether() {
        Wish wish = new Wish(THERE, 30, false);

        assertThat(book(slice("a", at(THERE), 20), slice("b", offered(THERE), 10)).isMet(wish))
                .isTrue();
        assertThat(book(slice("a", at(THERE), 20), slice("b", offered(THERE), 9)).isMet(wish))
                .isFalse();
        assertThat(book().isMet(new Wish(THERE, 30, true))).isTrue();
    }

    @Test
    void aStationThatAskedForNothingMayKeepNothing() {
        assertThat(book(slice("a", at(THERE), 20)).share(THERE)).isEqualTo(new Share(0, false));
    }

    @Test
    void theLargestWishOfAStationIsWhatItMayKeep() {
        EscrowBook book =
                book(
                        0,
                        List.of(slice("a", at(THERE), 90)),
                        new Wish(THERE, 40, true),
                        new Wish(THERE, 60, true),
                        new Wish(YONDER, 70, true));

        assertThat(book.share(THERE)).isEqualTo(new Share(60, false));
    }

    @Test
    void pointsThatNobodyMaySpendCountForNoShare() {
        EscrowBook book =
                book(
                        slice("a", at(HOME), 2000),
                        slice("b", new Holder.Held(), 9000),
                        slice("c", new Holder.Frozen(THERE), 9000));

        assertThat(book.share(HOME)).isEqualTo(new Share(1600, false));
    }

    @Test
    void homeGivesBackFirstAndTheOthersTheRest() {
        EscrowBook book =
                book(
                        0,
                        List.of(slice("a", at(THERE), 50), slice("b", at(HOME), 30)),
                        new Wish(YONDER, 60, false));

        assertThat(book.share(HOME)).isEqualTo(new Share(0, true));
        assertThat(book.share(THERE)).isEqualTo(new Share(0, true));
        assertThat(book.share(YONDER)).isEqualTo(new Share(60, false));
        EscrowBook less =
                book(
                        0,
                        List.of(slice("a", at(THERE), 50), slice("b", at(HOME), 30)),
                        new Wish(YONDER, 30, false));
        assertThat(less.share(HOME)).isEqualTo(new Share(0, true));
        assertThat(less.share(THERE)).isEqualTo(new Share(0, false));
    }

    @Test
    void whoAskedKeepsItWhileAnotherAsks() {
        EscrowBook book =
                book(
                        0,
                        List.of(slice("a", at(THERE), 50)),
                        new Wish(THERE, 40, true),
                        new Wish(YONDER, 60, false));

        assertThat(book.share(THERE)).isEqualTo(new Share(40, true));
    }

    @Test
    void debtTakesWhatWasAskedForToo() {
        EscrowBook book = book(10, List.of(slice("a", at(THERE), 50)), new Wish(THERE, 50, true));

        assertThat(book.share(THERE)).isEqualTo(new Share(40, true));
    }

    @Test
    void whatNobodyHoldsMeetsAWishBeforeAnythingIsCalledBack() {
        List<LotSlice> there = List.of(slice("a", at(HOME), 50), slice("b", FREE, 30));

        assertThat(book(0, there, new Wish(YONDER, 30, false)).share(HOME))
                .isEqualTo(new Share(80, false));
        assertThat(book(0, there, new Wish(YONDER, 31, false)).share(HOME))
                .isEqualTo(new Share(49, true));
    }

    @Test
    void everyWishThatIsNotMetIsMissing() {
        EscrowBook book =
                book(
                        0,
                        List.of(slice("a", at(HOME), 50)),
                        new Wish(THERE, 10, false),
                        new Wish(YONDER, 20, false),
                        new Wish(HOME, 5, true));

        assertThat(book.share(HOME)).isEqualTo(new Share(20, true));
    }

    @Test
    void aStationThatHasMoreThanItWishedLacksNothing() {
        EscrowBook book =
                book(
                        0,
                        List.of(slice("a", at(HOME), 50), slice("b", at(THERE), 40)),
                        new Wish(THERE, 10, false),
                        new Wish(YONDER, 20, false));

        assertThat(book.share(HOME)).isEqualTo(new Share(30, true));
    }

    @Test
    void debtIsPaidFromWhatEndsFirstAndTheRestGoesHome() {
        PointsAccount spread =
                book(
                                10,
                                List.of(
                                        slice("late", FREE, 30, TODAY.plusDays(9)),
                                        slice("soon", FREE, 30, TODAY.plusDays(1))))
                        .spread();

        assertThat(spread.debt()).isZero();
        assertThat(spread.heldBy(offered(HOME)))
                .extracting(LotSlice::points)
                .containsExactly(20L, 30L);
    }

    @Test
    void debtThatIsPaidWholeLetsWishesBeMet() {
        PointsAccount spread =
                book(30, List.of(slice("a", FREE, 40)), new Wish(THERE, 10, false)).spread();

        assertThat(spread.debt()).isZero();
        assertThat(spread.in(offered(THERE))).isEqualTo(10);
    }

    @Test
    void withoutAnythingFreeNothingIsSpread() {
        PointsAccount account = new PointsAccount(List.of(slice("a", at(HOME), 40)), 3);
        assertThat(new EscrowBook(account, HOME, List.of(), TODAY).spread()).isSameAs(account);
    }

    @Test
    void whatEndsTodayIsStillGivenOut() {
        assertThat(book(slice("a", FREE, 40, TODAY)).spread().in(offered(HOME))).isEqualTo(40);
    }

    @Test
    void homeGetsOnlyWhatItLacks() {
        PointsAccount spread =
                book(
                                slice("a", at(HOME), 700),
                                slice("b", offered(HOME), 200),
                                slice("c", FREE, 900))
                        .spread();

        assertThat(spread.in(offered(HOME))).isEqualTo(200 + 540);
        assertThat(spread.in(FREE)).isEqualTo(360);
    }

    private static EscrowBook book(LotSlice... slices) {
        return book(0, List.of(slices));
    }

    private static EscrowBook book(long debt, List<LotSlice> slices, Wish... wishes) {
        return new EscrowBook(new PointsAccount(slices, debt), HOME, List.of(wishes), TODAY);
    }

    private static Holder at(StationId station) {
        return new Holder.Escrow(station);
    }

    private static Holder offered(StationId station) {
        return new Holder.Offered(station);
    }

    private static LotSlice slice(String lot, Holder holder, long points) {
        return slice(lot, holder, points, TODAY.plusDays(30));
    }

    private static LotSlice slice(String lot, Holder holder, long points, LocalDate expires) {
        return new LotSlice(new LotId(lot), expires, expires, holder, points);
    }
}
