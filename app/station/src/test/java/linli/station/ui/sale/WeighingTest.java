package linli.station.ui.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import linli.core.catalog.Product;
import linli.core.sale.Quantity;
import linli.core.visit.Found;
import linli.station.ui.FakeHeldSales;
import linli.station.ui.FakeScreenDevices;
import linli.station.ui.ShopFixtures;
import linli.station.ui.TestDesk;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Permit;
import linli.station.ui.kit.Sounds;
import linli.station.ui.kit.device.Pan;
import linli.station.ui.kit.device.Pan.How;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighingTest {

    private final TestDesk test = new TestDesk();
    private final FakeScreenDevices devices = new FakeScreenDevices();
    private final SaleViewModel sale =
            new SaleViewModel(
                    test.desk,
                    new SaleViewModel.Needs(
                            (text, reply) -> reply.accept(ShopFixtures.goods()),
                            KeyMap.standard(),
                            devices,
                            new FakeHeldSales(test.counter),
                            Permit.EVERYTHING,
                            () -> {}));

    @Test
    void takesTheWeightAtOnceWhereItRests() {
        pan(How.STILL, 1_342);
        scan(ShopFixtures.APPLES);

        assertThat(quantities()).containsExactly("1.342 kg");
        assertThat(sale.asking().get()).isEmpty();
        assertThat(test.played).containsExactly(Sounds.Tone.ACCEPTED);
    }

    @Test
    void waitsWhileItMovesAndTakesItOnce() {
        pan(How.MOVING, 900);
        scan(ShopFixtures.APPLES);
        assertThat(waiting()).isEqualTo(WeighModel.Waiting.FOR_REST);
        pan(How.MOVING, 1_300);
        assertThat(quantities()).isEmpty();

        pan(How.STILL, 1_342);
        pan(How.STILL, 1_342);
        pan(How.MOVING, 600);
        pan(How.STILL, 700);

        assertThat(quantities()).containsExactly("1.342 kg");
        assertThat(sale.asking().get()).isEmpty();
    }

    @Test
    void waitsForGoodsOnAnEmptyPan() {
        pan(How.STILL, 0);
        scan(ShopFixtures.APPLES);
        assertThat(waiting()).isEqualTo(WeighModel.Waiting.FOR_GOODS);

        pan(How.STILL, 486);
        assertThat(quantities()).containsExactly("0.486 kg");
    }

    @Test
    void forgetsTheGoodsWhereTheCashierGoesBack() {
        pan(How.MOVING, 900);
        scan(ShopFixtures.APPLES);
        sale.unask();
        pan(How.STILL, 1_342);

        assertThat(quantities()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"STILL, -120, LP-2021", "OVERLOADED, 20000, LP-2022", "SILENT, 0, LP-2023"})
    void refusesWhatCannotBeSoldByAndGoesOnOnceItCan(How how, long grams, String code) {
        pan(how, grams);
        scan(ShopFixtures.APPLES);
        assertThat(test.said()).isEqualTo(code);
        assertThat(waiting()).isEqualTo(WeighModel.Waiting.FOR_THE_SCALE);
        assertThat(quantities()).isEmpty();

        pan(How.STILL, 500);
        assertThat(quantities()).containsExactly("0.500 kg");
        assertThat(test.said()).isEmpty();
    }

    @Test
    void sellsOneLoadOnceUnlessTheCashierSaysSo() {
        pan(How.STILL, 500);
        scan(ShopFixtures.APPLES);
        scan(ShopFixtures.GREENS);
        pan(How.STILL, 502);
        assertThat(waiting()).isEqualTo(WeighModel.Waiting.FOR_THE_NEXT);
        assertThat(quantities()).hasSize(1);

        weighing().press(TestDesk.ask(Command.CONFIRM));
        assertThat(quantities()).containsExactly("0.500 kg", "0.502 kg");
    }

    @Test
    void sellsTheNextLoadByItself() {
        pan(How.STILL, 500);
        scan(ShopFixtures.APPLES);
        pan(How.MOVING, 300);
        pan(How.STILL, 500);
        scan(ShopFixtures.GREENS);

        assertThat(quantities()).containsExactly("0.500 kg", "0.500 kg");
    }

    @Test
    void letsTheWeightBeTypedWhereTheScaleIsDead() {
        devices.pan.set(Pan.silent(Optional.of("LP-4116")));
        scan(ShopFixtures.APPLES);
        weighing().press(TestDesk.ask(Command.QUANTITY));

        assertThat(sale.asking().get()).get().isInstanceOf(Asking.Number.class);
        pan(How.STILL, 500);
        assertThat(quantities()).isEmpty();
    }

    @Test
    void typesTheWeightWhereThereIsNoScale() {
        scan(ShopFixtures.APPLES);
        assertThat(sale.asking().get()).get().isInstanceOf(Asking.Number.class);
    }

    @Test
    void leavesPiecesAndLabelsAlone() {
        pan(How.MOVING, 900);
        scan(ShopFixtures.EGGS);
        sale.take(
                new Found.ProductFound(
                        ShopFixtures.APPLES, new Quantity.Weight(new linli.core.money.Grams(250))));
        assertThat(quantities()).containsExactly("1", "0.250 kg");
    }

    @Test
    void asksTheScaleForTare() {
        pan(How.STILL, 20);
        sale.press(TestDesk.ask(Command.TARE));
        assertThat(devices.tares).isEqualTo(1);
    }

    private void pan(How how, long grams) {
        devices.pan.set(new Pan(how, grams, 0, Optional.empty()));
    }

    private void scan(Product product) {
        sale.take(new Found.ProductFound(product, new Quantity.Pieces(1)));
    }

    private java.util.List<String> quantities() {
        return sale.open().rows().stream().map(SaleRow::quantity).toList();
    }

    private WeighModel.Waiting waiting() {
        return weighing().waiting().get();
    }

    private WeighModel weighing() {
        return ((Asking.Weight) sale.asking().get().orElseThrow()).model();
    }
}
