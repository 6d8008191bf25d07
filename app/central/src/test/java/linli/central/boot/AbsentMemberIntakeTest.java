package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.feed.FeedItem.MemberItem;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.headquarters.VerificationReport.Discrepancy;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.member.AbsentMember;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.membership.ChangeMember;
import linli.core.points.Holder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a station sold, cut off, to a member of whom it knew no more than the number. */
class AbsentMemberIntakeTest {

    private TestCentral central;
    private TestStation home;
    private TestStation away;
    private Member member;

    @BeforeEach
    void aMemberWhomTheOtherStationDoesNotKnow() {
        central = new TestCentral();
        central.headquarters(
                "PUT", "/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
        home = new TestStation(central);
        away = new TestStation(central);
        member = home.member();
        home.write(home.register(member));
    }

    @AfterEach
    void stop() {
        central.close();
    }

    private static void send(TestStation station) {
        station.uploaded(station.journal());
    }

    /** The points of a sale of three boxes, by number only. */
    private Act.SaleCompleted sellByNumber(MemberNumber number) {
        MemberId id = new AbsentMember(number).id();
        Act.SaleCompleted sale = away.sale(Optional.of(away.opened(id)), 3);
        away.write(sale);
        return sale;
    }

    private static MemberAccount account(TestStation station) {
        return station.feed(Cursor.START, 1000, 0).items().stream()
                .filter(AccountItem.class::isInstance)
                .map(item -> ((AccountItem) item).account())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private VerificationReport verified() {
        return accepted(
                VerificationReport.read(
                        ok(central.headquarters("GET", "/v1/hq/verification", ""))));
    }

    private String open() {
        return new String(
                ok(central.headquarters("GET", "/v1/hq/disputes", "")), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> decide(boolean accepted) {
        String one = open().replaceFirst(".*\\[(\\{.*})].*", "$1").replaceFirst("}$", "");
        return central.headquarters(
                "POST",
                "/v1/hq/disputes/decisions",
                one + ",\"accepted\":" + accepted + ",\"by\":\"总部小周\"}");
    }

    @Test
    void isCreditedOnceToWhoeverHasTheNumberAndHeldWhereItWasEarned() {
        send(home);
        long earned = sellByNumber(member.number()).sale().pointsEarned();
        send(away);
        send(away);
        away.uploadInEpoch(2);
        assertThat(account(away).member()).isEqualTo(member.id());
        assertThat(account(away).points().balance()).isEqualTo(earned).isPositive();
        assertThat(account(home).points().balance()).isEqualTo(earned);
        assertThat(account(away).uses()).isNotEmpty();
        assertThat(central.disputes()).isEmpty();
        assertThat(verified().discrepancies()).isEmpty();
        assertThat(verified().points()).isEqualTo(earned);
    }

    @Test
    void isHeldByTheStationThatEarnedIt() {
        send(home);
        long earned = sellByNumber(member.number()).sale().pointsEarned();
        send(away);
        assertThat(account(away).points().in(new Holder.Escrow(away.id()))).isEqualTo(earned);
    }

    @Test
    void bringsTheStationTheMember() {
        send(home);
        sellByNumber(member.number());
        send(away);
        assertThat(away.feed(Cursor.START, 1000, 0).items())
                .anySatisfy(item ->
                        assertThat(item)
                                .isInstanceOfSatisfying(
                                        MemberItem.class,
                                        some ->
                                                assertThat(some.member().id())
                                                        .isEqualTo(member.id())));
    }

    @Test
    void waitsForAMemberWhoseRegistrationComesLaterAndIsThenTheirs() {
        long earned = sellByNumber(member.number()).sale().pointsEarned();
        send(away);
        assertThat(central.disputes()).containsExactly("UNKNOWN_MEMBER");
        assertThat(verified().discrepancies()).containsExactly(new Discrepancy("HELD", "POINTS"));
        send(home);
        assertThat(open()).isEqualTo("{\"disputes\":[]}");
        assertThat(account(away).points().balance()).isEqualTo(earned);
        assertThat(verified().discrepancies()).isEmpty();
        send(home);
        assertThat(account(away).points().balance()).isEqualTo(earned);
    }

    @Test
    void waitsForACardThatWasPrintedWhileItsStationWasCutOff() {
        send(home);
        MemberNumber newer = new MemberNumber(4_711);
        long earned = sellByNumber(newer).sale().pointsEarned();
        send(away);
        home.write(new ChangeMember(home.occasion(), Optional.empty()).replaceCard(member, newer));
        send(home);
        assertThat(open()).isEqualTo("{\"disputes\":[]}");
        assertThat(account(away).points().balance()).isEqualTo(earned);
    }

    @Test
    void isPutAsideForPeopleIfNobodyHasTheNumberAndNoMoneyIsLost() {
        send(home);
        Act.SaleCompleted sale = sellByNumber(new MemberNumber(815));
        send(away);
        assertThat(central.disputes()).containsExactly("UNKNOWN_MEMBER");
        assertThat(problem(decide(true))).isEqualTo("UNKNOWN_MEMBER");
        ok(decide(false));
        assertThat(verified().discrepancies()).isEmpty();
        assertThat(verified().points()).isZero();
        assertThat(verified().stations().stream().mapToLong(each -> each.cashFen()).sum())
                .isEqualTo(sale.sale().net().fen());
    }

    @Test
    void isPutAsideIfTheCardWasReportedLostAndStillIsItsOwnersIfPeopleSaySo() {
        MemberNumber newer = new MemberNumber(4_711);
        home.write(new ChangeMember(home.occasion(), Optional.empty()).replaceCard(member, newer));
        send(home);
        long earned = sellByNumber(member.number()).sale().pointsEarned();
        send(away);
        assertThat(central.disputes()).containsExactly("CARD_STOPPED");
        assertThat(account(home).points().balance()).isZero();
        ok(decide(true));
        assertThat(account(home).points().balance()).isEqualTo(earned);
        assertThat(verified().discrepancies()).isEmpty();
    }

    @Test
    void isPutAsideIfTwoMembersHaveTheNumber() {
        Member twin = away.member().withNumber(member.number());
        send(home);
        away.write(away.register(twin));
        send(away);
        sellByNumber(member.number());
        send(away);
        assertThat(central.disputes()).containsExactlyInAnyOrder("NUMBER_TAKEN", "UNKNOWN_MEMBER");
    }

    @Test
    void takesBackFromTheSameWhatIsReturnedByNumber() {
        send(home);
        Act.SaleCompleted sale = sellByNumber(member.number());
        MemberId id = new AbsentMember(member.number()).id();
        MemberAccount blind = away.opened(id).apply(sale.changes().getFirst());
        away.write(away.refund(sale, List.of(), blind, 3));
        send(away);
        assertThat(central.disputes()).isEmpty();
        assertThat(account(away).points().balance()).isZero();
        assertThat(account(away).points().debt()).isZero();
        assertThat(verified().discrepancies()).isEmpty();
    }
}
