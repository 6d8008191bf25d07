package linli.station.ui;

import java.util.List;
import linli.core.act.Identification;
import linli.core.visit.Found;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.StationStatus;

/** The states of the redeem screen, to look at. */
final class RedeemShots {

    private RedeemShots() {}

    static void shelf(WindowFixture fixture) {
        fixture.status.network(StationStatus.Network.ONLINE);
        fixture.status.printer().set(StationStatus.Device.READY);
        fixture.window.go(Place.REDEEM);
        fixture.window.scanned(WindowFixture.MEMBER);
    }

    static void card(WindowFixture fixture) {
        Visit gold = ShopFixtures.goldMember();
        Identification card = new Identification(gold.member().id(), Identification.Kind.CARD, "");
        ScannedCode code = new ScannedCode.LastFour("1111");
        fixture.counter.know(new Visit(gold.member(), gold.account(), List.of(), card));
        fixture.counter.codes.put(
                code,
                new Found.MemberFound(new Visit(gold.member(), gold.account(), List.of(), card)));
        fixture.window.go(Place.REDEEM);
        fixture.window.scanned(code);
    }

    static void poor(WindowFixture fixture) {
        Visit zhao = ShopFixtures.basicMember("M3", "赵敏", "13700008888");
        ScannedCode code = new ScannedCode.LastFour("2222");
        fixture.counter.codes.put(code, new Found.MemberFound(zhao));
        fixture.window.go(Place.REDEEM);
        fixture.window.scanned(code);
    }

    static void refused(WindowFixture fixture) {
        shelf(fixture);
        type(fixture, "7");
    }

    static void deal(WindowFixture fixture) {
        shelf(fixture);
        type(fixture, "1");
    }

    /** A part of the points is in other hands, and the central is away. */
    static void dealOffline(WindowFixture fixture) {
        offline(fixture);
        type(fixture, "1");
    }

    static void cashOffline(WindowFixture fixture) {
        offline(fixture);
        type(fixture, "3");
    }

    static void drawOffline(WindowFixture fixture) {
        offline(fixture);
        press(fixture, Command.SECOND);
    }

    private static void offline(WindowFixture fixture) {
        fixture.counter.know(ShopFixtures.withPointsElsewhere(ShopFixtures.goldMember(), 714));
        shelf(fixture);
        fixture.status.network(StationStatus.Network.OFFLINE);
    }

    static void cash(WindowFixture fixture) {
        shelf(fixture);
        type(fixture, "3");
    }

    static void done(WindowFixture fixture) {
        cash(fixture);
        type(fixture, "20");
        press(fixture, Command.CONFIRM);
    }

    static void cancel(WindowFixture fixture) {
        shelf(fixture);
        type(fixture, "4");
        press(fixture, Command.PRIMARY, Command.PRIMARY);
        cashAgain(fixture);
        press(fixture, Command.REMOVE);
    }

    private static void cashAgain(WindowFixture fixture) {
        fixture.window.keys().typed("3");
        press(fixture, Command.CONFIRM, Command.PRIMARY);
    }

    static void cancelAsked(WindowFixture fixture) {
        cancel(fixture);
        type(fixture, "1");
    }

    static void cancelled(WindowFixture fixture) {
        cancelAsked(fixture);
        press(fixture, Command.PRIMARY);
    }

    static void draw(WindowFixture fixture) {
        shelf(fixture);
        press(fixture, Command.SECOND);
    }

    static void drawing(WindowFixture fixture) {
        draw(fixture);
        press(fixture, Command.PRIMARY);
    }

    static void drawn(WindowFixture fixture) {
        drawing(fixture);
        press(fixture, Command.PRIMARY);
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
