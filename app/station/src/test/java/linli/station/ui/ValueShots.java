package linli.station.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import linli.core.member.StationId;
import linli.core.points.Holder;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.PointsAccount;
import linli.core.points.Unit;
import linli.core.visit.Visit;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.StationStatus;

/** Stored value on the screen: what can be done with it, a top-up, a payment by it. */
final class ValueShots {

    private ValueShots() {}

    /** The gold member with a hundred yuan, a gift, and some of it at another station. */
    static Visit rich() {
        Holder here = new Holder.Escrow(ShopFixtures.STATION);
        Holder there = new Holder.Escrow(new StationId("elsewhere"));
        List<LotSlice> slices = new ArrayList<>();
        slices.add(slice("V1", LotSlice.NEVER, here, 10_000));
        slices.add(slice("V2", LocalDate.of(2027, 11, 30), here, 500));
        slices.add(slice("V3", LotSlice.NEVER, there, 2_000));
        Visit gold = ShopFixtures.goldMember();
        return new Visit(
                gold.member(),
                gold.account().with(Unit.FEN, new PointsAccount(slices, 0)),
                gold.orders(),
                gold.identification());
    }

    private static LotSlice slice(String lot, LocalDate ends, Holder holder, long fen) {
        return new LotSlice(new LotId(lot), ends, ends, holder, fen);
    }

    private static void serve(WindowFixture fixture) {
        fixture.counter.know(rich());
        fixture.status.network(StationStatus.Network.ONLINE);
        fixture.window.scanned(WindowFixture.MEMBER);
    }

    static void choice(WindowFixture fixture) {
        serve(fixture);
        press(fixture, Command.MEMBERS, Command.VALUE);
    }

    static void amount(WindowFixture fixture) {
        choice(fixture);
        type(fixture, "1");
        type(fixture, "200");
    }

    static void money(WindowFixture fixture) {
        amount(fixture);
        press(fixture, Command.CONFIRM);
        type(fixture, "300");
    }

    static void done(WindowFixture fixture) {
        money(fixture);
        press(fixture, Command.CONFIRM);
    }

    static void statement(WindowFixture fixture) {
        choice(fixture);
        type(fixture, "2");
    }

    static void out(WindowFixture fixture) {
        choice(fixture);
        type(fixture, "3");
    }

    static void sale(WindowFixture fixture) {
        fixture.counter.know(rich());
        Shots.basket(fixture);
    }

    static void paying(WindowFixture fixture) {
        sale(fixture);
        press(fixture, Command.PRIMARY, Command.NEXT, Command.NEXT, Command.NEXT);
    }

    static void panel(WindowFixture fixture) {
        serve(fixture);
        press(fixture, Command.MEMBERS);
    }

    private static void press(WindowFixture fixture, Command... commands) {
        for (Command command : commands) {
            fixture.window.keys().asked(command);
        }
    }

    private static void type(WindowFixture fixture, String digits) {
        digits.chars().forEach(digit -> fixture.window.keys().typed(Character.toString(digit)));
    }
}
