package linli.station.boot.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import linli.core.act.Act;
import linli.core.money.Money;
import linli.core.pickup.PickupOrder;
import linli.core.sale.LineItem;
import linli.core.sale.PointsRequest;
import linli.core.sale.Quantity;
import linli.core.sale.Sale;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.visit.Visit;
import linli.station.boot.Station;

/** A day at two stations, from the first scan to the last fen. */
final class DemonstrationDay {

    private static final String GUEST = "M0001";
    private static final Money FLOAT = Money.ofFen(20_000);

    private final Shop shop;
    private final Story story;
    private final FirstCounter cashier;
    private final Station second;

    DemonstrationDay(Shop shop, Story story) {
        this.shop = shop;
        this.story = story;
        this.cashier = new FirstCounter(shop, story);
        this.second = shop.second();
    }

    /** Whether stations, central and cash agree at the end. */
    boolean play() throws Exception {
        try {
            return playToTheEnd();
        } catch (IllegalStateException stuck) {
            shop.snapshot("stuck", story);
            throw stuck;
        }
    }

    private boolean playToTheEnd() throws Exception {
        openShifts();
        register();
        sellToGuest();
        pickUp();
        new RedeemedPoints(shop, story, cashier).play();
        new MembersDesk(shop, story, cashier).play();
        new ValueScene(shop, story, cashier).play();
        new ReturnDesk(shop, story, cashier).open();
        sellToStranger();
        new TwoCustomers(shop, story, cashier).play();
        sellElsewhere("online");
        cutTheLine();
        pullCables();
        closeShifts();
        comeBack();
        boolean agreed = new Paperwork(shop, story).agrees();
        agreed &= new Reckoning(shop, story).agrees();
        story.end(agreed);
        return agreed;
    }

    private void openShifts() throws Exception {
        story.step("Shifts open");
        long before = shop.first().station().journalled();
        cashier.seen("opening-float");
        cashier.keyboard().type("200");
        shop.snapshot("01-opening-float", story);
        cashier.keyboard().press(KeyCode.ENTER);
        cashier.completed(before, "opening float");
        cashier.gone("opening-float");
        Act.ShiftOpened shift =
                Shop.accepted(
                        Shop.ask(reply -> second.counters().till().openShift("小陈", FLOAT, reply)));
        story.say("王姐 at the first, %s at the second", shift.occasion().operator());
    }

    private void register() throws Exception {
        story.step("A neighbour registers at the first station");
        long before = shop.first().station().journalled();
        Keyboard keys = cashier.keyboard();
        keys.press(KeyCode.F4);
        shop.patience().breathe();
        keys.press(KeyCode.F9);
        shop.patience().breathe();
        keys.type("13700137000");
        keys.press(KeyCode.TAB);
        keys.type("赵春花");
        keys.press(KeyCode.TAB);
        keys.type("1958-03-08");
        keys.press(KeyCode.F12);
        shop.snapshot("02-register", story);
        keys.press(KeyCode.F9);
        cashier.completed(before, "registration");
        cashier.awaitMember("7000");
        shop.snapshot("03-member", story);
    }

    private void sellToGuest() throws Exception {
        story.step("A member shows the code on the phone and buys");
        cashier.keyboard().press(KeyCode.F1);
        shop.snapshot("04-sale-empty", story);
        cashier.member(GUEST);
        cashier.goods("EGG10", "EGG10", "MILK950", "RICE5");
        cashier.weighed("APPLE", 1_873);
        cashier.onScale("GREENS", 486);
        story.say("due %s", cashier.due());
        story.say("%s", cashier.why());
        shop.patience().breathe();
        shop.snapshot("05-sale", story);
        cashier.keyboard().press(KeyCode.F12);
        shop.snapshot("06-points-as-money", story);
        cashier.keyboard().press(KeyCode.ENTER);
        story.say("with points as money: due %s", cashier.due());
        cashier.cash("100", "07-cash");
    }

