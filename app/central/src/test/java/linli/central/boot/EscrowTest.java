package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import linli.contract.v1.EscrowRequest;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.feed.MemberAnswer;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.MemberImport.Newcomer;
import linli.contract.v1.headquarters.MemberImport.OpeningLot;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.headquarters.VerificationReport.Discrepancy;
import linli.core.account.SettleEscrow;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Occasion;
import linli.core.member.Member;
import linli.core.points.Holder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EscrowTest {

    private static TestCentral central;
    private TestStation home;
    private TestStation other;
    private Member member;

    @BeforeAll
    static void start() {
        central = new TestCentral();
        central.headquarters(
                "PUT", "/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
    }

    @BeforeEach
    void aMemberWithPointsAtHome() {
        // Nobody enrols more than a few stations within a minute.
        central.advance(Duration.ofMinutes(1));
        home = new TestStation(central);
        other = new TestStation(central);
        member = home.member();
        imported(2000);
        ok(other.get("/v1/stations/me/members?number=" + member.number().digits()));
    }

    @AfterAll
    static void stop() {
        central.close();
    }

    private void imported(long points) {
        Newcomer newcomer =
                new Newcomer(
                        member,
                        List.of(new OpeningLot(TestStation.TODAY.plusMonths(6), points)),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        ok(
                central.headquarters(
                        "PUT", "/v1/hq/members", new MemberImport(List.of(newcomer)).text()));
    }

    private AccountItem seenAt(TestStation station) {
        return station.feed(Cursor.START, 1000, 0).items().stream()
                .filter(AccountItem.class::isInstance)
                .map(AccountItem.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private AccountItem asks(TestStation station, long points) {
        byte[] answer =
                ok(
                        station.post(
                                "/v1/stations/me/escrow",
                                TestStation.gzip(new EscrowRequest(member.id(), points).text())));
        return (AccountItem) accepted(MemberAnswer.read(answer)).items().getLast();
    }

    private void receives(TestStation station) {
        Occasion occasion = station.occasion();
        AccountChange change =
                SettleEscrow.receive(seenAt(station).account(), occasion).orElseThrow();
        station.write(new Act.EscrowReceived(occasion, List.of(change)));
        station.uploaded(station.journal());
    }

    private void givesBack(TestStation station) {
        AccountItem item = seenAt(station);
        Occasion occasion = station.occasion();
        AccountChange change =
                SettleEscrow.giveBack(item.account(), item.shares(), occasion).orElseThrow();
        station.write(new Act.EscrowReturned(occasion, List.of(change)));
        station.uploaded(station.journal());
    }

    private long free() {
        return seenAt(home).account().points().in(new Holder.Free());
    }

    private static long offered(AccountItem item, TestStation station) {
        return item.account().points().in(new Holder.Offered(station.id()));
    }

    private static long held(AccountItem item, TestStation station) {
        return item.account().points().in(new Holder.Escrow(station.id()));
    }

    private List<String> discrepancies() {
        return accepted(
                        VerificationReport.read(
                                ok(central.headquarters("GET", "/v1/hq/verification", ""))))
                .discrepancies()
                .stream()
                .map(Discrepancy::code)
                .toList();
    }

    @Test
    void homeKeepsItsShareAndTheRestIsAnybodys() {
        assertThat(seenAt(home).shares().points().most()).isEqualTo(1600);
        givesBack(home);
        assertThat(held(seenAt(home), home)).isEqualTo(1600);
        assertThat(seenAt(other).shares().points().most()).isZero();
        assertThat(free()).isEqualTo(400);
        assertThat(discrepancies()).isEmpty();
    }

    @Test
    void whatIsOfferedIsSpentOnlyOnceReceived() {
        givesBack(home);
        AccountItem offer = asks(other, 300);
        assertThat(offered(offer, other)).isEqualTo(300);
        assertThat(offer.account().availableAt(other.id())).isZero();
        assertThat(free()).isEqualTo(100);
        receives(other);
        assertThat(seenAt(other).account().availableAt(other.id())).isEqualTo(300);
        assertThat(seenAt(other).shares().points().most()).isEqualTo(300);
        assertThat(discrepancies()).isEmpty();
    }

    @Test
    void theSameWishAgainOffersNothingMore() {
        givesBack(home);
        asks(other, 300);
        asks(other, 300);
        assertThat(offered(seenAt(other), other)).isEqualTo(300);
    }

    @Test
    void recallsFromHomeWhatNobodyElseHas() {
        AccountItem answer = asks(other, 700);
        assertThat(offered(answer, other)).isZero();
        assertThat(seenAt(home).shares().points().most()).isEqualTo(1300);
        assertThat(seenAt(home).shares().points().now()).isTrue();
        givesBack(home);
        assertThat(offered(seenAt(other), other)).isEqualTo(700);
        receives(other);
        assertThat(held(seenAt(home), home)).isEqualTo(1300);
        assertThat(seenAt(home).shares().points().now()).isFalse();
        assertThat(discrepancies()).isEmpty();
    }

    @Test
    void aWishEndsAndWhatIsLeftGoesBack() {
        givesBack(home);
        asks(other, 300);
        receives(other);
        central.advance(Duration.ofMinutes(3));
        central.server().goRound();
        assertThat(seenAt(other).shares().points().most()).isZero();
        givesBack(other);
        assertThat(free()).isEqualTo(400);
    }

    @Test
    void anOfferIsNotTakenBackByTime() {
        givesBack(home);
        asks(other, 300);
        central.advance(Duration.ofDays(30));
        central.server().goRound();
        central.advance(Duration.ofDays(-30));
        assertThat(offered(seenAt(other), other)).isEqualTo(300);
    }

    @Test
    void aNewHomeRecallsEverythingAndGetsItsShare() {
        String body = "{\"station\":\"" + other.id().value() + "\"}";
        ok(central.headquarters("PUT", "/v1/hq/members/" + member.id().value() + "/home", body));
        assertThat(seenAt(home).shares().points().most()).isZero();
        givesBack(home);
        assertThat(offered(seenAt(other), other)).isEqualTo(1600);
        receives(other);
        assertThat(seenAt(other).account().availableAt(other.id())).isEqualTo(1600);
    }

    @Test
    void aNewHomeIsToldOfAMemberItNeverSaw() {
        TestStation stranger = new TestStation(central);
        String body = "{\"station\":\"" + stranger.id().value() + "\"}";
        ok(central.headquarters("PUT", "/v1/hq/members/" + member.id().value() + "/home", body));
        assertThat(seenAt(stranger).account().member()).isEqualTo(member.id());
    }

    @Test
    void pointsThatNobodyHoldsLiveToTheEndOfTheirLastDay() {
        givesBack(home);
        Instant lastDay = TestStation.TODAY.plusMonths(6).atTime(12, 0).toInstant(ZoneOffset.UTC);
        Duration ahead = Duration.between(central.now(), lastDay);
        central.advance(ahead);
        central.server().goRound();
        long onTheirLastDay = free();
        central.advance(Duration.ofDays(1));
        central.server().goRound();
        long afterIt = free();
        central.advance(ahead.plusDays(1).negated());
        assertThat(onTheirLastDay).isEqualTo(400);
        assertThat(afterIt).isZero();
    }

    @Test
    void pointsThatNobodyHoldsEndByTheCentralsCalendar() {
        givesBack(home);
        central.advance(Duration.ofDays(400));
        try {
            central.server().goRound();
            assertThat(free()).isZero();
            assertThat(held(seenAt(home), home)).isEqualTo(1600);
            assertThat(discrepancies()).isEmpty();
        } finally {
            central.advance(Duration.ofDays(-400));
        }
    }

    @Test
    void aRevokedStationIsWrittenOff() {
        givesBack(home);
        asks(other, 300);
        receives(other);
        ok(hq("POST", "/v1/hq/stations/" + other.id().value() + "/revocation"));
        assertThat(problem(other.get("/v1/feed?wait=0"))).isEqualTo("STATION_REVOKED");
        assertThat(new String(ok(hq("POST", writeOff(other))), StandardCharsets.UTF_8))
                .isEqualTo("{\"points\":300}");
        assertThat(central.writtenOff(other.id())).isEqualTo(300);
        assertThat(free()).isEqualTo(400);
        assertThat(discrepancies()).isEmpty();
    }

    @Test
    void whatAStationHoldsThatWorksIsNotWrittenOff() {
        givesBack(home);
        asks(other, 300);
        receives(other);
        assertThat(new String(ok(hq("POST", writeOff(other))), StandardCharsets.UTF_8))
                .isEqualTo("{\"points\":0}");
        assertThat(held(seenAt(home), other)).isEqualTo(300);
    }

    private HttpResponse<byte[]> hq(String method, String target) {
        return central.headquarters(method, target, "");
    }

    private static String writeOff(TestStation station) {
        return "/v1/hq/stations/" + station.id().value() + "/write-off";
    }

    @Test
    void aStationAsksOnlyForMembersItHasSeen() {
        TestStation stranger = new TestStation(central);
        assertThat(
                        problem(
                                stranger.post(
                                        "/v1/stations/me/escrow",
                                        TestStation.gzip(
                                                new EscrowRequest(member.id(), 5).text()))))
                .isEqualTo("UNKNOWN_MEMBER");
    }
}
