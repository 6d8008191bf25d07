package linli.station.ui;

import java.util.List;
import java.util.Optional;
import linli.core.act.MemberAct;
import linli.core.member.FreezeReason;
import linli.core.member.Member;
import linli.core.member.Profile;
import linli.core.visit.Visit;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.StationStatus;

/** Who a member is and what they have a right to. */
final class MemberShots {

    private MemberShots() {}

    /** What is typed fits three members, of whom one membership rests. */
    static void hits(WindowFixture fixture) {
        fixture.members.hits =
                List.of(
                        ShopFixtures.goldMember(),
                        ShopFixtures.basicMember("M2", "王建国", "13900008888"),
                        resting());
        fixture.window.go(Place.MEMBERS);
        Shots.type(fixture, "li");
    }

    static void frozen(WindowFixture fixture) {
        fixture.members.history =
                List.of(
                        new MemberAct.MemberFrozen(
                                fixture.counter.occasion().approvedBy(Optional.of("王姐")),
                                resting().member().id(),
                                true,
                                FreezeReason.SUSPECTED_MISUSE),
                        new MemberAct.MemberEdited(
                                fixture.counter.occasion(),
                                resting().member().id(),
                                new Profile("李秀", "13812345670", Optional.empty()),
                                resting().member().profile()));
        fixture.window.go(Place.MEMBERS);
        fixture.window.serving().serve(resting());
    }

    static void absent(WindowFixture fixture) {
        fixture.status.network(StationStatus.Network.OFFLINE);
        fixture.window.go(Place.MEMBERS);
        fixture.window.serving().serve(ShopFixtures.absentMember());
    }

    static void edit(WindowFixture fixture) {
        served(fixture);
        Shots.press(fixture, Command.HOLD);
    }

    static void editRefused(WindowFixture fixture) {
        edit(fixture);
        Shots.press(fixture, Command.PRIMARY);
    }

    static void freeze(WindowFixture fixture) {
        served(fixture);
        Shots.press(fixture, Command.RECALL);
    }

    static void lostCard(WindowFixture fixture) {
        served(fixture);
        Shots.press(fixture, Command.VOID);
    }

    static void benefits(WindowFixture fixture) {
        served(fixture);
        Shots.press(fixture, Command.BENEFITS);
    }

    static void howMuch(WindowFixture fixture) {
        benefits(fixture);
        Shots.type(fixture, "5");
    }

    static void weight(WindowFixture fixture) {
        howMuch(fixture);
        Shots.type(fixture, "1");
        Shots.type(fixture, "2.5");
    }

    static void plus(WindowFixture fixture) {
        benefits(fixture);
        Shots.type(fixture, "6");
    }

    static void nothingWaits(WindowFixture fixture) {
        fixture.counter.everybody().forEach(visit -> fixture.counter.know(withoutOrders(visit)));
        fixture.window.go(Place.PICKUP);
    }

    private static void served(WindowFixture fixture) {
        fixture.status.network(StationStatus.Network.ONLINE);
        fixture.window.go(Place.MEMBERS);
        fixture.window.scanned(WindowFixture.MEMBER);
    }

    private static Visit resting() {
        Visit gold = ShopFixtures.goldMember();
        Member member = gold.member().withFrozen(true);
        return new Visit(member, gold.account(), gold.orders(), gold.identification());
    }

    private static Visit withoutOrders(Visit visit) {
        return new Visit(visit.member(), visit.account(), List.of(), visit.identification());
    }
}