    private void pickUp() throws Exception {
        story.step("The same member picks up: a part now, the rest later");
        Visit visit = cashier.member(GUEST);
        PickupOrder order = visit.orders().getFirst();
        shop.scanner().scan(order.code());
        cashier.seen("hand-over");
        String barcode = order.lines().getFirst().product().barcode().orElseThrow();
        shop.scanner().scan(barcode);
        shop.patience().breathe();
        shop.snapshot("08-pickup-part", story);
        cashier.handOver("a part", "09-handed-over");
        shop.scanner().scan(order.code());
        shop.patience().breathe();
        PickupOrder rest = cashier.served().orders().getFirst();
        cashier.tickOff(rest);
        shop.snapshot("10-pickup-rest", story);
        cashier.handOver("the rest", "10-handed-over");
    }

    private void sellToStranger() throws Exception {
        story.step("A stranger pays with WeChat");
        cashier.keyboard().press(KeyCode.F1);
        cashier.goods("BREAD", "TISSUE");
        cashier.confirmed(1, "WeChat");
    }

    private void sellElsewhere(String how) throws Exception {
        List<LineItem> lines =
                List.of(
                        new LineItem(
                                shop.goods().product("DUMPL"),
                                new Quantity.Pieces(2),
                                Optional.empty()));
        Sale sale =
                new Sale(Optional.empty(), lines, Optional.empty(), new PointsRequest.None(), 0);
        Act.SaleCompleted sold =
                Shop.accepted(
                        Shop.ask(reply ->
                                second.counters()
                                        .till()
                                        .complete(
                                                sale,
                                                Optional.empty(),
                                                List.of(
                                                        new Tender(
                                                                TenderType.CASH,
                                                                Money.ofFen(5_000),
                                                                "")),
                                                reply)));
        story.say("second station, %s: %s for dumplings", how, Story.yuan(sold.sale().net().fen()));
    }

    private void cutTheLine() throws Exception {
        story.step("The line is cut: the central stops");
        String code = shop.memberCode("M0008");
        String elsewhere = shop.memberCode("M0010");
        shop.central().stop();
        cashier.keyboard().press(KeyCode.F1);
        story.say("a code issued before the cut is verified offline:");
        cashier.shown("M0008", code);
        cashier.goods("OIL1", "STRAWB");
        cashier.cash("80", "11-offline-cash");
        cashier.goods("WATER");
        cashier.confirmed(2, "Alipay");
        shop.patience()
                .until(
                        () -> "the station knows that it is cut off",
                        () -> !Shop.isDrained(shop.first().station()));
        sellElsewhere("cut off");
        shop.scanner().scan("130123456789012345");
        cashier.refused("a payment code");
        shop.snapshot("12-payment-code-refused", story);
        shop.scanner().scan(elsewhere);
        cashier.awaitAbsent("a member of the other station, while cut off");
        shop.snapshot("12-member-not-here", story);
        cashier.keyboard().press(KeyCode.ESCAPE, KeyCode.ESCAPE);
        story.say(
                "%d acts wait at the first station, %d at the second",
                shop.first().station().sync().status().unsent(), second.sync().status().unsent());
    }

    private void pullCables() throws Exception {
        PulledCables pulled = new PulledCables(shop, story, cashier);
        pulled.scanner();
        pulled.scale();
        pulled.display();
        pulled.printer();
        pulled.drawer();
        pulled.customerWindow();
    }

    private void closeShifts() throws Exception {
        story.step("The shifts end, still cut off: paid out, counted blind, handed over");
        new Closing(shop, story, cashier).first();
        Closing.second(shop, story);
    }

    private void comeBack() throws Exception {
        story.step("The line is back: everything is sent, once");
        shop.central().restart();
        Duration took =
                shop.patience()
                        .until(
                                () -> "both stations have sent everything",
                                () -> shop.stations().stream().allMatch(Shop::isDrained));
        story.say("drained after %s", Story.millis(took));
        shop.snapshot("14-online-again", story);
    }
}
