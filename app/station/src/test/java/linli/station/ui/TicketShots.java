package linli.station.ui;

import java.util.List;
import java.util.Optional;
import linli.core.act.Act;
import linli.core.visit.Found;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Place;

/** The tickets screen and the refund in every state. */
final class TicketShots {

    private TicketShots() {}

    /** A day with some tickets. */
    private static void day(WindowFixture fixture) {
        sell(fixture, false, "69MILK");
        sell(fixture, true, "69EGG10", "69EGG10", "69MILK", "69RICE");
        fixture.window.scanned(WindowFixture.ORDER);
        keys(fixture, Command.PRIMARY, Command.BACK);
        sell(fixture, false, "69RICE", "69RICE");
        sell(fixture, true, "69MILK", "69EGG10", "69EGG10", "69EGG10");
        keys(fixture, Command.TICKETS);
    }

    private static void sell(WindowFixture fixture, boolean member, String... barcodes) {
        fixture.window.go(Place.SALE);
        if (member) {
            fixture.window.scanned(WindowFixture.MEMBER);
        }
        for (String barcode : barcodes) {
            fixture.window.scanned(new ScannedCode.Barcode(barcode));
        }
        keys(fixture, Command.PRIMARY);
        List.of("5", "0", "0").forEach(fixture.window.keys()::typed);
        keys(fixture, Command.CONFIRM, Command.PRIMARY);
        if (member) {
            keys(fixture, Command.BACK);
        }
    }

    private static void keys(WindowFixture fixture, Command... commands) {
        for (Command command : commands) {
            fixture.window.keys().asked(command);
        }
    }

    /** A day on which money was paid in, and points were spent. */
    private static void services(WindowFixture fixture) {
        sell(fixture, true, "69EGG10");
        ValueShots.done(fixture);
        keys(fixture, Command.PRIMARY);
        RedeemShots.done(fixture);
        keys(fixture, Command.PRIMARY, Command.BACK, Command.TICKETS);
    }

    static void topUp(WindowFixture fixture) {
        services(fixture);
        keys(fixture, Command.DOWN, Command.DOWN);
    }

    static void redemption(WindowFixture fixture) {
        services(fixture);
        keys(fixture, Command.DOWN, Command.PRIMARY);
    }

    static void list(WindowFixture fixture) {
        day(fixture);
    }

    static void open(WindowFixture fixture) {
        day(fixture);
        keys(fixture, Command.DOWN);
    }

    static void refund(WindowFixture fixture) {
        open(fixture);
        keys(fixture, Command.PRIMARY, Command.DOWN, Command.QUANTITY, Command.QUANTITY);
    }

    static void nothingChosen(WindowFixture fixture) {
        open(fixture);
        keys(fixture, Command.PRIMARY);
    }

    /** The points of the goods were spent: they will be owed. */
    static void debt(WindowFixture fixture) {
        open(fixture);
        fixture.counter.know(
                ShopFixtures.withoutPoints(
                        fixture.counter.visit(ShopFixtures.goldMember().member().id())));
        keys(fixture, Command.PRIMARY, Command.HOLD, Command.DISCOUNT, Command.DISCOUNT);
    }

    static void done(WindowFixture fixture) {
        refund(fixture);
        keys(fixture, Command.PRIMARY);
    }

    static void partly(WindowFixture fixture) {
        done(fixture);
        keys(fixture, Command.BACK);
    }

    static void undo(WindowFixture fixture) {
        open(fixture);
        keys(fixture, Command.REMOVE);
    }

    static void pickup(WindowFixture fixture) {
        day(fixture);
        keys(fixture, Command.DOWN, Command.DOWN, Command.DOWN, Command.PRIMARY, Command.CONFIRM);
    }

    static void searched(WindowFixture fixture) {
        day(fixture);
        List.of("1", "0", "2").forEach(fixture.window.keys()::typed);
    }

    static void empty(WindowFixture fixture) {
        fixture.window.go(Place.TICKETS);
    }

    static void loading(WindowFixture fixture) {
        fixture.tickets.silent = true;
        fixture.window.go(Place.TICKETS);
    }

    static void failed(WindowFixture fixture) {
        fixture.tickets.failing = Optional.of(ScanRefusal.STORE_FAILED);
        fixture.window.go(Place.TICKETS);
    }

    static void scanned(WindowFixture fixture) {
        day(fixture);
        fixture.window.go(Place.SALE);
        Act act = fixture.counter.acts.getFirst();
        ScannedCode receipt = new ScannedCode.ReceiptCode("9126000027182818284");
        fixture.counter.codes.put(receipt, new Found.TicketFound(act));
        fixture.window.scanned(receipt);
    }
}
