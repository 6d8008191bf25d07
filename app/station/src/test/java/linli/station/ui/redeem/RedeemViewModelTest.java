package linli.station.ui.redeem;

import static linli.station.ui.TestDesk.ask;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.money.Money;
import linli.core.sale.Quantity;
import linli.core.visit.Found;
import linli.core.visit.Visit;
import linli.station.ui.ShopFixtures;
import linli.station.ui.TestDesk;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.StationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shelf by keys and scans, without a window. */
class RedeemViewModelTest {

    private final TestDesk test = new TestDesk();
    private final StationStatus status =
            new StationStatus(
                    () -> Instant.parse("2026-11-21T09:42:00Z"), ZoneId.of("Asia/Shanghai"));
    private final RedeemViewModel redeem = new RedeemViewModel(test.desk, test.rewards, status);

    @Test
    void asksForAMemberFirst() {
        assertThat(redeem.fill().get()).isEqualTo(RedeemViewModel.Fill.NOBODY);
        type("5678");
        press(Command.CONFIRM);
        assertThat(test.scanned).hasSize(1);
        press(Command.SECOND);
        assertThat(test.said()).isEqualTo("LP-2004");
    }

    @Test
    void sortsTheShelfByWhatStandsInTheWay() {
        come();
        assertThat(group(RewardCard.Group.NOW)).containsExactly("EGG10", "PEAR", "PAN", "WEEKLY");
        assertThat(group(RewardCard.Group.SOON)).containsExactly("RICE5", "OIL5", "TOWEL");
        press(Command.DOWN);
        assertThat(group(RewardCard.Group.HIGHER)).containsExactly("TOTE", "CAKE");
    }

    @Test
    void saysInWordsWhatACardCostsAndWhatIsInTheWay() {
        come();
        assertThat(card("PAN"))
                .extracting(RewardCard::price, RewardCard::listPrice, RewardCard::cash)
                .containsExactly("950 分", "1,000", "¥19.90");
        assertThat(card("PEAR").facts()).isEqualTo("本月还可换 1 次");
        assertThat(card("PAN").facts()).isEqualTo("只剩 3 份");
        assertThat(card("WEEKLY").price()).isEqualTo("免费领");
        assertThat(card("RICE5").obstacle()).isEqualTo("还差 804 分");
        assertThat(card("OIL5").obstacle()).isEqualTo("11-22 08:00 开始（金卡提前）");
        assertThat(card("TOWEL").obstacle()).isEqualTo("已经换完");
        press(Command.DOWN);
        assertThat(card("TOTE").obstacle()).isEqualTo("黑钻起可换");
    }

    @Test
    void givesEggsInThreeKeys() {
        come();
        type("1");
        assertThat(deal().terms().before() + "→" + deal().terms().after()).isEqualTo("1,286→526");
        deal().press(ask(Command.PRIMARY));
        assertThat(done().name()).isEqualTo("本地土鸡蛋 10枚");
        assertThat(redeem.deals().balance().get()).isEqualTo("积分余额 526");
        assertThat(test.counter.acts).hasSize(1);
        assertThat(card("EGG10").obstacle()).isEqualTo("还差 234 分");
    }

    @Test
    void takesCashBesideThePointsAndTellsTheChange() {
        come();
        type("3");
        EntryModel cash = cash();
        assertThat(cash.suggestions().getFirst().value()).isEqualTo(1_990);
        cash.press(new Press.Typed("5"));
        cash.confirm();
        assertThat(test.counter.acts).as("too little").isEmpty();
        cash.press(new Press.Typed("0"));
        cash.confirm();
        Act.RewardRedeemed act = (Act.RewardRedeemed) test.counter.acts.getFirst();
        assertThat(act.payment().change()).isEqualTo(Money.ofFen(3_010));
        assertThat(done().money()).isEqualTo("¥30.10");
    }

    @ParameterizedTest
    @EnumSource(
            value = Command.class,
            names = {"CONFIRM", "PRIMARY", "SECOND", "BACK", "REMOVE"})
    void givesNothingTwiceForAStormOfOneKey(Command key) {
        come();
        type("1");
        for (int i = 0; i < 30; i++) {
            pressOnTop(key);
        }
        assertThat(test.rewards.redemptions + test.rewards.draws).isLessThanOrEqualTo(1);
    }

    @Test
    void agreesOnceHoweverLongTheReplyTakes() {
        come();
        test.rewards.slow = true;
        type("1");
        Deal deal = deal();
        deal.confirm();
        deal.confirm();
        redeem.deals().unask();
        type("2");
        press(Command.SECOND);
        assertThat(redeem.deals().asking().get()).as("it stays").isPresent();
        test.rewards.replyAll();
        assertThat(test.rewards.redemptions).isEqualTo(1);
        assertThat(done().name()).isEqualTo("本地土鸡蛋 10枚");
    }

