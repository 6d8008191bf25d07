package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.v1.Cursor;
import linli.contract.v1.FeedItem;
import linli.contract.v1.FeedPage;
import linli.contract.v1.Profiles;
import linli.core.checkout.MemberAccount;
import linli.core.checkout.ScanRefusal;
import linli.core.checkout.ScannedCode;
import linli.core.member.Member;
import linli.core.member.Profile;
import linli.core.money.Money;
import linli.core.points.BurnRule;
import linli.core.points.Holder;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.rulebook.RuleBook;
import linli.core.tier.TierId;
import linli.core.tier.TierStanding;
import linli.station.background.Background;
import linli.station.store.Mapping;
import linli.station.store.StationReport;
import linli.station.ui.FakeRewards;
import linli.station.ui.FakeScreenDevices;
import linli.station.ui.StationWindow;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.SlipPrinting;
import linli.station.ui.kit.Sounds;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Fonts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Points for goods at a real station, by keys: journal, store and screen agree afterwards. */
@ExtendWith(ApplicationExtension.class)
class RedeemJourneyTest {

    private static final Mapping MAPPING = new Mapping(Runnable::run);
    private static final RuleBook RULES = FakeRewards.ruleBook();
    private static final Profile LI =
            new Profile("李秀英", "13812345678", Optional.of(LocalDate.of(1961, 11, 24)));
    private static final Profile ZHAO = new Profile("赵敏", "13700008888", Optional.empty());

    @TempDir Path folder;
    private final Background background = Background.ofWindow();
    private Till till;
    private StationWindow window;
    private StationStatus status;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterAll
    static void forgetRows() {
        MAPPING.close();
    }

    @BeforeEach
    void open() throws Exception {
        till = onScreen(() -> Till.openSharing(folder, RULES, MAPPING));
        status = new StationStatus(till::now, ZoneId.of("Asia/Shanghai"));
        window = onScreen(this::window);
        onScreen(() -> {
            stock();
            window.show(FxToolkit.toolkitContext().getRegisteredStage());
            return window;
        });
    }

    @AfterEach
    void close() throws Exception {
        onScreen(() -> {
            window.close();
            till.close();
            return true;
        });
        background.close();
    }

    @Test
    void givesEggsInThreeKeystrokesAfterTheScan(FxRobot robot) throws Exception {
        scanPhone(1);
        robot.type(KeyCode.F3, KeyCode.DIGIT1, KeyCode.F9);
        assertThat(shown(robot)).contains("兑换完成", "积分余额 526");
        robot.type(KeyCode.ENTER, 20);
        assertThat(shown(robot)).contains("兑换完成");
        robot.type(KeyCode.F9);
        assertThat(robot.lookup("#redeem-receipt").tryQuery()).isEmpty();
        assertThat(shown(robot)).as("balance and shelf follow").contains("526", "还差 234 分");
        assertThat(report().pointsTaken()).isEqualTo(760);
    }

    @Test
    void takesPointsAndCashWithChangeIntoTheDrawer(FxRobot robot) throws Exception {
        scanPhone(1);
        robot.type(KeyCode.F3, KeyCode.DIGIT3, KeyCode.DIGIT5, KeyCode.DIGIT0, KeyCode.ENTER);
        assertThat(shown(robot)).contains("兑换完成", "¥30.10", "积分余额 336");
        StationReport report = report();
        assertThat(report.pointsTaken()).isEqualTo(950);
        assertThat(report.drawer()).isEqualTo(Money.ofFen(1_990));
    }

    @Test
    void takesExactCashByEnterAndNothingMoreByMoreOfIt(FxRobot robot) throws Exception {
        scanPhone(1);
        robot.type(KeyCode.F3, KeyCode.DIGIT3).type(KeyCode.ENTER, 30);
        assertThat(report().pointsTaken()).isEqualTo(950);
        assertThat(report().drawer()).isEqualTo(Money.ofFen(1_990));
    }

    @Test
    void saysInWordsWhatStandsInTheWay(FxRobot robot) throws Exception {
        scanPhone(1);
        robot.type(KeyCode.F3);
        assertThat(shown(robot))
                .contains("现在可换", "快可以换", "还差 804 分", "已经换完", "本月还可换 1 次", "只剩 3 份");
        robot.type(KeyCode.DIGIT6);
        assertThat(shown(robot)).contains("LP-4209", "东北大米 5kg：还差 804 分");
        robot.type(KeyCode.DOWN);
        assertThat(shown(robot)).contains("更高等级", "黑钻起可换");
        robot.type(KeyCode.UP, KeyCode.DIGIT2, KeyCode.F9, KeyCode.F9);
        assertThat(shown(robot)).contains("本月 1 次已换完，下月再来");
        scanPhone(2);
        assertThat(shown(robot)).contains("银卡起可换", "鲜享会员专享");
        assertThat(report().pointsTaken()).as("only the pears").isEqualTo(570);
    }

    @Test
    void takesARewardBackWithItsCash(FxRobot robot) throws Exception {
        scanPhone(1);
        robot.type(KeyCode.F3, KeyCode.DIGIT3, KeyCode.ENTER, KeyCode.F9, KeyCode.DELETE);
        assertThat(shown(robot)).contains("取消哪一笔？按数字选。", "950 分 + ¥19.90");
        robot.type(KeyCode.DIGIT1);
        assertThat(shown(robot)).contains("退回 950 分，退现金 ¥19.90");
        robot.type(KeyCode.ESCAPE, KeyCode.DIGIT1).type(KeyCode.ENTER, 10);
        assertThat(shown(robot)).contains("已取消兑换", "¥19.90", "积分余额 1,286");
        assertThat(report().drawer()).isEqualTo(Money.ZERO);
        robot.type(KeyCode.F9, KeyCode.DELETE);
        assertThat(shown(robot)).contains("这位会员在本站没有可以取消的兑换。");
    }

