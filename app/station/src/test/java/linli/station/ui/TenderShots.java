package linli.station.ui;

import java.util.List;
import java.util.Optional;
import linli.core.catalog.Label;
import linli.core.checkout.CouponOffer;
import linli.core.coupon.Coupon;
import linli.core.money.Money;
import linli.core.sale.SaleRefusal;
import linli.core.visit.ScannedCode;
import linli.station.ui.kit.Command;

/** What paying in parts and taking something off look like. */
final class TenderShots {

    private TenderShots() {}

    static void split(WindowFixture fixture) {
        Shots.basket(fixture);
        Shots.press(fixture, Command.PRIMARY, Command.NEXT, Command.QUANTITY);
        Shots.type(fixture, "50");
        Shots.press(fixture, Command.CONFIRM);
        Shots.type(fixture, "48213307");
        Shots.press(fixture, Command.CONFIRM, Command.NEXT, Command.QUANTITY);
        Shots.type(fixture, "20");
        Shots.press(fixture, Command.CONFIRM, Command.CONFIRM, Command.NEXT);
        Shots.type(fixture, "100");
    }

    static void refusedToLeave(WindowFixture fixture) {
        Shots.basket(fixture);
        Shots.press(fixture, Command.PRIMARY);
        Shots.type(fixture, "50");
        Shots.press(fixture, Command.CONFIRM, Command.NEXT, Command.BACK);
    }

    static void reduce(WindowFixture fixture) {
        Shots.basket(fixture);
        Shots.press(fixture, Command.DISCOUNT);
    }

    static void coupons(WindowFixture fixture) {
        fixture.counter.coupons =
                List.of(
                        offer("OFF5", "满 39 减 5", "5 off from 39", Optional.empty()),
                        offer(
                                "FRUIT3",
                                "水果满 15 减 3",
                                "3 off fruit from 15",
                                Optional.of(SaleRefusal.COUPON_NOT_APPLICABLE)),
                        offer(
                                "NEW10",
                                "新人满 60 减 10",
                                "10 off from 60 for newcomers",
                                Optional.of(SaleRefusal.LIMIT_REACHED)));
        reduce(fixture);
        Shots.type(fixture, "1");
    }

    static void percent(WindowFixture fixture) {
        reduce(fixture);
        Shots.type(fixture, "4");
        Shots.type(fixture, "90");
    }

    static void held(WindowFixture fixture) {
        Shots.basket(fixture);
        Shots.press(fixture, Command.HOLD);
        fixture.window.scanned(WindowFixture.EGGS);
        Shots.press(fixture, Command.HOLD);
        fixture.window.scanned(new ScannedCode.LastFour("8888"));
        Shots.type(fixture, "2");
        fixture.window.scanned(WindowFixture.MILK);
        fixture.window.scanned(WindowFixture.EGGS);
        Shots.press(fixture, Command.HOLD, Command.RECALL);
    }

    private static CouponOffer offer(
            String id, String zh, String en, Optional<SaleRefusal> refusal) {
        return new CouponOffer(
                new Coupon(id, Money.ofFen(500), Money.ofFen(3_900), List.of(), 1),
                Optional.of(new Label(Label.Kind.COUPON, id, zh, en, "")),
                refusal.isEmpty() ? Money.ofFen(500) : Money.ZERO,
                refusal.map(each -> each));
    }
}
