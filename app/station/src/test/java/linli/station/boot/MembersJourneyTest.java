package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
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
import linli.station.ui.FakeRewards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Benefits, membership and a member's file at a real station, by keys. */
class MembersJourneyTest {

    private static final RuleBook RULES = FakeRewards.ruleBook();
    private static final Profile ZHAO = new Profile("赵春花", "13700000002", Optional.empty());
    private static final Profile LI =
            new Profile("李秀英", "13812345678", Optional.of(LocalDate.of(1961, 11, 24)));

    @TempDir Path folder;
    private final Member li = TestShop.member(1, LI);
    private final Member zhao = TestShop.member(2, ZHAO);
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
    void offersWhatIsDueAtTheScanAndTakesItWithOneKeyEach() throws Exception {
        scanCard();
        assertThat(counter.shown()).contains("签到 +5");
        shot("benefits-panel");
        counter.pressShift(KeyCode.F4);
        shot("benefits");
        assertThat(counter.shown()).contains("今日权益", "今天还可 1 次", "今天还可 3 次");
        counter.press(KeyCode.DIGIT1);
        assertThat(counter.shown()).contains("签到 +5 分", "1,291").doesNotContain("签到 +5");
        counter.pressShift(KeyCode.F4);
        counter.press(KeyCode.DIGIT6);
        assertThat(counter.shown()).as("once a day").contains("次数已经用完了。可以明天或下个月再来。");
        assertThat(counter.verified().pointsIssued()).isEqualTo(5);
    }

    @Test
    void letsNobodyElseComeWhileOneMemberIsAskedAbout() throws Exception {
        scanCard();
        counter.pressShift(KeyCode.F4);
        counter.scan(new ScannedCode.Card(zhao.number()));
        assertThat(counter.shown()).contains("LP-1014", "李**").doesNotContain("赵**");
        counter.press(KeyCode.DIGIT1);
        assertThat(counter.shown()).contains("签到 +5 分", "1,291");
        counter.pressShift(KeyCode.F3);
        counter.scan(new ScannedCode.Card(zhao.number()));
        assertThat(counter.shown()).contains("LP-1014", "李** 的储值");
        counter.press(KeyCode.ESCAPE, KeyCode.F4);
        counter.pressShift(KeyCode.F10);
        counter.scan(new ScannedCode.Card(zhao.number()));
        counter.press(KeyCode.DIGIT2);
        assertThat(counter.shown()).contains("冻结：怀疑被盗用", "李**");
        counter.verified();
    }

    @Test
    void recordsTheWeightOfWhatWasBroughtBack() throws Exception {
        scanCard();
        counter.pressShift(KeyCode.F4);
        counter.press(KeyCode.DIGIT4, KeyCode.DIGIT1);
        shot("recycling");
        counter.write("2.35");
        counter.press(KeyCode.ENTER);
        assertThat(counter.shown()).contains("1,296");
        counter.verified();
    }

    @Test
    void sellsThePaidMembershipWithChangeIntoTheDrawer() throws Exception {
        scanCard();
        counter.pressShift(KeyCode.F4);
        counter.press(KeyCode.DIGIT5);
        shot("plus-paying");
        counter.write("10");
        counter.press(KeyCode.ENTER, 5);
        assertThat(counter.shown()).contains("鲜享会员有效期到 2026-12-21 · 找零 ¥0.10");
        assertThat(counter.shown()).as("for members who paid").contains("本周 0 元小葱 可领");
        shot("plus-sold");
        counter.pressShift(KeyCode.F4);
        counter.press(KeyCode.DIGIT1);
        assertThat(counter.shown()).contains("本周 0 元小葱 已领");
        assertThat(counter.verified().drawer()).isEqualTo(Money.ofFen(990));
    }

    @Test
    void findsAMemberByTheFirstLettersOfTheNameInThreeKeys() throws Exception {
        counter.press(KeyCode.F4);
        counter.write("lxy");
        shot("members-search");
        assertThat(counter.shown()).contains("李**", "138****5678");
        counter.press(KeyCode.ENTER);
        assertThat(counter.shown()).contains("会员资料", "11 月 24 日", "本自提点");
        shot("members-page");
    }