    @Test
    void drawsAPrizeWithPublishedOdds(FxRobot robot) throws Exception {
        scanPhone(1);
        robot.type(KeyCode.F3, KeyCode.F12);
        assertThat(shown(robot)).contains("1%", "10%", "89%", "今天还可抽 2 次", "1,236");
        robot.type(KeyCode.F9);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> robot.lookup("#redeem-receipt").tryQuery().isPresent());
        assertThat(shown(robot)).contains("抽奖结果").anyMatch(text -> text.startsWith("抽奖号 "));
        assertThat(report().pointsTaken()).isEqualTo(50);
    }

    @Test
    void saysBeforehandThatACardCannotSpend(FxRobot robot) throws Exception {
        onScreen(() -> {
            window.scanned(new ScannedCode.Card(member(1, LI).number()));
            return true;
        });
        robot.type(KeyCode.F3);
        assertThat(shown(robot)).contains("请出示手机会员码");
        robot.type(KeyCode.DIGIT1, KeyCode.F9);
        assertThat(shown(robot)).contains("LP-4003");
        assertThat(report().pointsTaken()).isZero();
        robot.type(KeyCode.DIGIT4, KeyCode.F9);
        assertThat(shown(robot)).as("a gift needs no proof").contains("兑换完成");
    }

    @Test
    void goesOnWithoutTheNetwork(FxRobot robot) throws Exception {
        onScreen(() -> {
            status.network(StationStatus.Network.OFFLINE);
            return true;
        });
        scanPhone(1);
        robot.type(KeyCode.F3);
        assertThat(shown(robot)).contains("离线中：照常兑换，恢复后自动上传。");
        robot.type(KeyCode.DIGIT2, KeyCode.ENTER);
        assertThat(report().pointsTaken()).isEqualTo(570);
    }

    @Test
    void opensTheStatementAndPutsItAwayForAScan(FxRobot robot) throws Exception {
        scanPhone(1);
        robot.type(KeyCode.F3, KeyCode.DIGIT2, KeyCode.F9, KeyCode.F9, KeyCode.F10);
        assertThat(robot.lookup("#statement").tryQuery()).isPresent();
        assertThat(shown(robot)).contains("716");
        scanPhone(2);
        assertThat(robot.lookup("#statement").tryQuery()).isEmpty();
    }

    @Test
    void asksForAMemberWhereNobodyIs(FxRobot robot) {
        robot.type(KeyCode.F3);
        assertThat(shown(robot)).contains("请扫会员码");
        robot.type(KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.ENTER);
        assertThat(shown(robot)).contains("请出示手机会员码");
        robot.type(KeyCode.ESCAPE);
        assertThat(shown(robot)).contains("请扫会员码");
    }

    private StationReport report() throws Exception {
        StationReport report =
                onScreen(() -> till.station().store().verification().run(RULES.rules()));
        assertThat(report.discrepancies()).isEmpty();
        return report;
    }

    private void scanPhone(int number) throws Exception {
        onScreen(() -> {
            Profile profile = number == 1 ? LI : ZHAO;
            window.scanned(new ScannedCode.RotatingCode(member(number, profile).number(), "ab"));
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
        till.station().inbox().cursor();
        till.station().inbox().apply(new FeedPage(new Cursor(1, 9), false, items));
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

    private StationWindow window() throws IOException {
        String family =
                Fonts.load(
                        Optional.ofNullable(System.getProperty(Fonts.FOLDER_PROPERTY))
                                .map(Path::of));
        return new StationWindow(
                new StationWindow.Needs(
                        background,
                        TestShop.STATION,
                        status,
                        till.station().counter(),
                        till.station().counter().operators(),
                        till.station().counter().tickets(),
                        till.station().counter().rewards(),
                        till.station().counter().heldSales(),
                        typed ->
                                typed.length() == 4
                                        ? new ScannedCode.LastFour(typed)
                                        : new ScannedCode.Refused(ScanRefusal.UNKNOWN_CODE),
                        (text, reply) -> reply.accept(List.of()),
                        reply -> reply.accept(List.of()),
                        SlipPrinting.NONE,
                        linli.station.ui.shift.ShiftBook.NONE,
                        () -> new BurnRule(100, 100, 5_000),
                        new Texts(Locale.CHINA),
                        KeyMap.standard(),
                        Sounds.SILENT,
                        event -> false,
                        new FakeScreenDevices(),
                        family));
    }

    private static <T> T onScreen(Callable<T> task) throws Exception {
        T value = WaitForAsyncUtils.waitForAsyncFx(30_000, task);
        WaitForAsyncUtils.waitForFxEvents();
        return value;
    }

    private static List<String> shown(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot
                .lookup((Node node) -> node instanceof Labeled)
                .queryAllAs(Labeled.class)
                .stream()
                .filter(label -> label.isVisible() && label.getScene() != null)
                .map(Labeled::getText)
                .collect(Collectors.toList());
    }
}