    @Test
    void saysBesideTheCardThatNoneIsLeftSinceItWasSeen() {
        come();
        type("1");
        Deal deal = deal();
        test.rewards.runOut("EGG10");
        deal.confirm();
        assertThat(redeem.deals().asking().get()).isEmpty();
        assertThat(card("EGG10").refusal()).isEqualTo("已经换完");
        assertThat(test.said()).isEqualTo("LP-4208");
        assertThat(test.counter.acts).isEmpty();
    }

    @Test
    void refusesABarredCardBeforeAnythingIsAsked() {
        come();
        type("5");
        assertThat(redeem.deals().asking().get()).isEmpty();
        assertThat(card("RICE5").refusal()).isEqualTo("还差 804 分");
        assertThat(test.announcer.message().get().what()).isEqualTo("东北大米 5kg：还差 804 分");
        assertThat(test.said()).isEqualTo("LP-4209");
    }

    @Test
    void saysBeforehandThatACardIsNotEnoughAndStillGivesGifts() {
        comeWithCard();
        assertThat(redeem.notice().get()).startsWith("用积分要会员本人出示手机会员码");
        assertThat(card("EGG10").obstacle()).isEqualTo("请出示手机会员码");
        type("1");
        assertThat(test.said()).isEqualTo("LP-4003");
        assertThat(redeem.deals().asking().get()).isEmpty();
        type("4");
        deal().confirm();
        assertThat(done().name()).isEqualTo("本周 0 元小葱");
    }

    @Test
    void keepsTheQuestionOpenWhenTheStationItselfFails() {
        come();
        test.rewards.refusing = Optional.of((Refusal) () -> "DISK_FULL");
        type("1");
        Deal deal = deal();
        deal.confirm();
        assertThat(deal.attempt().problem().get()).startsWith("LP-6004");
        test.rewards.refusing = Optional.empty();
        deal.confirm();
        assertThat(done().name()).isEqualTo("本地土鸡蛋 10枚");
    }

    @Test
    void takesNoScanWhileSomethingIsAskedAndGivesWayAfterwards() {
        come();
        type("1");
        assertThat(redeem.take(other())).isTrue();
        assertThat(test.said()).isEqualTo("LP-1014");
        deal().confirm();
        assertThat(redeem.take(eggs())).as("goods belong to the sale").isFalse();
        assertThat(redeem.deals().done().get()).isEmpty();
        assertThat(redeem.take(other())).isTrue();
        assertThat(test.serving.current().orElseThrow().member().profile().name()).isEqualTo("赵敏");
    }

    @Test
    void dropsTheQuestionWhenTheMemberLeavesButNotTheReply() {
        come();
        type("1");
        test.serving.leave();
        assertThat(redeem.deals().asking().get()).isEmpty();
        come();
        test.rewards.slow = true;
        type("1");
        deal().confirm();
        test.serving.leave();
        test.rewards.replyAll();
        assertThat(done().name()).isEqualTo("本地土鸡蛋 10枚");
        assertThat(test.serving.current()).as("who has left stays away").isEmpty();
    }

    @Test
    void takesARewardBackAndSaysWhatComesBack() {
        come();
        type("3");
        cash().confirm();
        redeem.deals().next();
        press(Command.REMOVE);
        CancelModel cancel = cancel();
        cancel.press(ask(Command.PRIMARY));
        assertThat(test.counter.acts).as("nothing chosen").hasSize(1);
        cancel.press(new Press.Typed("1"));
        assertThat(cancel.chosen().get().orElseThrow())
                .extracting(CancelModel.Row::points, CancelModel.Row::cash)
                .containsExactly("950 分", "¥19.90");
        cancel.press(ask(Command.CONFIRM));
        assertThat(done().kind()).isEqualTo(RedeemReceipt.Kind.CANCELLED);
        assertThat(done().money()).isEqualTo("¥19.90");
        assertThat(redeem.deals().balance().get()).isEqualTo("积分余额 1,286");
        redeem.deals().next();
        press(Command.REMOVE);
        assertThat(cancel().rows().get().orElseThrow()).as("once").isEmpty();
    }

    @Test
    void drawsOnceAndSaysHowToCheckIt() {
        come();
        test.rewards.random = 4_611_686_018_427_387_903L;
        press(Command.SECOND);
        DrawModel draw = draw();
        assertThat(draw.offer().prizes())
                .extracting(DrawModel.PrizeRow::percent)
                .containsExactly("1%", "10%", "89%");
        draw.press(ask(Command.CONFIRM));
        assertThat(draw.stage().get()).isEqualTo(DrawModel.Stage.REVEALING);
        assertThat(redeem.deals().done().get()).as("not named yet").isEmpty();
        assertThat(draw.winner().get()).isEqualTo(1);
        draw.revealed();
        draw.revealed();
        assertThat(done().name()).isEqualTo("88 积分");
        assertThat(done().next()).contains("抽奖号 4611686018427387903", "除以 100 余 3", "占 1 到 10");
        assertThat(test.rewards.draws).isEqualTo(1);
        assertThat(redeem.deals().balance().get()).isEqualTo("积分余额 1,324");
    }

