package linli.central.boot;

import static linli.central.boot.TestCentral.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.feed.FeedPage;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.MemberImport.Newcomer;
import linli.contract.v1.headquarters.ProductImport;
import linli.core.account.MemberAccount;
import linli.core.member.Member;
import linli.core.tier.GrowthEntry;
import linli.core.tier.TierId;
import linli.core.tier.TierStanding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The central reviews tiers when they fall due; stations hear of it by the feed. */
class TierReviewTest {

    private static final Instant MORNING = Instant.parse("2026-11-22T01:30:00Z");
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 11, 30);
    private static final long GOLD = 2000;

    @TempDir Path stick;
    private TestCentral central;
    private TestStation station;

    @BeforeEach
    void begin() {
        central = new TestCentral();
        central.freeze();
        central.advance(Duration.between(central.now(), MORNING));
        central.headquarters(
                "PUT", "/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
        station = new TestStation(central);
    }

    @AfterEach
    void stop() {
        central.close();
    }

    /** A golden member until today, who has grown that much since. */
    private void goldUntilToday(long growth) {
        goldUntil(TestStation.TODAY, growth);
    }

    private void goldUntil(LocalDate day, long growth) {
        Member member = station.member();
        TierStanding gold = new TierStanding(new TierId("GOLD"), Optional.of(day), List.of());
        Newcomer newcomer =
                new Newcomer(
                        member,
                        List.of(),
                        List.of(new GrowthEntry(TestStation.TODAY.minusMonths(2), growth, 0)),
                        Optional.of(gold),
                        Optional.empty());
        ok(
                central.headquarters(
                        "PUT", "/v1/hq/members", new MemberImport(List.of(newcomer)).text()));
    }

    private void days(int days) {
        central.advance(Duration.ofDays(days));
        central.server().goRound();
    }

    private MemberAccount told() {
        return station.feed(Cursor.START, 1_000, 0).items().stream()
                .filter(AccountItem.class::isInstance)
                .map(item -> ((AccountItem) item).account())
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private void sellsTodayAndTellsLater() {
        station.write(station.sale(Optional.of(told()), 3));
        station.uploaded(station.journal());
    }

    private long reviews() throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(
                                central.owner().url(), central.owner().user(), "");
                ResultSet rows =
                        owner.createStatement().executeQuery("select count(*) from tier_review")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void fallsOneTierAtTheCloseOfTheDayItIsHeldUntilAndOnce() throws SQLException {
        goldUntilToday(GOLD - 100);
        central.server().goRound();
        assertThat(told().tier().tier()).isEqualTo(new TierId("GOLD"));
        Cursor before = drained();

        days(1);
        assertThat(told().tier())
                .isEqualTo(
                        new TierStanding(new TierId("SILVER"), Optional.of(NEXT_YEAR), List.of()));
        FeedPage news = station.feed(before, 1_000, 0);
        assertThat(news.items()).hasAtLeastOneElementOfType(AccountItem.class);
        central.restart();
        days(1);
        assertThat(reviews()).isEqualTo(1);
        assertThat(station.feed(news.next(), 1_000, 0).items()).isEmpty();
    }

    private Cursor drained() {
        return station.feed(Cursor.START, 1_000, 0).next();
    }

    @Test
    void isKeptForAnotherYearIfItStillQualifies() {
        goldUntilToday(GOLD);
        days(1);
        assertThat(told().tier().tier()).isEqualTo(new TierId("GOLD"));
        assertThat(told().tier().until()).contains(NEXT_YEAR);
    }

    @Test
    void isReviewedForItsOwnDayHoweverLongTheCentralWasOff() {
        goldUntilToday(GOLD - 100);
        central.server().goRound();
        days(40);
        assertThat(told().tier().tier()).isEqualTo(new TierId("SILVER"));
        assertThat(told().tier().until()).contains(NEXT_YEAR);
    }

    @Test
    void aLateEntryThatWouldHaveKeptTheTierUndoesItsFall() throws SQLException {
        LocalDate due = LocalDate.of(2026, 12, 5);
        goldUntil(due, GOLD - 40);
        central.server().goRound();
        days(14);
        assertThat(told().tier().tier()).isEqualTo(new TierId("SILVER"));

        sellsTodayAndTellsLater();
        assertThat(told().tier().tier()).isEqualTo(new TierId("GOLD"));
        assertThat(told().tier().until()).contains(LocalDate.of(2027, 12, 31));
        assertThat(told().tier().upgrades())
                .singleElement()
                .satisfies(kept -> assertThat(kept.day()).isEqualTo(due));
        days(1);
        station.uploaded(station.journal());
        assertThat(told().tier().tier()).isEqualTo(new TierId("GOLD"));
        assertThat(reviews()).isEqualTo(1);
    }

    @Test
    void aLateEntryThatIsNotEnoughLeavesItWhereItFell() {
        goldUntilToday(GOLD - 100);
        days(1);
        sellsTodayAndTellsLater();
        assertThat(told().tier().tier()).isEqualTo(new TierId("SILVER"));
        assertThat(told().tier().until()).contains(NEXT_YEAR);
    }

    @Test
    void nothingIsReviewedBeforeARestoredCentralHasHeardAllStations() {
        goldUntilToday(GOLD - 40);
        central.server().goRound();
        Path backup = central.backUp(stick);
        station.write(station.sale(Optional.of(told()), 3));
        central.close();
        Instant then = central.now();
        central = TestCentral.restored(backup);
        central.freeze();
        central.advance(Duration.between(central.now(), then));
        station.turnTo(central);
        days(1);
        assertThat(told().tier().until()).contains(TestStation.TODAY);
        station.uploaded(station.journal());
        central.server().goRound();
        assertThat(told().tier().tier()).isEqualTo(new TierId("GOLD"));
        assertThat(told().tier().until()).contains(NEXT_YEAR);
    }
}
