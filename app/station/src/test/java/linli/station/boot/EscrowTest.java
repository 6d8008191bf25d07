package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.core.Outcome;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.member.MemberId;
import linli.core.points.EscrowBook.Share;
import linli.core.points.Holder;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.points.Shares;
import linli.core.visit.Visit;
import linli.station.boot.WrittenJournal.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscrowTest {

    private static final Holder HERE = new Holder.Escrow(TestShop.STATION);
    private static final Holder OFFERED = new Holder.Offered(TestShop.STATION);
    private static final LocalDate LATER = LocalDate.of(2027, 5, 31);

    @TempDir Path folder;
    private Till till;
    private MemberId member;

    @BeforeEach
    void aMemberWithFiveHundredPointsHere() throws IOException {
        till = Till.open(folder);
        till.openShift(20_000);
        member = till.stock().id();
        till.goOnline(() -> {});
    }

    @AfterEach
    void close() throws IOException {
        till.close();
    }

    private static LotSlice slice(String lot, Holder holder, long points, LocalDate expires) {
        return new LotSlice(new LotId(lot), expires, expires, holder, points);
    }

    /** The central tells of an account that includes the journal so far. */
    private void told(Share share, LotSlice... slices) {
        MemberAccount account =
                TestShop.account(member, 1, LATER)
                        .withPoints(new PointsAccount(List.of(slices), 0));
        long seq = till.station().journal().head().seq();
        till.station()
                .inbox()
                .apply(List.of(new AccountItem(account, 1, seq, new Shares(share, Share.ALL))));
    }

    private long available() {
        return till.visit(member).account().availableAt(TestShop.STATION);
    }

    private long written(String type) throws IOException {
        return WrittenJournal.in(folder).stream()
                .map(Written::header)
                .filter(header -> header.get("type").asString().equals(type))
                .count();
    }

    @Test
    void anOfferIsSpentOnlyAfterItsReceiptIsJournalled() throws IOException {
        told(Share.ALL, slice("a", HERE, 100, LATER), slice("b", OFFERED, 400, LATER));
        assertThat(available()).isEqualTo(100);
        Identification shown = new Identification(member, Identification.Kind.ROTATING_CODE, "");
        assertThat(till.trySaleForPoints(member, 200, shown)).isInstanceOf(Outcome.Refused.class);
        till.station().counters().centralTold();
        till.station().counters().centralTold();
        assertThat(available()).isEqualTo(500);
        assertThat(written("ESCROW_RECEIVED")).isEqualTo(1);
        assertThat(till.trySaleForPoints(member, 200, shown)).isInstanceOf(Outcome.Accepted.class);
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void givesBackWhatIsAboveItsShareOnceAndOnlyWhenOnline() throws IOException {
        told(new Share(300, false), slice("a", HERE, 500, LATER));
        till.station().counters().centralTold();
        assertThat(available()).isEqualTo(500);
        till.goOffline();
        till.station().counters().closeDays();
        assertThat(available()).isEqualTo(500);
        till.goOnline(() -> {});
        till.station().counters().closeDays();
        till.station().counters().closeDays();
        assertThat(available()).isEqualTo(300);
        assertThat(written("ESCROW_RETURNED")).isEqualTo(1);
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void givesBackAtOnceWhatIsRecalledTheLongestLivedFirst() {
        told(
                new Share(300, true),
                slice("a", HERE, 250, LATER),
                slice("b", HERE, 250, LATER.minusMonths(3)));
        till.station().counters().centralTold();
        PointsAccount points = till.visit(member).account().points();
        assertThat(points.heldBy(HERE))
                .containsExactly(
                        slice("a", HERE, 50, LATER), slice("b", HERE, 250, LATER.minusMonths(3)));
        assertThat(points.in(new Holder.Free())).isEqualTo(200);
    }

    @Test
    void waitsWithARecallUntilTheCentralKnowsWhatWasDoneHere() {
        told(new Share(300, true), slice("a", HERE, 500, LATER));
        till.sellForPoints(member, 100);
        till.station().counters().centralTold();
        assertThat(till.visit(member).account().points().in(new Holder.Free())).isZero();
    }

    @Test
    void pointsThatWereReceivedEndHereByTheSameCalendar() throws IOException {
        LocalDate soon = LocalDate.of(2026, 11, 30);
        told(Share.ALL, slice("b", OFFERED, 400, soon));
        till.station().counters().centralTold();
        assertThat(available()).isEqualTo(400);
        till.setClock(Till.START.plus(Duration.ofDays(10)));
        till.station().counters().closeDays();
        assertThat(available()).isZero();
        assertThat(written("DAY_CLOSED")).isEqualTo(10);
    }

    @Test
    void anOfferThatEndedOnTheWayExpiresHereUnspent() {
        told(Share.ALL, slice("b", OFFERED, 400, LocalDate.of(2026, 11, 21)));
        till.station().counters().centralTold();
        assertThat(available()).isZero();
        assertThat(till.visit(member).account().points().slices()).isEmpty();
    }

    @Test
    void asksForMoreAtTheMomentOfSpending() {
        till.goOnline(() ->
                told(
                        new Share(900, false),
                        slice("a", HERE, 500, LATER),
                        slice("b", OFFERED, 400, LATER)));
        List<Optional<Visit>> replies = new ArrayList<>();
        till.station()
                .counters()
                .till()
                .bring(
                        member,
                        900,
                        new Identification(member, Identification.Kind.ROTATING_CODE, ""),
                        replies::add);
        assertThat(replies).hasSize(1);
        assertThat(replies.getFirst().orElseThrow().account().availableAt(TestShop.STATION))
                .isEqualTo(900);
    }

    @Test
    void whatTheCentralWroteOffIsShownAsDebtAndNeverStopsTheTill() {
        till.sellForPoints(member, 300);
        MemberAccount account =
                TestShop.account(member, 1, LATER)
                        .withPoints(
                                new PointsAccount(
                                        List.of(slice("z", new Holder.Held(), 100, LATER)), 0));
        till.station().inbox().apply(List.of(new AccountItem(account, 0, 0, Shares.ALL)));
        assertThat(till.visit(member).account().points().debt()).isPositive();
        assertThat(till.sell(Optional.of(member), 1)).isInstanceOf(Act.SaleCompleted.class);
    }
}
