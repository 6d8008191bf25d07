package linli.station.ui;

import linli.core.operator.Role;
import linli.core.visit.ScannedCode;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Reading;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.device.Pan;

/** What a sale asks beside its tenders, and what it is told in between. */
final class SaleShots {

    private SaleShots() {}

    static void quantity(WindowFixture fixture) {
        Shots.basket(fixture);
        Shots.press(fixture, Command.QUANTITY);
        Shots.type(fixture, "12");
    }

    static void openPrice(WindowFixture fixture) {
        Shots.basket(fixture);
        Shots.press(fixture, Command.OPEN_PRICE);
    }

    static void unitPrice(WindowFixture fixture) {
        TenderShots.reduce(fixture);
        Shots.type(fixture, "5");
        Shots.type(fixture, "38.5");
    }

    static void typedWeight(WindowFixture fixture) {
        Shots.basket(fixture);
        fixture.devices.pan.set(Pan.ABSENT);
        fixture.window.scanned(new ScannedCode.Barcode("69APPLE"));
        Shots.press(fixture, Command.QUANTITY);
        Shots.type(fixture, "1.25");
    }

    static void roundOff(WindowFixture fixture) {
        TenderShots.reduce(fixture);
        Shots.type(fixture, "2");
        Shots.type(fixture, "50");
    }

    /** A cashier takes off what a leader must allow. */
    static void secondPerson(WindowFixture fixture) {
        cashier(fixture);
        TenderShots.percent(fixture);
        Shots.press(fixture, Command.CONFIRM);
        Shots.type(fixture, "25");
    }

    static void alarm(WindowFixture fixture) {
        Shots.basket(fixture);
        fixture.window.announcer().alarm("LP-9001");
    }

    static void reading(WindowFixture fixture) {
        Shots.basket(fixture);
        fixture.window.announcer().reading(new Reading(140, 226));
    }

    /** Somebody of whom no more than the number is known buys eggs. */
    static void absent(WindowFixture fixture) {
        fixture.status.network(StationStatus.Network.OFFLINE);
        fixture.counter.know(ShopFixtures.absentMember());
        fixture.window.serving().serve(ShopFixtures.absentMember());
        fixture.window.scanned(WindowFixture.EGGS);
        fixture.window.scanned(WindowFixture.EGGS);
    }

    static void absentPaid(WindowFixture fixture) {
        absent(fixture);
        Shots.press(fixture, Command.PRIMARY);
        Shots.type(fixture, "50");
        Shots.press(fixture, Command.CONFIRM);
    }

    static void nothingHeld(WindowFixture fixture) {
        Shots.press(fixture, Command.RECALL);
    }

    /** Xiao Chen, who is no leader, stands at the till. */
    static void cashier(WindowFixture fixture) {
        fixture.operators.know("王姐", Role.LEADER);
        fixture.operators.know("小陈", Role.CASHIER);
        Shots.press(fixture, Command.LOCK, Command.DOWN);
        Shots.type(fixture, "2580");
        Shots.press(fixture, Command.CONFIRM);
    }
}
