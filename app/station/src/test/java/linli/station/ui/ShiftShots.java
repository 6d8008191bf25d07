package linli.station.ui;

import java.util.Optional;
import linli.core.operator.Role;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.StationStatus;

/** The shift screen in its states. */
final class ShiftShots {

    private ShiftShots() {}

    static void shift(WindowFixture fixture) {
        fixture.status.network(StationStatus.Network.ONLINE);
        fixture.status.printer().set(StationStatus.Device.READY);
        fixture.window.go(Place.SHIFT);
    }

    static void unfinished(WindowFixture fixture) {
        shift(fixture);
        fixture.status.network(StationStatus.Network.OFFLINE);
        fixture.status
                .unsent()
                .set(
                        new StationStatus.Unsent(
                                17, Optional.of(WindowFixture.NOW.minusSeconds(1_500))));
        fixture.status.unprinted().set(2);
    }

    static void opening(WindowFixture fixture) {
        fixture.status.shiftSince().set(Optional.empty());
        shift(fixture);
        press(fixture, Command.PRIMARY);
    }

    static void reason(WindowFixture fixture) {
        shift(fixture);
        type(fixture, "2");
    }

    static void otherReason(WindowFixture fixture) {
        reason(fixture);
        type(fixture, "5");
    }

    static void amount(WindowFixture fixture) {
        reason(fixture);
        type(fixture, "235");
    }

    static void count(WindowFixture fixture) {
        unfinished(fixture);
        press(fixture, Command.PRIMARY);
        type(fixture, "4");
        press(fixture, Command.DOWN);
        type(fixture, "2");
        press(fixture, Command.DOWN, Command.DOWN);
        type(fixture, "13");
    }

    static void countTotal(WindowFixture fixture) {
        shift(fixture);
        press(fixture, Command.PRIMARY, Command.SECOND);
        type(fixture, "312.5");
        press(fixture, Command.PRIMARY);
    }

    static void closed(WindowFixture fixture) {
        shift(fixture);
        press(fixture, Command.PRIMARY);
        type(fixture, "1");
        press(fixture, Command.DOWN);
        type(fixture, "1");
        press(fixture, Command.DOWN);
        type(fixture, "2");
        press(fixture, Command.DOWN);
        type(fixture, "1");
        press(fixture, Command.PRIMARY);
    }

    static void noSale(WindowFixture fixture) {
        press(fixture, Command.DRAWER);
    }

    static void lock(WindowFixture fixture) {
        fixture.operators.know("王姐", Role.LEADER);
        fixture.operators.know("小陈", Role.CASHIER);
        press(fixture, Command.LOCK);
        type(fixture, "258");
    }

    static void lockRefused(WindowFixture fixture) {
        lock(fixture);
        press(fixture, Command.CONFIRM);
    }

    static void staff(WindowFixture fixture) {
        shift(fixture);
        fixture.operators.know("王姐", Role.LEADER);
        type(fixture, "4");
    }

    static void noStaff(WindowFixture fixture) {
        shift(fixture);
        type(fixture, "4");
    }

    static void person(WindowFixture fixture) {
        staff(fixture);
        press(fixture, Command.RECALL);
    }

    static void ownPin(WindowFixture fixture) {
        SaleShots.cashier(fixture);
        fixture.window.go(Place.SHIFT);
        type(fixture, "4");
    }

    private static void press(WindowFixture fixture, Command... commands) {
        for (Command command : commands) {
            fixture.window.keys().asked(command);
        }
    }

    private static void type(WindowFixture fixture, String text) {
        text.chars().forEach(c -> fixture.window.keys().typed(Character.toString(c)));
    }
}
