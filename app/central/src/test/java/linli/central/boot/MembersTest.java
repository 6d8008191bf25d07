package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.contract.rules.RuleBookJson;
import linli.contract.trust.MemberCipher;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.feed.FeedItem.MemberItem;
import linli.contract.v1.feed.FeedItem.StoppedCardItem;
import linli.contract.v1.field.Profiles;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.headquarters.VerificationReport.Discrepancy;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Identification;
import linli.core.act.MemberAct;
import linli.core.campaign.Activity;
import linli.core.member.FreezeReason;
import linli.core.member.Member;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.membership.ActivityRequest;
import linli.core.membership.ChangeMember;
import linli.core.membership.CompleteActivity;
import linli.core.membership.SellPlus;
import linli.core.money.Money;
import linli.core.tender.Tender;
import linli.core.visit.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stations do about single members reaches every station that has to know. */
class MembersTest {

    private static final LoyaltyRules RULES = RuleBookJson.builtIn().rules();

    private TestCentral central;
    private TestStation home;
    private TestStation other;
    private Member member;

    @BeforeEach
    void aMemberWhomTwoStationsKnow() {
        central = new TestCentral();
        home = new TestStation(central);
        other = new TestStation(central);
        member = home.member();
        home.write(home.register(member));
        send(home);
        ok(other.get("/v1/stations/me/members?number=" + member.number().digits()));
    }

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void tellWhoEditedMembersAreNow() {
        Profile after = new Profile("李玫", "13900001234", Optional.empty());
        home.write(accepted(change().edit(member, after)));
        send(home);

        MemberItem seen = seen(other);
        assertThat(seen.open(new Profiles(new MemberCipher(() -> 0))).profile()).isEqualTo(after);
    }

    @Test
    void tellThatAMembershipRestsAndThatItGoesOn() {
        home.write(accepted(change().freeze(member, true, FreezeReason.SUSPECTED_MISUSE)));
        send(home);
        assertThat(seen(other).member().frozen()).isTrue();

        home.write(accepted(change().freeze(member.withFrozen(true), false, FreezeReason.CLEARED)));
        send(home);
        assertThat(seen(other).member().frozen()).isFalse();
    }

    @Test
    void tellEveryStationOfALostCardAndThoseThatComeLater() {
        MemberNumber number = new MemberNumber(4_711);
        home.write(change().replaceCard(member, number));
        send(home);

        StoppedCardItem stop = new StoppedCardItem(member.number(), member.id());
        for (TestStation station : List.of(home, other, new TestStation(central))) {
            assertThat(items(station)).contains(stop);
        }
        assertThat(seen(other).member().number()).isEqualTo(number);
        assertThat(other.get("/v1/stations/me/members?number=" + number.digits()).statusCode())
                .isEqualTo(200);
        assertThat(
                        other.get("/v1/stations/me/members?number=" + member.number().digits())
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void addTheMonthsOfTwoPurchasesThatDidNotKnowOfEachOther() throws SQLException {
        MemberAct.PlusSold first = plus(home);
        MemberAct.PlusSold second = plus(other);
        assertThat(first.until()).isEqualTo(second.until());
        send(home);
        send(other);

        LocalDate until = account(home).plusUntil().orElseThrow();
        assertThat(until)
                .isEqualTo(RULES.plus().extend(Optional.of(first.until()), TestStation.TODAY));
        assertThat(disputes()).isEmpty();
        VerificationReport report = report();
        assertThat(report.discrepancies()).isEmpty();
        assertThat(report.stations().stream().mapToLong(each -> each.cashFen()).sum())
                .isEqualTo(2 * first.price().fen());
    }

    @Test
    void holdThePointsOfAnActivityThatTheRulesDoNotKnow() throws SQLException {
        claim(home, activity("DANCE", 7));
        send(home);

        assertThat(disputes()).containsExactly("UNKNOWN_ACTIVITY");
        assertThat(account(home).points().balance()).isZero();
        assertThat(report().discrepancies()).extracting(Discrepancy::code).containsExactly("HELD");
    }

    @Test
    void holdACheckInThatTwoStationsCountedOnOneDay() throws SQLException {
        claim(home, RULES.activity("CHECK_IN").orElseThrow());
        claim(other, RULES.activity("CHECK_IN").orElseThrow());
        send(home);
        send(other);

        assertThat(disputes()).containsExactly("ACTIVITY_OVER_LIMIT");
        assertThat(account(home).points().balance()).isEqualTo(5);
        assertThat(report().discrepancies()).extracting(Discrepancy::code).containsExactly("HELD");
    }

    private MemberAct.PlusSold plus(TestStation station) {
        MemberAct.PlusSold sold =
                accepted(
                        new SellPlus(RULES)
                                .decide(
                                        visit(station),
                                        List.of(Tender.cash(RULES.plus().price())),
                                        station.occasion()));
        station.write(sold);
        return sold;
    }

    private void claim(TestStation station, Activity activity) {
        station.write(
                accepted(
                        new CompleteActivity(with(activity))
                                .decide(
                                        visit(station),
                                        ActivityRequest.of(activity.kind()),
                                        Optional.empty(),
                                        true,
                                        station.occasion())));
    }

    private Visit visit(TestStation station) {
        return new Visit(
                member,
                station.opened(member.id()),
                List.of(),
                new Identification(member.id(), Identification.Kind.CARD, ""));
    }

    private ChangeMember change() {
        return new ChangeMember(home.occasion(), Optional.of("王姐"));
    }

    private static void send(TestStation station) {
        station.uploaded(station.journal());
    }

    private MemberItem seen(TestStation station) {
        return items(station).stream()
                .filter(MemberItem.class::isInstance)
                .map(MemberItem.class::cast)
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private MemberAccount account(TestStation station) {
        return items(station).stream()
                .filter(AccountItem.class::isInstance)
                .map(item -> ((AccountItem) item).account())
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private static List<FeedItem> items(TestStation station) {
        return station.feed(Cursor.START, 1_000, 0).items();
    }

    private VerificationReport report() {
        return accepted(
                VerificationReport.read(
                        ok(central.headquarters("GET", "/v1/hq/verification", ""))));
    }

    private List<String> disputes() throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Connection owner =
                DriverManager.getConnection(central.owner().url(), central.owner().user(), "")) {
            var rows =
                    owner.createStatement()
                            .executeQuery("select code from quarantine order by seq, code");
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    private static Activity activity(String kind, long points) {
        return new Activity(
                kind,
                points,
                OptionalLong.of(1),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Money.ZERO,
                Optional.empty());
    }

    private static LoyaltyRules with(Activity activity) {
        return RULES.withActivities(List.of(activity));
    }
}
