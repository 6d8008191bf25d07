package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static linli.central.boot.TestCentral.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import linli.contract.v1.feed.FeedItem.AccountItem;
import linli.contract.v1.feed.FeedItem.MemberItem;
import linli.contract.v1.feed.MemberAnswer;
import linli.contract.v1.headquarters.MemberImport;
import linli.contract.v1.headquarters.MemberImport.Newcomer;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.member.FreezeReason;
import linli.core.member.Member;
import linli.core.member.MemberNumber;
import linli.core.membership.ChangeMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A restored central forgot a member: what another station did about them waits for whoever tells
 * of them, and what could not wait is theirs as soon as they are known (decision 0032).
 */
class ForgottenMemberTest {

    private static final MemberNumber NEW_CARD = new MemberNumber(123_456_789_012_345L);

    @TempDir Path stick;
    private TestCentral central;
    private TestStation home;
    private TestStation other;
    private Member member;
    private Path backup;

    @BeforeEach
    void twoStationsAndABackupOfBefore() {
        central = new TestCentral();
        central.headquarters(
                "PUT", "/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
        home = new TestStation(central);
        other = new TestStation(central);
        member = home.member();
        backup = central.backUp(stick);
    }

    @AfterEach
    void stop() {
        central.close();
    }

    private void isRegisteredAtHome() {
        does(home, home.register(member));
    }

    private void isImported() {
        Newcomer newcomer =
                new Newcomer(member, List.of(), List.of(), Optional.empty(), Optional.empty());
        ok(
                central.headquarters(
                        "PUT", "/v1/hq/members", new MemberImport(List.of(newcomer)).text()));
    }

    private static void does(TestStation station, Act act) {
        station.write(act);
        station.uploaded(station.journal());
    }

    private void buysElsewhere() {
        does(other, other.sale(Optional.of(account()), 3));
    }

    private ChangeMember changeElsewhere() {
        return new ChangeMember(other.occasion(), Optional.of("leader"));
    }

    private MemberAnswer seen(MemberNumber number) {
        return accepted(
                MemberAnswer.read(
                        ok(other.get("/v1/stations/me/members?number=" + number.digits()))));
    }

    private MemberAccount account() {
        return seen(member.number()).items().stream()
                .filter(AccountItem.class::isInstance)
                .map(item -> ((AccountItem) item).account())
                .findFirst()
                .orElseThrow();
    }

    private boolean isFrozen() {
        return seen(member.number()).items().stream()
                .filter(MemberItem.class::isInstance)
                .anyMatch(item -> ((MemberItem) item).member().frozen());
    }

    private void restored() {
        central.close();
        central = TestCentral.restored(backup);
        home.turnTo(central);
        other.turnTo(central);
    }

    /** Nobody waits for a station any more that comes back all the same. */
    private void restoredAndHomeGivenUp() {
        restored();
        ok(central.headquarters("POST", "/v1/hq/recovery/" + home.id().value() + "/give-up", ""));
        other.uploaded(other.journal());
    }

    private String open() {
        return new String(
                ok(central.headquarters("GET", "/v1/hq/disputes", "")), StandardCharsets.UTF_8);
    }

    private VerificationReport verified() {
        return accepted(
                VerificationReport.read(
                        ok(central.headquarters("GET", "/v1/hq/verification", ""))));
    }

    @Test
    void hasWhatWasSoldToThemOnceTheirRegistrationIsHeard() {
        isRegisteredAtHome();
        buysElsewhere();
        MemberAccount before = account();
        restoredAndHomeGivenUp();
        assertThat(central.disputes()).containsExactly("UNKNOWN_MEMBER");
        home.uploaded(home.journal());
        assertThat(open()).isEqualTo("{\"disputes\":[]}");
        assertThat(account()).isEqualTo(before);
        assertThat(account().points().balance()).isPositive();
        assertThat(verified().discrepancies()).isEmpty();
    }

    @Test
    void hasItOnceTheyAreImportedAgain() {
        isImported();
        buysElsewhere();
        MemberAccount before = account();
        restored();
        home.uploaded(List.of());
        other.uploaded(other.journal());
        assertThat(central.disputes()).containsExactly("UNKNOWN_MEMBER");
        isImported();
        assertThat(open()).isEqualTo("{\"disputes\":[]}");
        assertThat(account()).isEqualTo(before);
        assertThat(verified().discrepancies()).isEmpty();
    }

    @Test
    void losesNoReportOfALostCardOnTheWay() {
        isRegisteredAtHome();
        does(other, changeElsewhere().replaceCard(member, NEW_CARD));
        restored();
        assertThat(problem(other.upload(other.journal()))).isEqualTo("RECOVERING");
        home.uploaded(home.journal());
        other.uploaded(other.journal());
        assertThat(central.disputes()).isEmpty();
        assertThat(seen(NEW_CARD).items()).isNotEmpty();
    }

    @Test
    void hasTheNewCardAndRestsOnceTheirRegistrationIsHeard() {
        isRegisteredAtHome();
        does(other, accepted(changeElsewhere().freeze(member, true, FreezeReason.MEMBER_ASKED)));
        assertThat(isFrozen()).isTrue();
        does(other, changeElsewhere().replaceCard(member, NEW_CARD));
        restoredAndHomeGivenUp();
        home.uploaded(home.journal());
        assertThat(open()).isEqualTo("{\"disputes\":[]}");
        assertThat(problem(other.get("/v1/stations/me/members?number=" + member.number().digits())))
                .isEqualTo("UNKNOWN_MEMBER");
        member = member.withNumber(NEW_CARD);
        assertThat(isFrozen()).isTrue();
    }
}
