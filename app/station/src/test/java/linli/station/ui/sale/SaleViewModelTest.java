package linli.station.ui.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import linli.core.act.Act;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.visit.Found;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;
import linli.station.ui.FakeHeldSales;
import linli.station.ui.FakeScreenDevices;
import linli.station.ui.ShopFixtures;
import linli.station.ui.TestDesk;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Permit;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Sounds;
import linli.station.ui.kit.payment.PaymentModel;
import org.junit.jupiter.api.Test;

class SaleViewModelTest {

    private final TestDesk test = new TestDesk();
    private final SaleViewModel sale =
            new SaleViewModel(
                    test.desk,
                    new SaleViewModel.Needs(
                            (text, reply) -> reply.accept(ShopFixtures.goods()),
                            KeyMap.standard(),
                            new FakeScreenDevices(),
                            new FakeHeldSales(test.counter),
                            Permit.EVERYTHING,
                            () -> {}));

    @Test
    void joinsScansOfTheSameGoodsAndMarksTheLastLine() {
        scan(ShopFixtures.EGGS);
        scan(ShopFixtures.MILK);
        scan(ShopFixtures.EGGS);
        assertThat(sale.open().rows()).extracting(SaleRow::quantity).containsExactly("2", "1");
        assertThat(sale.open().selected().get()).isZero();
        assertThat(sale.open().totals().get().due()).isEqualTo("¥39.50");
    }

    @Test
    void saysWhyEveryPointIsEarned() {
        sale.take(test.member());
        scan(ShopFixtures.EGGS);
        assertThat(sale.open().totals().get().why())
                .startsWith("本单得 26 积分")
                .endsWith("消费积分 12 · 金卡加赠 20% +2 · 活动 周末双倍 +12");
    }

    @Test
    void letsTheMemberGoByAKeyOnceNothingIsTypedOrSaid() {
        sale.take(test.member());
        sale.press(new Press.Typed("5"));
        test.announcer.refuse(test.desk.texts().refusal("EMPTY_TICKET"));
        press(Command.BACK);
        press(Command.BACK);
        assertThat(test.serving.current()).isPresent();
        press(Command.BACK);
        assertThat(test.serving.current()).isEmpty();
    }

    @Test
    void showsWhatIsLeftWhenThePointsWereSpentElsewhereMeanwhile() {
        Visit before = ShopFixtures.goldMember();
        sale.take(new Found.MemberFound(before));
        scan(ShopFixtures.EGGS);
        sale.open().points(new PointsRequest.Max());
        assertThat(sale.open().totals().get().due()).isEqualTo("¥6.16");
        sale.open().points(new PointsRequest.Exactly(600));
        Visit poor = ShopFixtures.basicMember("M1", "李秀英", "13812345678");
        test.counter.know(poor);
        press(Command.PRIMARY);
        cash().press(TestDesk.ask(Command.CONFIRM));
        assertThat(test.counter.acts).isEmpty();
        assertThat(test.serving.current()).contains(poor);
        cash().press(TestDesk.ask(Command.REMOVE));
        sale.unask();
        assertThat(sale.open().totals().get().due()).isEqualTo("¥12.16");
        press(Command.PRIMARY);
        cash().press(TestDesk.ask(Command.CONFIRM));
        assertThat(test.counter.acts).hasSize(1);
    }

    @Test
    void keepsTheMemberWhileThereAreGoods() {
        sale.take(test.member());
        scan(ShopFixtures.EGGS);
        press(Command.BACK);
        press(Command.BACK);
        assertThat(test.serving.current()).isPresent();
    }

    @Test
    void paysOnceInAStormOfEnter() {
        test.counter.slow = true;
        scan(ShopFixtures.EGGS);
        press(Command.PRIMARY);
        PaymentModel cash = cash();
        for (int i = 0; i < 20; i++) {
            cash.press(TestDesk.ask(Command.CONFIRM));
            press(Command.PRIMARY);
        }
        assertThat(test.counter.completions).isEqualTo(1);
        assertThat(sale.payments().done().get()).isEmpty();
        test.counter.replyAll();
        assertThat(sale.payments().done().get()).isPresent();
        assertThat(test.counter.acts).hasSize(1);
        press(Command.CONFIRM);
        assertThat(sale.payments().done().get()).isPresent();
    }

    @Test
    void givesChangeForCash() {
        scan(ShopFixtures.EGGS);
        press(Command.PRIMARY);
        type(cash(), "20");
        assertThat(cash().next().outlook().get().figure()).isEqualTo("¥7.20");
        cash().confirm();
        assertThat(sale.payments().done().get().orElseThrow().change()).isEqualTo("¥7.20");
    }

    @Test
    void completesNothingBeforeTheTendersCoverTheTotal() {
        scan(ShopFixtures.EGGS);
        press(Command.PRIMARY);
        type(cash(), "5");
        cash().confirm();
        assertThat(test.counter.completions).isZero();
        assertThat(cash().tendering().get().left()).isEqualTo(Money.ofFen(780));
        assertThat(sale.asking().get()).isPresent();
    }

