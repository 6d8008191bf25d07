package linli.station.ui.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import linli.core.act.Act;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.PickupOrder;
import linli.core.sale.Quantity;
import linli.core.visit.Found;
import linli.station.ui.ShopFixtures;
import linli.station.ui.TestDesk;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.StationStatus;
import org.junit.jupiter.api.Test;

class PickupViewModelTest {

    private final TestDesk test = new TestDesk();
    private final PickupViewModel pickup =
            new PickupViewModel(
                    test.desk,
                    reply ->
                            reply.accept(
                                    test.counter.waiting().stream()
                                            .map(order ->
                                                    new WaitingOrder(
                                                            order,
                                                            test.counter
                                                                    .visit(order.member())
                                                                    .member()
                                                                    .profile()))
                                            .toList()),
                    new StationStatus(
                            () -> Instant.parse("2026-11-21T09:42:00Z"),
                            ZoneId.of("Asia/Shanghai")));

    @Test
    void listsWhatWaitsByShelf() {
        assertThat(pickup.loading().get()).isTrue();
        pickup.reload();
        assertThat(pickup.loading().get()).isFalse();
        assertThat(pickup.orders()).extracting(OrderRow::shelf).containsExactly("A-03", "冷藏-2");
    }

    @Test
    void handsOverAllWhenNothingIsTicked() {
        scanOrder();
        pickup.press(TestDesk.ask(Command.PRIMARY));
        assertThat(handedOver()).containsExactly(new HandoverLine(1, 2), new HandoverLine(2, 1));
        assertThat(pickup.done().get().orElseThrow().left()).isEmpty();
    }

    @Test
    void handsOverAPartAndSaysWhatIsLeft() {
        scanOrder();
        scan(ShopFixtures.EGGS);
        pickup.press(TestDesk.ask(Command.PRIMARY));
        assertThat(handedOver()).containsExactly(new HandoverLine(1, 1));
        HandoverReceipt receipt = pickup.done().get().orElseThrow();
        assertThat(receipt.left()).contains("2");
        assertThat(receipt.points()).isEqualTo("+14");
        assertThat(pickup.orders()).hasSize(2);
    }

    @Test
    void ticksAllOffByAKey() {
        scanOrder();
        pickup.press(TestDesk.ask(Command.HOLD));
        assertThat(pickup.open().get().orElseThrow().rows()).allMatch(GoodsRow::isWhole);
    }

    @Test
    void refusesMoreOfAGoodThanWaits() {
        scanOrder();
        scan(ShopFixtures.MILK);
        scan(ShopFixtures.MILK);
        assertThat(test.said()).isEqualTo("LP-3001");
    }

    @Test
    void leavesGoodsOfNoOrderToTheSale() {
        scanOrder();
        assertThat(pickup.take(product(ShopFixtures.RICE))).isFalse();
    }

    @Test
    void handsOverOnceInAStormOfKeys() {
        test.counter.slow = true;
        scanOrder();
        for (int i = 0; i < 20; i++) {
            pickup.press(TestDesk.ask(Command.PRIMARY));
        }
        assertThat(test.counter.acts).hasSize(1);
        test.counter.replyAll();
        assertThat(pickup.done().get()).isPresent();
    }

    @Test
    void recordsWhoTookIt() {
        scanOrder();
        pickup.askProxy();
        pickup.proxy().set("李秀英的女儿");
        pickup.proxyAsked().set(false);
        pickup.handOver();
        assertThat(((Act.OrderHandedOver) test.counter.acts.getFirst()).proxy())
                .isEqualTo("李秀英的女儿");
        scanOrder();
        assertThat(pickup.proxy().get()).isEmpty();
    }

    @Test
    void opensTheOnlyOrderOfAMember() {
        test.serving.serve(ShopFixtures.goldMember());
        assertThat(pickup.open().get()).isEmpty();
        assertThat(pickup.orders()).hasSize(2);
        pickup.press(TestDesk.ask(Command.DOWN));
        pickup.press(TestDesk.ask(Command.CONFIRM));
        assertThat(pickup.open().get().orElseThrow().order().shelf()).isEqualTo("冷藏-2");
        pickup.press(TestDesk.ask(Command.CONFIRM));
        assertThat(pickup.open().get().orElseThrow().rows().getFirst().isWhole()).isTrue();
    }

    private void scanOrder() {
        PickupOrder order = test.counter.waiting().getFirst();
        pickup.take(new Found.OrderFound(order, test.counter.visit(order.member())));
    }

    private void scan(linli.core.catalog.Product product) {
        pickup.take(product(product));
    }

    private static Found product(linli.core.catalog.Product product) {
        return new Found.ProductFound(product, new Quantity.Pieces(1));
    }

    private List<HandoverLine> handedOver() {
        return ((Act.OrderHandedOver) test.counter.acts.getFirst()).lines();
    }
}
