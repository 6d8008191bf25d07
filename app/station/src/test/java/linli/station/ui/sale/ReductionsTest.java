package linli.station.ui.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import linli.core.catalog.Label;
import linli.core.catalog.Product;
import linli.core.checkout.CouponOffer;
import linli.core.coupon.Coupon;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.operator.Permission;
import linli.core.sale.Quantity;
import linli.core.sale.SaleRefusal;
import linli.core.visit.Found;
import linli.station.ui.FakeHeldSales;
import linli.station.ui.FakeScreenDevices;
import linli.station.ui.ShopFixtures;
import linli.station.ui.TestDesk;
import linli.station.ui.kit.ChoiceModel;
import linli.station.ui.kit.ChoiceModel.Option;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Permit;
import linli.station.ui.kit.Press;
import org.junit.jupiter.api.Test;

class ReductionsTest {

    private final TestDesk test = new TestDesk();
    private final List<Permission> asked = new ArrayList<>();
    private boolean allowed = true;
    private final SaleViewModel sale =
            new SaleViewModel(
                    test.desk,
                    new SaleViewModel.Needs(
                            (text, reply) -> reply.accept(ShopFixtures.goods()),
                            KeyMap.standard(),
                            new FakeScreenDevices(),
                            new FakeHeldSales(test.counter),
                            this::approve,
                            () -> {}));

    @Test
    void givesALineAnotherUnitPriceWithPermission() {
        scan(ShopFixtures.EGGS);
        choose("改单价");
        type("10");
        confirm();
        assertThat(asked).containsExactly(Permission.PRICE_OVERRIDE);
        assertThat(due()).isEqualTo("¥10.00");
        choose("恢复原价");
        assertThat(due()).isEqualTo("¥12.80");
    }

    @Test
    void namesWhoAllowedThePriceInTheSaleAndNobodyInTheNext() {
        scan(ShopFixtures.EGGS);
        choose("改单价");
        type("10");
        confirm();
        pay();
        sale.press(TestDesk.ask(Command.PRIMARY));
        scan(ShopFixtures.EGGS);
        pay();
        assertThat(test.counter.acts)
                .extracting(act -> act.occasion().approver())
                .containsExactly(Optional.of("李姐"), Optional.empty());
    }

    private void pay() {
        sale.press(TestDesk.ask(Command.PRIMARY));
        ((Asking.Paying) sale.asking().get().orElseThrow()).model().confirm();
    }

    @Test
    void changesNothingWithoutPermission() {
        allowed = false;
        scan(ShopFixtures.EGGS);
        choose("本行打折");
        type("50");
        confirm();
        assertThat(asked).containsExactly(Permission.DISCOUNT);
        assertThat(due()).isEqualTo("¥12.80");
        assertThat(sale.asking().get()).isEmpty();
    }

    @Test
    void takesAPartOffAllButLeavesAlonePricesThatAreLower() {
        sale.take(test.member());
        scan(ShopFixtures.EGGS);
        scan(ShopFixtures.MILK);
        choose("整单打折");
        type("90");
        confirm();
        assertThat(sale.open().rows())
                .extracting(SaleRow::amount)
                .as("12.80 at 90 %, and the member's price of milk, lower than 12.51")
                .containsExactly("¥11.52", "¥11.90");
    }

    @Test
    void takesNoPercentageThatIsNone() {
        scan(ShopFixtures.EGGS);
        choose("整单打折");
        for (String absurd : List.of("0", "00", "100", "999999")) {
            type(absurd);
            confirm();
            assertThat(sale.asking().get()).isPresent();
            for (int i = 0; i < absurd.length(); i++) {
                number().press(TestDesk.ask(Command.ERASE));
            }
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void saysWhyACouponCannotBeUsed() {
        test.counter.coupons =
                List.of(
                        offer("OFF5", "满 39 减 5", 500, Optional.empty()),
                        offer("FRUIT3", "水果券", 0, Optional.of(SaleRefusal.COUPON_NOT_APPLICABLE)));
        sale.take(test.member());
        scan(ShopFixtures.EGGS);
        choose("优惠券");
        assertThat(choice().options()).extracting(Option::title).containsExactly("满 39 减 5", "水果券");
        press(new Press.Typed("2"));
        assertThat(choice().problem().get()).isEqualTo("这张券用不到这些商品上。");
        press(new Press.Typed("1"));
        assertThat(sale.open().sale().coupon()).contains("OFF5");
        choose("优惠券");
        press(new Press.Typed("3"));
        assertThat(sale.open().sale().coupon()).isEmpty();
    }

    @Test
    void roundsOff() {
        scan(ShopFixtures.EGGS);
        choose("抹零");
        type("50");
        confirm();
        assertThat(sale.open().sale().roundOffFen()).isEqualTo(50);
    }

    @Test
    void hasNothingToTakeOffAnEmptySale() {
        sale.press(TestDesk.ask(Command.DISCOUNT));
        assertThat(test.said()).isEqualTo("LP-2001");
    }

    private void approve(Permission deed, Set<MemberId> gainers, Consumer<Permit.Answer> reply) {
        asked.add(deed);
        reply.accept(allowed ? new Permit.Answer.By("李姐") : new Permit.Answer.Refused());
    }

    private void choose(String title) {
        sale.press(TestDesk.ask(Command.DISCOUNT));
        ChoiceModel choice = choice();
        List<String> titles = choice.options().stream().map(Option::title).toList();
        choice.press(new Press.Typed(Integer.toString(titles.indexOf(title) + 1)));
    }

    private void press(Press press) {
        choice().press(press);
    }

    private ChoiceModel choice() {
        return ((Asking.Choice) sale.asking().get().orElseThrow()).model();
    }

    private EntryModel number() {
        return ((Asking.Number) sale.asking().get().orElseThrow()).model();
    }

    private void type(String text) {
        text.chars().forEach(c -> number().press(new Press.Typed(Character.toString(c))));
    }

    private void confirm() {
        number().confirm();
    }

    private String due() {
        return sale.open().totals().get().due();
    }

    private void scan(Product product) {
        sale.take(new Found.ProductFound(product, new Quantity.Pieces(1)));
    }

    private static CouponOffer offer(
            String id, String name, long saves, Optional<SaleRefusal> refusal) {
        return new CouponOffer(
                new Coupon(id, Money.ofFen(500), Money.ofFen(3_900), List.of(), 1),
                Optional.of(new Label(Label.Kind.COUPON, id, name, "", "")),
                Money.ofFen(saves),
                refusal.map(each -> each));
    }
}