    @Test
    void takesAsManyTendersAsTheTotalNeedsAndGivesChangeFromCash() {
        scan(ShopFixtures.EGGS);
        press(Command.PRIMARY);
        type(cash(), "5");
        key(Command.CONFIRM);
        key(Command.NEXT);
        key(Command.QUANTITY);
        type(cash(), "3");
        key(Command.CONFIRM);
        type(cash(), "4821");
        key(Command.CONFIRM);
        assertThat(cash().tendering().get().left()).isEqualTo(Money.ofFen(480));
        cash().choose(TenderType.CASH);
        type(cash(), "10");
        key(Command.CONFIRM);
        Act.SaleCompleted act = (Act.SaleCompleted) test.counter.acts.getFirst();
        assertThat(act.payment().tenders())
                .containsExactly(
                        Tender.cash(Money.ofFen(500)),
                        new Tender(TenderType.WECHAT, Money.ofFen(300), "4821"),
                        Tender.cash(Money.ofFen(1_000)));
        assertThat(act.payment().change()).isEqualTo(Money.ofFen(520));
    }

    @Test
    void takesNoSecondTenderInAStormOfEnter() {
        scan(ShopFixtures.EGGS);
        press(Command.PRIMARY);
        type(cash(), "5");
        for (int i = 0; i < 20; i++) {
            key(Command.CONFIRM);
        }
        assertThat(cash().tendering().get().tenders()).hasSize(1);
        assertThat(test.counter.completions).isZero();
        key(Command.DOWN);
        key(Command.CONFIRM);
        assertThat(test.counter.completions).isEqualTo(1);
    }

    @Test
    void takesATenderOutAgainAndIsNotLeftBefore() {
        scan(ShopFixtures.EGGS);
        press(Command.PRIMARY);
        type(cash(), "5");
        key(Command.CONFIRM);
        assertThat(cash().mayLeave()).isFalse();
        assertThat(cash().attempt().problem().get()).startsWith("LP-2020");
        key(Command.REMOVE);
        assertThat(cash().mayLeave()).isTrue();
        assertThat(cash().tendering().get().left()).isEqualTo(Money.ofFen(1_280));
    }

    @Test
    void takesNoMoreFromAWalletThanIsLeft() {
        scan(ShopFixtures.EGGS);
        press(Command.PRIMARY);
        key(Command.NEXT);
        key(Command.QUANTITY);
        type(cash(), "12.81");
        key(Command.CONFIRM);
        key(Command.CONFIRM);
        assertThat(cash().attempt().problem().get()).startsWith("LP-2017");
        assertThat(test.counter.completions).isZero();
    }

    @Test
    void keepsTheTendersWhenTheCommitIsRefusedAndCompletesOnce() {
        test.counter.slow = true;
        test.counter.refusing = Optional.of(() -> "STATION_FAILED");
        scan(ShopFixtures.EGGS);
        press(Command.PRIMARY);
        key(Command.CONFIRM);
        assertThat(cash().mayLeave()).as("cancel during commit").isFalse();
        key(Command.REMOVE);
        test.counter.replyAll();
        assertThat(cash().tendering().get().tenders()).hasSize(1);
        test.counter.refusing = Optional.empty();
        key(Command.CONFIRM);
        key(Command.CONFIRM);
        test.counter.replyAll();
        assertThat(test.counter.acts).hasSize(1);
        assertThat(sale.payments().done().get()).isPresent();
    }

    @Test
    void letsTheCashierTryAgainAfterARefusal() {
        test.counter.refusing = Optional.of(() -> "NOT_COVERED");
        scan(ShopFixtures.EGGS);
        press(Command.PRIMARY);
        cash().confirm();
        assertThat(cash().attempt().problem().get()).startsWith("LP-2014");
        assertThat(test.played).last().isEqualTo(Sounds.Tone.REFUSED);
        test.counter.refusing = Optional.empty();
        cash().confirm();
        assertThat(test.counter.acts).hasSize(1);
    }

    @Test
    void paysByWechatWithTheReferenceTyped() {
        scan(ShopFixtures.EGGS);
        press(Command.NEXT);
        press(Command.PRIMARY);
        type(cash(), "7");
        key(Command.CONFIRM);
        Act.SaleCompleted act = (Act.SaleCompleted) test.counter.acts.getFirst();
        assertThat(act.payment().tenders().getFirst().type()).isEqualTo(TenderType.WECHAT);
        assertThat(act.payment().tenders().getFirst().reference()).isEqualTo("7");
    }

    @Test
    void refusesAScanWhileMoneyIsAskedAndLosesNothing() {
        scan(ShopFixtures.EGGS);
        press(Command.PRIMARY);
        scan(ShopFixtures.MILK);
        assertThat(test.said()).isEqualTo("LP-1014");
        assertThat(sale.open().rows()).hasSize(1);
    }

