package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linli.contract.rules.RuleBookJson;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.headquarters.LabelImport;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.headquarters.VerificationReport.Discrepancy;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.DrawNumber;
import linli.core.act.Identification;
import linli.core.catalog.Label;
import linli.core.catalog.Labels;
import linli.core.member.Member;
import linli.core.money.Money;
import linli.core.redeem.CompleteReward;
import linli.core.reward.GivenOut;
import linli.core.reward.Lottery;
import linli.core.reward.Prize;
import linli.core.reward.Reward;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.visit.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RewardsTest {

    private static final List<Tender> TWO_YUAN =
            List.of(new Tender(TenderType.CASH, Money.ofFen(200), ""));
    private static final CompleteReward REWARDS =
            new CompleteReward(rules(), Labels.NONE, GivenOut.NOTHING);

    private TestCentral central;
    private TestStation station;
    private Member member;
    private MemberAccount account;

    @BeforeEach
    void aMemberWithPoints() {
        central = new TestCentral();
        central.headquarters(
                "PUT", "/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
        station = new TestStation(central);
        member = station.member();
        account = station.opened(member.id());
        station.write(station.register(member));
        write(station.sale(Optional.of(account), 3));
    }

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void bookTheCashAndThePointsOfARedemptionAndOfItsCancelling() throws SQLException {
        Act.RewardRedeemed kept = redeem();
        Act.RewardRedeemed back = redeem();
        write(accepted(REWARDS.cancel(back, false, account, station.occasion())));
        station.uploaded(station.journal());
        station.uploaded(station.journal());

        VerificationReport report = report();
        assertThat(report.discrepancies()).isEmpty();
        assertThat(report.points()).isEqualTo(account.points().balance());
        assertThat(report.stations().getFirst().cashFen()).isEqualTo(3 * 1280 + 150);
        assertThat(disputes()).containsExactly("UNKNOWN_REWARD", "UNKNOWN_REWARD");
        assertThat(kept.redemption().points()).isEqualTo(5);
    }

    @Test
    void disputeACancellingOfWhatWasNeverGivenAndPostIt() throws SQLException {
        Act.RewardRedeemed never =
                accepted(REWARDS.redeem(visit(), "EGG", TWO_YUAN, station.occasion()));
        write(station.sale(Optional.of(account), 3));
        Act.RedemptionCancelled back =
                accepted(REWARDS.cancel(never, false, account, station.occasion()));
        write(back);
        station.uploaded(station.journal());

        assertThat(disputes()).containsExactly("UNKNOWN_REDEMPTION");
        assertThat(report().discrepancies()).isEmpty();
    }

    @Test
    void computeTheNumberOfADrawAgain() throws SQLException {
        draw(DrawNumber.of(station.head().hex(), member.id()));
        station.uploaded(station.journal());
        assertThat(report().discrepancies()).isEmpty();

        draw(12_345);
        station.uploaded(station.journal());

        assertThat(report().discrepancies())
                .extracting(Discrepancy::code)
                .containsExactly("DRAW_MISMATCH");
        assertThat(disputes()).contains("DRAW_MISMATCH");
    }

    @Test
    void tellStationsWhatThingsAreCalled() {
        Label eggs = new Label(Label.Kind.REWARD, "EGG", "土鸡蛋 10 枚", "10 eggs", "egg");
        String body = new LabelImport(List.of(eggs)).text();
        ok(central.headquarters("PUT", "/v1/hq/labels", body));
        TestStation late = new TestStation(central);
        for (TestStation each : List.of(station, late)) {
            assertThat(each.feed(Cursor.START, 100, 0).items())
                    .contains(new FeedItem.LabelItem(eggs));
        }
    }

    private Act.RewardRedeemed redeem() {
        Act.RewardRedeemed act =
                accepted(REWARDS.redeem(visit(), "EGG", TWO_YUAN, station.occasion()));
        write(act);
        return act;
    }

    private void draw(long random) {
        write(accepted(REWARDS.draw(visit(), random, station.occasion())));
    }

    private Visit visit() {
        return new Visit(
                member,
                account,
                List.of(),
                new Identification(member.id(), Identification.Kind.ROTATING_CODE, "s"));
    }

    private void write(Act act) {
        station.write(act);
        account = act.changeOf(member.id()).map(account::apply).orElse(account);
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

    private static LoyaltyRules rules() {
        LoyaltyRules plain = RuleBookJson.builtIn().rules();
        Reward eggs =
                new Reward(
                        "EGG",
                        5,
                        Money.ofFen(150),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        false,
                        false,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty());
        List<Prize> prizes = List.of(new Prize("THANKS", 1, OptionalLong.empty(), 0));
        return plain.withRewards(
                List.of(eggs), Optional.of(new Lottery(2, OptionalLong.empty(), prizes)));
    }
}
