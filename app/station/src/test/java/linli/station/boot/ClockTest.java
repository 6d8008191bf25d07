package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.visit.Found;
import linli.core.visit.IdentificationRefusal;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;
import linli.station.boot.WrittenJournal.Written;
import linli.station.counter.CounterRefusal;
import linli.station.journal.LocalDisk;
import linli.station.store.Mapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Turns the clock by up to ten years, forwards and backwards, between acts and inside them. */
class ClockTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int HISTORIES = Integer.getInteger("histories", LONG ? 10_000 : 30);
    private static final int HISTORIES_ON_A_FOLDER = 100;
    private static final int STEPS = 8;
    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

    @TempDir Path temp;
    private final Map<String, Long> balances = new HashMap<>();
    private int refused;

    @BeforeEach
    void forgetBalances() {
        balances.clear();
    }

    @Test
    void neitherReordersNorRevivesNorExpiresWhateverItSays() throws IOException {
        long seed = Long.getLong("seed", 1);
        int done = 0;
        try (Mapping mapping = new Mapping(Runnable::run)) {
            for (int folder = 0; done < HISTORIES; folder++) {
                Path station = temp.resolve("station-" + folder);
                balances.clear();
                try (Till till = Till.openSharing(station, new LocalDisk(), mapping)) {
                    MemberId member = begin(till);
                    int here = Math.min(HISTORIES_ON_A_FOLDER, HISTORIES - done);
                    for (int i = 0; i < here; i++, done++) {
                        history(till, member, new Random(seed + done));
                        LongRun.progress("clock histories", done + 1L, 500);
                    }
                    assertOrder(
                            WrittenJournal.in(station), "seed " + seed + " to " + (seed + done));
                    assertThat(till.verify().discrepancies()).isEmpty();
                }
                Folders.remove(station);
            }
        }
        LongRun.report("clock turned, histories", done, seed, 0, refused + " acts refused");
    }

    private static MemberId begin(Till till) {
        till.vouchForDate(false);
        till.openShift(20_000);
        return till.register(new Profile("陈兰", "13911112222", Optional.empty())).member().id();
    }

    /** The real time goes on slowly; what the clock says of it is anything. */
    private void history(Till till, MemberId member, Random random) {
        Instant real = till.now();
        for (int step = 0; step < STEPS; step++) {
            real = real.plus(Duration.ofMinutes(random.nextInt(20)));
            till.setClock(random.nextInt(3) == 0 ? turned(real, random) : real);
            Outcome<Act.SaleCompleted> outcome =
                    random.nextInt(4) == 0
                            ? till.trySaleForPoints(
                                    member,
                                    100,
                                    new Identification(
                                            member, Identification.Kind.ROTATING_CODE, ""))
                            : till.trySale(
                                    TestShop.sale(
                                            Optional.of(member).filter(any -> random.nextBoolean()),
                                            1 + random.nextInt(5)));
            refused += outcome instanceof Outcome.Refused<Act.SaleCompleted> ? 1 : 0;
        }
        till.setClock(real);
    }

    private static Instant turned(Instant real, Random random) {
        long tenYears = Duration.ofDays(3650).toSeconds();
        return random.nextBoolean()
                ? real.plusSeconds(random.nextLong(-tenYears, tenYears))
                : real.plusSeconds(random.nextLong(-7200, 7200));
    }

    /** From the texts of the journal alone. */
    private void assertOrder(List<Written> written, String when) {
        LocalDate day = LocalDate.MIN;
        for (Written entry : written) {
            LocalDate business = LocalDate.parse(entry.header().get("businessDate").asString());
            boolean close = entry.header().get("type").asString().equals("DAY_CLOSED");
            assertThat(business).as("%s entry %d", when, entry.seq()).isAfterOrEqualTo(day);
            if (!day.equals(LocalDate.MIN)) {
                assertThat(business).as(when).isBeforeOrEqualTo(day.plusDays(3));
            }
            day = close ? business.plusDays(1) : business;
            for (JsonNode change : entry.payload().get("changes")) {
                for (JsonNode posting : change.get("ledger")) {
                    long now =
                            balances.merge(
                                    change.get("member").asString(),
                                    FoldedJournal.points(posting),
                                    Long::sum);
                    assertThat(now).as("%s entry %d", when, entry.seq()).isNotNegative();
                    assertThat(posting.get("why").get("by").asString())
                            .as(when)
                            .isNotEqualTo("EXPIRE");
                }
            }
        }
    }

    @Test
    void refusesADateFarAheadUntilSomebodySaysThatItIsRight() throws IOException {
        try (Till till = Till.open(temp)) {
            begin(till);
            Instant later = Till.START.plus(Duration.ofDays(4));
            till.setClock(later);
            assertThat(till.trySale(TestShop.sale(Optional.empty(), 1)))
                    .isEqualTo(Outcome.refused(CounterRefusal.BUSINESS_DATE_AHEAD));
            till.station().counters().closeDays();
            assertThat(till.station().store().day().lastClosed()).isEmpty();
            till.vouchForDate(true);
            Act.SaleCompleted sold = till.sell(Optional.empty(), 1);
            assertThat(sold.occasion().businessDay()).isEqualTo(LocalDate.ofInstant(later, SHOP));
            till.vouchForDate(false);
            till.sell(Optional.empty(), 1);
        }
    }

    @Test
    void isTrustedToTheMinuteIfItGoesOnFromTheLastActOrSomebodySaysSo() throws IOException {
        try (Till till = Till.open(temp)) {
            begin(till);
            assertThat(isTrusted(till, Duration.ofSeconds(-89))).isTrue();
            assertThat(isTrusted(till, Duration.ofSeconds(-91))).isFalse();
            assertThat(isTrusted(till, Duration.ofDays(3))).isTrue();
            assertThat(isTrusted(till, Duration.ofDays(4))).isFalse();
            till.vouchForDate(true);
            assertThat(isTrusted(till, Duration.ofDays(4))).isTrue();
            assertThat(isTrusted(till, Duration.ofDays(-4))).isTrue();
        }
    }

    @Test
    void earnsAndPicksUpButSpendsNothingByACodeWhoseAgeNobodyKnows() throws IOException {
        try (Till till = Till.open(temp)) {
            till.openShift(20_000);
            Member wang = till.stock();
            Found found = till.find(new ScannedCode.UntimedCode(wang.number()));
            assertThat(found).isInstanceOf(Found.MemberFound.class);
            Visit visit = ((Found.MemberFound) found).visit();
            assertThat(visit.orders()).isNotEmpty();
            assertThat(till.trySale(TestShop.sale(Optional.of(wang.id()), 1)))
                    .isInstanceOf(Outcome.Accepted.class);
            assertThat(till.trySaleForPoints(wang.id(), 100, visit.identification()))
                    .isEqualTo(Outcome.refused(IdentificationRefusal.CLOCK_NOT_TRUSTED));
        }
    }

    private static boolean isTrusted(Till till, Duration afterTheLastAct) {
        till.setClock(Till.START.plus(afterTheLastAct));
        return till.station().counters().isClockTrusted();
    }

    @Test
    void countsASaleForTheLatestDayWhenTheClockGoesBackInTheMiddle() throws IOException {
        try (Till till = Till.open(temp)) {
            begin(till);
            till.setClock(Till.START.minus(Duration.ofDays(3650)));
            Act.SaleCompleted sold = till.sell(Optional.empty(), 1);
            assertThat(sold.occasion().at()).isEqualTo(Till.START.minus(Duration.ofDays(3650)));
            assertThat(sold.occasion().businessDay())
                    .isEqualTo(LocalDate.ofInstant(Till.START, SHOP));
        }
        try (Till till = Till.open(temp, new LocalDisk(), Instant.EPOCH)) {
            assertThat(till.sell(Optional.empty(), 1).occasion().businessDay())
                    .isEqualTo(LocalDate.ofInstant(Till.START, SHOP));
        }
    }
}