    @Test
    void beginsTheNextSaleWithAScanAfterTheReceipt() {
        sale.take(test.member());
        scan(ShopFixtures.EGGS);
        press(Command.PRIMARY);
        cash().confirm();
        assertThat(sale.payments().balance().get()).isNotEmpty();
        scan(ShopFixtures.MILK);
        assertThat(sale.payments().done().get()).isEmpty();
        assertThat(sale.open().rows()).hasSize(1);
        assertThat(test.serving.current()).isEmpty();
    }

    @Test
    void paysWithAsManyPointsAsTheCashierChooses() {
        sale.take(test.member());
        scan(ShopFixtures.EGGS);
        assertThat(sale.hint().get()).contains("600", "¥6.00", "F12");
        press(Command.SECOND);
        EntryModel points = number();
        type(points, "150");
        assertThat(points.outlook().get().possible()).isFalse();
        points.press(TestDesk.ask(Command.ERASE));
        points.press(TestDesk.ask(Command.ERASE));
        type(points, "00");
        points.confirm();
        assertThat(sale.open().totals().get().due()).isEqualTo("¥11.16");
    }

    @Test
    void givesUpPointsThatNoLongerFitTheBasket() {
        sale.take(test.member());
        scan(ShopFixtures.EGGS);
        scan(ShopFixtures.MILK);
        press(Command.SECOND);
        number().confirm();
        press(Command.REMOVE);
        assertThat(sale.open().rows()).hasSize(1);
        assertThat(sale.open().totals().get().due()).isEqualTo("¥12.16");
        assertThat(test.said()).isEqualTo("LP-2010");
    }

    @Test
    void bringsARemovedLineBack() {
        scan(ShopFixtures.EGGS);
        press(Command.REMOVE);
        assertThat(sale.open().rows()).isEmpty();
        press(Command.ERASE);
        assertThat(sale.open().rows()).hasSize(1);
    }

    @Test
    void asksForTheWeightOfWeighedGoodsAndTakesTypedQuantities() {
        scan(ShopFixtures.APPLES);
        type(number(), "1.342");
        number().confirm();
        scan(ShopFixtures.EGGS);
        sale.press(new Press.Typed("3"));
        press(Command.QUANTITY);
        assertThat(sale.open().rows())
                .extracting(SaleRow::quantity)
                .containsExactly("1.342 kg", "3");
    }

    @Test
    void sellsGoodsWithoutACodeAtATypedPrice() {
        sale.askOpenPrice();
        type(number(), "8.5");
        number().confirm();
        assertThat(sale.open().totals().get().due()).isEqualTo("¥8.50");
    }

    @Test
    void sendsTypedDigitsTheWayOfScansAndLettersToTheSearch() {
        "5678".chars().forEach(c -> sale.press(new Press.Typed(Character.toString(c))));
        press(Command.CONFIRM);
        assertThat(test.scanned).containsExactly(new ScannedCode.LastFour("5678"));
        sale.press(new Press.Typed("n"));
        press(Command.DOWN);
        press(Command.CONFIRM);
        assertThat(sale.open().rows()).extracting(SaleRow::name).containsExactly("鲜牛奶 950ml");
    }

    @Test
    void refusesToTakeMoneyForNothing() {
        press(Command.PRIMARY);
        assertThat(test.said()).isEqualTo("LP-2001");
        press(Command.SECOND);
        assertThat(test.said()).isEqualTo("LP-2004");
    }

    @Test
    void forgetsPointsWhenAnotherMemberComes() {
        sale.take(test.member());
        scan(ShopFixtures.EGGS);
        press(Command.SECOND);
        number().confirm();
        test.serving.serve(ShopFixtures.basicMember("M9", "王", "13900000000"));
        assertThat(sale.open().totals().get().due()).isEqualTo("¥12.16");
    }

    @Test
    void dropsTheWholeSaleAndBringsItBack() {
        scan(ShopFixtures.EGGS);
        scan(ShopFixtures.MILK);
        press(Command.VOID);
        assertThat(sale.open().rows()).isEmpty();
        press(Command.ERASE);
        assertThat(sale.open().rows()).hasSize(2);
    }

    @Test
    void keepsWeighedLabelsApart() {
        Quantity weight = new Quantity.Weight(new Grams(500));
        sale.take(new Found.ProductFound(ShopFixtures.APPLES, weight));
        sale.take(new Found.ProductFound(ShopFixtures.APPLES, weight));
        assertThat(sale.open().rows()).hasSize(2);
    }

    private void scan(linli.core.catalog.Product product) {
        sale.take(new Found.ProductFound(product, new Quantity.Pieces(1)));
    }

    private void press(Command command) {
        sale.press(TestDesk.ask(command));
    }

    private EntryModel number() {
        return ((Asking.Number) sale.asking().get().orElseThrow()).model();
    }

    private PaymentModel cash() {
        return ((Asking.Paying) sale.asking().get().orElseThrow()).model();
    }

    private void key(Command command) {
        cash().press(TestDesk.ask(command));
    }

    private static void type(PaymentModel payment, String text) {
        text.chars().forEach(c -> payment.press(new Press.Typed(Character.toString(c))));
    }

    private static void type(EntryModel entry, String text) {
        text.chars().forEach(c -> entry.press(new Press.Typed(Character.toString(c))));
    }
}
