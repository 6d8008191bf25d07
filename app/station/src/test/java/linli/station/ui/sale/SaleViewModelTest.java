package linli.station.ui.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import linli.core.checkout.Act;
import linli.core.checkout.Found;
import linli.core.checkout.ScannedCode;
import linli.core.money.Grams;
import linli.core.sale.Quantity;
import linli.core.tender.TenderType;
import linli.station.ui.FakeScreenDevices;
import linli.station.ui.ShopFixtures;
import linli.station.ui.TestDesk;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Sounds;
import org.junit.jupiter.api.Test;

class SaleViewModelTest {

    private final TestDesk test = new TestDesk();
    private final SaleViewModel sale =
            new SaleViewModel(
                    test.desk,
                    (text, reply) -> reply.accept(ShopFixtures.goods()),
                    KeyMap.standard(),
                    new FakeScreenDevices());

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
                .endsWith("消费积分 12 · 金卡加赠 20% +2 · 活动 DOUBLE +12");
    }

    @Test
    void paysOnceInAStormOfEnter() {
        test.counter.slow = true;
        scan(ShopFixtures.EGGS);
        press(Command.PRIMARY);
        EntryModel cash = cash();
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
        assertThat(cash().outlook().get().figure()).isEqualTo("¥7.20");
        cash().confirm();
        assertThat(sale.payments().done().get().orElseThrow().change()).isEqualTo("¥7.20");
    }

    @Test
    void takesNoCashThatDoesNotCover() {
        scan(ShopFixtures.EGGS);
        press(Command.PRIMARY);
        type(cash(), "5");
        assertThat(cash().outlook().get().possible()).isFalse();
        cash().confirm();
        assertThat(test.counter.completions).isZero();
    }

    @Test
    void letsTheCashierTryAgainAfterARefusal() {
        test.counter.refusing = Optional.of(() -> "NOT_COVERED");
        scan(ShopFixtures.EGGS);
        press(Command.PRIMARY);
        cash().confirm();
        assertThat(cash().problem().get()).startsWith("LP-2014");
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
        Asking.Arrival arrival = (Asking.Arrival) sale.asking().get().orElseThrow();
        arrival.model().press(new Press.Typed("7"));
        arrival.model().press(TestDesk.ask(Command.CONFIRM));
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

    private EntryModel cash() {
        return number();
    }

    private static void type(EntryModel entry, String text) {
        text.chars().forEach(c -> entry.press(new Press.Typed(Character.toString(c))));
    }
}