    @Test
    void putsAMemberRightAndShowsWhoChangedWhat() throws Exception {
        counter.press(KeyCode.F4);
        scanCard();
        counter.press(KeyCode.F10);
        shot("members-edit");
        counter.press(KeyCode.END);
        counter.write("2");
        counter.press(KeyCode.F9);
        assertThat(counter.shown()).contains("资料已改好", "变更记录");
        counter.verified();
    }

    @Test
    void freezesAMemberAndLetsThemGoOn() throws Exception {
        counter.press(KeyCode.F4);
        scanCard();
        counter.pressShift(KeyCode.F10);
        shot("members-freeze");
        counter.press(KeyCode.DIGIT2);
        assertThat(counter.shown()).contains("冻结：怀疑被盗用", "已冻结");
        shot("members-frozen");
        counter.press(KeyCode.F1);
        assertThat(counter.shown()).as("served nowhere else").doesNotContain("李**");
        scanCard();
        assertThat(counter.shown()).contains("LP-1022");
        shot("sale-frozen");
        counter.press(KeyCode.F4);
        counter.write("5678");
        counter.press(KeyCode.ENTER);
        counter.pressShift(KeyCode.F10);
        counter.press(KeyCode.DIGIT1);
        counter.press(KeyCode.F1);
        scanCard();
        assertThat(counter.shown()).contains("李**");
        counter.verified();
    }

    @Test
    void stopsALostCardAtOnce() throws Exception {
        counter.press(KeyCode.F4);
        scanCard();
        counter.pressShift(KeyCode.DELETE);
        shot("members-lost");
        counter.press(KeyCode.ENTER);
        assertThat(counter.shown()).contains("旧卡已挂失，新卡正在打印");
        shot("members-history");
        counter.press(KeyCode.ESCAPE);
        scanCard();
        assertThat(counter.shown()).contains("LP-1023");
        counter.verified();
    }

    private void scanCard() throws Exception {
        counter.scan(new ScannedCode.Card(li.number()));
    }

    /** Leaves a picture in the folder of {@code -Dshots}, if there is one. */
    private void shot(String name) throws Exception {
        String wanted = System.getProperty("shots");
        if (wanted != null) {
            Path file = Files.createDirectories(Path.of(wanted)).resolve(name + ".png");
            WindowedTill.onScreen(() -> {
                counter.window().snapshot(file);
                return true;
            });
        }
    }

    private void stock() {
        List<FeedItem> items = new ArrayList<>();
        FakeRewards.labels().forEach(label -> items.add(new FeedItem.LabelItem(label)));
        SecureRandom random = new SecureRandom();
        MemberKey key = MemberKey.random(random);
        Profiles profiles = new Profiles(new MemberCipher(random));
        String sealed = profiles.seal(LI, li.id(), key);
        items.add(new FeedItem.MemberItem(li, sealed, Optional.of(key)));
        String other = profiles.seal(ZHAO, zhao.id(), key);
        items.add(new FeedItem.MemberItem(zhao, other, Optional.of(key)));
        items.add(new FeedItem.AccountItem(account(), 0, 0));
        counter.till().station().inbox().cursor();
        counter.till().station().inbox().apply(new FeedPage(new Cursor(1, 9), false, items));
    }

    private MemberAccount account() {
        LocalDate expires = LocalDate.of(2027, 3, 31);
        LotSlice slice =
                new LotSlice(
                        new LotId("opening/1"),
                        expires,
                        expires,
                        new Holder.Escrow(TestShop.STATION),
                        1_286);
        return new MemberAccount(
                li.id(),
                new PointsAccount(List.of(slice), 0),
                List.of(),
                new TierStanding(
                        new TierId("GOLD"), Optional.of(LocalDate.of(2027, 5, 31)), List.of()),
                Optional.empty(),
                List.of());
    }
}
