package linli.station.ui;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import linli.core.visit.Found;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.station.ui.kit.Announcer;
import linli.station.ui.kit.BalanceWords;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.SecondPerson;
import linli.station.ui.kit.Serving;
import linli.station.ui.kit.SlipPrinting;
import linli.station.ui.kit.Sounds;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;

/** A desk without a window, for view models. */
public final class TestDesk {

    /** The counter behind it. */
    public final FakeCounter counter = new FakeCounter();

    /** Its rewards. */
    public final FakeRewards rewards = new FakeRewards(counter);

    /** Who is served. */
    public final Serving serving = new Serving();

    /** The sounds that were played. */
    public final List<Sounds.Tone> played = new ArrayList<>();

    /** What it says. */
    public final Announcer announcer = new Announcer(new Texts(Locale.CHINA), played::add);

    /** What the top bar says. */
    public final StationStatus status =
            new StationStatus(() -> WindowFixture.NOW, ZoneId.of("Asia/Shanghai"));

    /** Codes that were typed. */
    public final List<ScannedCode> scanned = new ArrayList<>();

    /** The desk. */
    public final Desk desk =
            new Desk(
                    counter,
                    new FakeValue(counter),
                    typed ->
                            typed.length() == 4
                                    ? new ScannedCode.LastFour(typed)
                                    : new ScannedCode.Refused(ScanRefusal.UNKNOWN_CODE),
                    scanned::add,
                    serving,
                    SlipPrinting.NONE,
                    announcer,
                    new Texts(Locale.CHINA),
                    SecondPerson.NOBODY,
                    new BalanceWords(new Texts(Locale.CHINA), status, ShopFixtures.STATION));

    /** A desk that knows the gold member. */
    public TestDesk() {
        counter.know(ShopFixtures.goldMember());
    }

    /** The gold member as found by a scan. */
    public Found member() {
        return new Found.MemberFound(counter.visit(ShopFixtures.goldMember().member().id()));
    }

    /** A key that asks for something. */
    public static Press ask(Command command) {
        return new Press.Asked(command);
    }

    /** The code of the message on the screen. */
    public String said() {
        return announcer.message().get().code();
    }
}