    @Test
    void drawsNoMoreThanTheDayAllows() {
        come();
        for (int i = 0; i < 2; i++) {
            press(Command.SECOND);
            draw().goOn();
            draw().goOn();
            redeem.deals().next();
        }
        press(Command.SECOND);
        draw().goOn();
        assertThat(draw().offer().obstacle()).isEqualTo("今天的次数用完了，明天再来");
        assertThat(test.rewards.draws).isEqualTo(2);
    }

    @Test
    void turnsPagesWithinTheirBounds() {
        come();
        press(Command.UP);
        assertThat(redeem.page().get().number()).isEqualTo(1);
        press(Command.DOWN);
        press(Command.DOWN);
        assertThat(redeem.page().get().number()).isEqualTo(2);
        redeem.columns().set(2);
        assertThat(redeem.page().get().number()).isEqualTo(1);
        assertThat(redeem.page().get().cards()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void keepsARowOfWhatIsNextBesideMuchThatCanBeHadNow() {
        redeem.columns().set(1);
        come();
        assertThat(redeem.page().get().cards())
                .extracting(RewardCard::reward)
                .containsExactly("EGG10", "PEAR", "RICE5");
        press(Command.DOWN);
        assertThat(redeem.page().get().cards())
                .extracting(RewardCard::reward)
                .containsExactly("PAN", "WEEKLY", "OIL5");
    }

    @Test
    void saysWhenTheRulesHaveNoRewards() {
        test.rewards.rules = linli.contract.rules.RuleBookJson.builtIn().rules();
        come();
        assertThat(redeem.fill().get()).isEqualTo(RedeemViewModel.Fill.NO_REWARDS);
        press(Command.SECOND);
        assertThat(test.said()).isEqualTo("LP-4213");
    }

    @Test
    void saysThatItGoesOnOffline() {
        come();
        status.network(StationStatus.Network.OFFLINE);
        assertThat(redeem.notice().get()).startsWith("离线中");
        type("1");
        deal().confirm();
        assertThat(test.counter.acts).hasSize(1);
    }

    private void come() {
        redeem.take(test.member());
    }

    private void comeWithCard() {
        Visit gold = ShopFixtures.goldMember();
        Identification card = new Identification(gold.member().id(), Identification.Kind.CARD, "");
        redeem.take(
                new Found.MemberFound(
                        new Visit(gold.member(), gold.account(), gold.orders(), card)));
    }

    private static Found other() {
        return new Found.MemberFound(ShopFixtures.basicMember("M3", "赵敏", "13700008888"));
    }

    private static Found eggs() {
        return new Found.ProductFound(ShopFixtures.EGGS, new Quantity.Pieces(1));
    }

    /** A key where it would go: to the sheet on top, else to the screen. */
    private void pressOnTop(Command key) {
        if (redeem.deals().done().get().isPresent()) {
            if (key == Command.PRIMARY || key == Command.BACK) {
                redeem.deals().next();
            }
            return;
        }
        Optional<Asked> asked = redeem.deals().asking().get();
        if (asked.isEmpty()) {
            press(key);
        } else if (key == Command.BACK) {
            redeem.deals().unask();
        } else {
            switch (asked.get()) {
                case Asked.ForPoints(Deal deal) -> deal.press(ask(key));
                case Asked.WithCash(Deal.Terms terms, EntryModel model) -> model.press(ask(key));
                case Asked.Cancelling(CancelModel model) -> model.press(ask(key));
                case Asked.Drawn(DrawModel model) -> model.press(ask(key));
            }
        }
    }

    private void press(Command command) {
        redeem.press(ask(command));
    }

    private void type(String text) {
        text.chars().forEach(c -> redeem.press(new Press.Typed(Character.toString(c))));
    }

    private List<String> group(RewardCard.Group group) {
        return redeem.page().get().cards().stream()
                .filter(card -> card.group() == group)
                .map(RewardCard::reward)
                .toList();
    }

    private RewardCard card(String reward) {
        return redeem.page().get().cards().stream()
                .filter(card -> card.reward().equals(reward))
                .findFirst()
                .orElseThrow();
    }

    private Deal deal() {
        return ((Asked.ForPoints) redeem.deals().asking().get().orElseThrow()).deal();
    }

    private EntryModel cash() {
        return ((Asked.WithCash) redeem.deals().asking().get().orElseThrow()).model();
    }

    private CancelModel cancel() {
        return ((Asked.Cancelling) redeem.deals().asking().get().orElseThrow()).model();
    }

    private DrawModel draw() {
        return ((Asked.Drawn) redeem.deals().asking().get().orElseThrow()).model();
    }

    private RedeemReceipt done() {
        return redeem.deals().done().get().orElseThrow();
    }
}
