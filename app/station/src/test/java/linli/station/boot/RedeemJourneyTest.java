package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;
import linli.contract.v1.field.Profiles;
import linli.core.account.MemberAccount;
import linli.core.member.Member;
import linli.core.member.Profile;
import linli.core.money.Money;
import linli.core.points.Holder;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.rulebook.RuleBook;
import linli.core.tier.TierId;
import linli.core.tier.TierStanding;
import linli.core.visit.ScannedCode;
import linli.station.store.StationReport;
import linli.station.ui.FakeRewards;
import linli.station.ui.kit.StationStatus;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points for goods at a real station, by keys: journal, store and screen agree afterwards. */
class RedeemJourneyTest {

    private static final RuleBook RULES = FakeRewards.ruleBook();
    private static final Profile LI =
            new Profile("李秀英", "13812345678", Optional.of(LocalDate.of(1961, 11, 24)));
    private static final Profile ZHAO = new Profile("赵敏", "13700008888", Optional.empty());

    @TempDir Path folder;
    private WindowedTill counter;

    @BeforeEach
    void open() throws Exception {
        counter = WindowedTill.open(folder, RULES);
        WindowedTill.onScreen(() -> {
            stock();
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    @Test
    void givesEggsInThreeKeystrokesAfterTheScan() throws Exception {
        scanPhone(1);
        counter.press(KeyCode.F3, KeyCode.DIGIT1, KeyCode.F9);
        assertThat(counter.shown()).contains("兑换完成", "积分余额 526");
        counter.press(KeyCode.ENTER, 20);
        assertThat(counter.shown()).contains("兑换完成");
        counter.press(KeyCode.F9);
        assertThat(counter.isShown("redeem-receipt")).isFalse();
        assertThat(counter.shown()).as("balance and shelf follow").contains("526", "还差 234 分");
        assertThat(counter.verified().pointsTaken()).isEqualTo(760);
    }

    @Test
    void takesPointsAndCashWithChangeIntoTheDrawer() throws Exception {
        scanPhone(1);
        counter.press(KeyCode.F3, KeyCode.DIGIT3, KeyCode.DIGIT5, KeyCode.DIGIT0, KeyCode.ENTER);
        assertThat(counter.shown()).contains("兑换完成", "¥30.10", "积分余额 336");
        StationReport report = counter.verified();
        assertThat(report.pointsTaken()).isEqualTo(950);
        assertThat(report.drawer()).isEqualTo(Money.ofFen(1_990));
    }

    @Test
    void takesExactCashByEnterAndNothingMoreByMoreOfIt() throws Exception {
        scanPhone(1);
        counter.press(KeyCode.F3, KeyCode.DIGIT3);
        counter.press(KeyCode.ENTER, 30);
        assertThat(counter.verified().pointsTaken()).isEqualTo(950);
        assertThat(counter.verified().drawer()).isEqualTo(Money.ofFen(1_990));
    }

    @Test
    void saysInWordsWhatStandsInTheWay() throws Exception {
        scanPhone(1);
        counter.press(KeyCode.F3);
        assertThat(counter.shown())
                .contains("现在可换", "快可以换", "还差 804 分", "已经换完", "本月还可换 1 次", "只剩 3 份");
        counter.press(KeyCode.DIGIT6);
        assertThat(counter.shown()).contains("LP-4209", "东北大米 5kg：还差 804 分");
        counter.press(KeyCode.DOWN);
        assertThat(counter.shown()).contains("更高等级", "黑钻起可换");
        counter.press(KeyCode.UP, KeyCode.DIGIT2, KeyCode.F9, KeyCode.F9);
        assertThat(counter.shown()).contains("本月 1 次已换完，下月再来");
        scanPhone(2);
        assertThat(counter.shown()).contains("银卡起可换", "鲜享会员专享");
        assertThat(counter.verified().pointsTaken()).as("only the pears").isEqualTo(570);
    }

    @Test
    void takesARewardBackWithItsCash() throws Exception {
        scanPhone(1);
        counter.press(KeyCode.F3, KeyCode.DIGIT3, KeyCode.ENTER, KeyCode.F9, KeyCode.DELETE);
        assertThat(counter.shown()).contains("取消哪一笔？按数字选。", "950 分 + ¥19.90");
        counter.press(KeyCode.DIGIT1);
        assertThat(counter.shown()).contains("退回 950 分，退现金 ¥19.90");
        counter.press(KeyCode.ESCAPE, KeyCode.DIGIT1);
        counter.press(KeyCode.ENTER, 10);
        assertThat(counter.shown()).contains("已取消兑换", "¥19.90", "积分余额 1,286");
        assertThat(counter.verified().drawer()).isEqualTo(Money.ZERO);
        counter.press(KeyCode.F9, KeyCode.DELETE);
        assertThat(counter.shown()).contains("这位会员在本站没有可以取消的兑换。");
    }

    @Test
    void drawsAPrizeWithPublishedOdds() throws Exception {
        scanPhone(1);
        counter.press(KeyCode.F3, KeyCode.F12);
        assertThat(counter.shown()).contains("1%", "10%", "89%", "今天还可抽 2 次", "1,236");
        counter.press(KeyCode.F9);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> counter.isShown("redeem-receipt"));
        assertThat(counter.shown()).contains("抽奖结果").anyMatch(text -> text.startsWith("抽奖号 "));
        assertThat(counter.verified().pointsTaken()).isEqualTo(50);
    }

    @Test
    void saysBeforehandThatACardCannotSpend() throws Exception {
        counter.scan(new ScannedCode.Card(member(1, LI).number()));
        counter.press(KeyCode.F3);
        assertThat(counter.shown()).contains("请出示手机会员码");
        counter.press(KeyCode.DIGIT1, KeyCode.F9);
        assertThat(counter.shown()).contains("LP-4003");
        assertThat(counter.verified().pointsTaken()).isZero();
        counter.press(KeyCode.DIGIT4, KeyCode.F9);
        assertThat(counter.shown()).as("a gift needs no proof").contains("兑换完成");
    }

    @Test
    void goesOnWithoutTheNetwork() throws Exception {
        WindowedTill.onScreen(() -> {
            counter.status().network(StationStatus.Network.OFFLINE);
            return true;
        });
        scanPhone(1);
        counter.press(KeyCode.F3);
        assertThat(counter.shown()).contains("离线中：照常兑换，恢复后自动上传。");
        counter.press(KeyCode.DIGIT2, KeyCode.ENTER);
        assertThat(counter.verified().pointsTaken()).isEqualTo(570);
    }

    @Test
    void opensTheStatementAndPutsItAwayForAScan() throws Exception {
        scanPhone(1);
        counter.press(KeyCode.F3, KeyCode.DIGIT2, KeyCode.F9, KeyCode.F9, KeyCode.F10);
        assertThat(counter.isShown("statement")).isTrue();
        assertThat(counter.shown()).contains("716");
        scanPhone(2);
        assertThat(counter.isShown("statement")).isFalse();
    }

    @Test
    void asksForAMemberWhereNobodyIs() {
        counter.press(KeyCode.F3);
        assertThat(counter.shown()).contains("请扫会员码");
        counter.press(
                KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.ENTER);
        assertThat(counter.shown()).contains("请出示手机会员码");
        counter.press(KeyCode.ESCAPE);
        assertThat(counter.shown()).contains("请扫会员码");
    }

    private void scanPhone(int number) throws Exception {
        WindowedTill.onScreen(() -> {
            Profile profile = number == 1 ? LI : ZHAO;
            counter.window()
                    .scanned(new ScannedCode.RotatingCode(member(number, profile).number(), "ab"));
            return true;
        });
    }

    private static Member member(int number, Profile profile) {
        return TestShop.member(number, profile);
    }

    private void stock() {
        List<FeedItem> items = new ArrayList<>();
        FakeRewards.labels().forEach(label -> items.add(new FeedItem.LabelItem(label)));
        SecureRandom random = new SecureRandom();
        for (Member member : List.of(member(1, LI), member(2, ZHAO))) {
            MemberKey key = MemberKey.random(random);
            String sealed =
                    new Profiles(new MemberCipher(random)).seal(member.profile(), member.id(), key);
            items.add(new FeedItem.MemberItem(member, sealed, Optional.of(key)));
        }
        items.add(new FeedItem.AccountItem(account(member(1, LI), 1_286, "GOLD"), 0, 0));
        items.add(new FeedItem.AccountItem(account(member(2, ZHAO), 1_286, "BASIC"), 0, 0));
        counter.till().station().inbox().cursor();
        counter.till().station().inbox().apply(new FeedPage(new Cursor(1, 9), false, items));
    }

    private static MemberAccount account(Member member, long points, String tier) {
        LocalDate expires = LocalDate.of(2027, 3, 31);
        LotSlice slice =
                new LotSlice(
                        new LotId("opening/" + member.id().value()),
                        expires,
                        expires,
                        new Holder.Escrow(TestShop.STATION),
                        points);
        boolean gold = tier.equals("GOLD");
        return new MemberAccount(
                member.id(),
                new PointsAccount(List.of(slice), 0),
                List.of(),
                new TierStanding(
                        new TierId(tier),
                        gold ? Optional.of(LocalDate.of(2027, 5, 31)) : Optional.empty(),
                        List.of()),
                gold ? Optional.of(LocalDate.of(2026, 12, 18)) : Optional.empty(),
                List.of());
    }
}
