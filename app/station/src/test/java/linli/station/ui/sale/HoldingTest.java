package linli.station.ui.sale;

import static org.assertj.core.api.Assertions.assertThat;

import linli.core.catalog.Product;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.visit.Found;
import linli.station.ui.FakeHeldSales;
import linli.station.ui.FakeScreenDevices;
import linli.station.ui.ShopFixtures;
import linli.station.ui.TestDesk;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Permit;
import linli.station.ui.kit.Press;
import org.junit.jupiter.api.Test;

class HoldingTest {

    private final TestDesk test = new TestDesk();
    private final FakeHeldSales held = new FakeHeldSales(test.counter);
    private final SaleViewModel sale =
            new SaleViewModel(
                    test.desk,
                    new SaleViewModel.Needs(
                            (text, reply) -> reply.accept(ShopFixtures.goods()),
                            KeyMap.standard(),
                            new FakeScreenDevices(),
                            held,
                            Permit.EVERYTHING,
                            () -> {}));

    @Test
    void holdsOnceInAStormOfKeysAndTakesNothingMeanwhile() {
        held.slow = true;
        scan(ShopFixtures.EGGS);
        for (int i = 0; i < 20; i++) {
            press(Command.HOLD);
            press(Command.PRIMARY);
            press(Command.REMOVE);
        }
        scan(ShopFixtures.MILK);
        assertThat(test.said()).isEqualTo("LP-1014");
        assertThat(held.aside).hasSize(1);
        assertThat(sale.asking().get()).isEmpty();
        held.replyAll();
        assertThat(sale.open().rows()).isEmpty();
        assertThat(test.counter.completions).isZero();
    }

    @Test
    void takesUpASaleOnceThoughItIsChosenTwice() {
        scan(ShopFixtures.EGGS);
        press(Command.HOLD);
        press(Command.RECALL);
        held.slow = true;
        choice().press(new Press.Typed("1"));
        choice().press(TestDesk.ask(Command.CONFIRM));
        held.replyAll();
        assertThat(sale.open().rows()).hasSize(1);
        assertThat(held.aside).isEmpty();
        assertThat(test.said()).isNotEqualTo("LP-2028");
    }

    @Test
    void keepsTheMemberWithTheSaleAndPricesItAnew() {
        sale.take(test.member());
        scan(ShopFixtures.MILK);
        press(Command.HOLD);
        assertThat(test.serving.current()).isEmpty();
        press(Command.RECALL);
        choice().press(new Press.Typed("1"));
        assertThat(test.serving.current()).isPresent();
        assertThat(sale.open().totals().get().due()).as("the member's price").isEqualTo("¥11.90");
    }

    @Test
    void burnsNoPointsOfASaleThatIsPutAside() {
        sale.take(test.member());
        scan(ShopFixtures.EGGS);
        press(Command.SECOND);
        ((Asking.Number) sale.asking().get().orElseThrow()).model().confirm();
        long before = balance();
        press(Command.HOLD);
        assertThat(balance()).isEqualTo(before);
        press(Command.RECALL);
        choice().press(new Press.Typed("1"));
        assertThat(sale.open().sale().points()).isEqualTo(new PointsRequest.None());
    }

    @Test
    void saysThatNothingIsAside() {
        press(Command.RECALL);
        assertThat(sale.asking().get()).isEmpty();
        assertThat(test.announcer.message().get().what()).isEqualTo("没有挂着的单");
    }

    private long balance() {
        return test.counter
                .visit(ShopFixtures.goldMember().member().id())
                .account()
                .points()
                .balance();
    }

    private linli.station.ui.kit.ChoiceModel choice() {
        return ((Asking.Choice) sale.asking().get().orElseThrow()).model();
    }

    private void press(Command command) {
        sale.press(TestDesk.ask(command));
    }

    private void scan(Product product) {
        sale.take(new Found.ProductFound(product, new Quantity.Pieces(1)));
    }
}
