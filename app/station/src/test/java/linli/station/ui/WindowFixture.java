package linli.station.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.input.InputEvent;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.dispute.DisputedEntry;
import linli.core.points.BurnRule;
import linli.core.sale.Quantity;
import linli.core.visit.Found;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;
import linli.hardware.PaperWidth;
import linli.station.background.Background;
import linli.station.ui.kit.Habits;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Sounds;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.TrainingDoor;
import linli.station.ui.kit.device.Devices;
import linli.station.ui.kit.look.Fonts;
import linli.station.ui.pickup.WaitingOrder;

/** A window over a counter in memory. */
public final class WindowFixture {

    /** When it is. */
    public static final Instant NOW = Instant.parse("2026-11-21T09:42:00Z");

    static final ScannedCode MEMBER = new ScannedCode.LastFour("5678");
    static final ScannedCode EGGS = new ScannedCode.Barcode("69EGG10");
    static final ScannedCode MILK = new ScannedCode.Barcode("69MILK");
    static final ScannedCode ORDER = new ScannedCode.OrderCode("9226O1");

    /** The counter behind the window. */
    public final FakeCounter counter = new FakeCounter();

    /** Its rewards. */
    public final FakeRewards rewards = new FakeRewards(counter);

    /** Its stored value. */
    public final FakeValue value = new FakeValue(counter);

    /** Its tickets. */
    public final FakeTickets tickets = new FakeTickets(counter);

    /** What the central disputes. */
    public Outcome<List<DisputedEntry>> disputes = Outcome.of(List.of());

    /** Its claims. */
    public final FakeClaims claims = new FakeClaims(counter, tickets);

    /** What is known of its members besides. */
    final FakeMembers members = new FakeMembers(counter);

    /** The sales put aside. */
    public final FakeHeldSales held = new FakeHeldSales(counter);

    /** Its threads. */
    public final Background background = Background.ofWindow();

    final FakeScreenDevices devices = new FakeScreenDevices();
    final FakeSlips slips = new FakeSlips();
    final Habits habits = Habits.ofToday();
    final FakeShifts shifts = new FakeShifts();
    final FakeOperators operators = new FakeOperators();

    /** What the top bar says. */
    public final StationStatus status;

    /** The window. */
    public final StationWindow window;

    WindowFixture(Locale locale, InstantSource clock) throws IOException {
        this(locale, clock, event -> false);
    }

    WindowFixture(Locale locale, InstantSource clock, Predicate<InputEvent> wedge)
            throws IOException {
        this(locale, clock, wedge, Optional.empty(), TrainingDoor.SHUT);
    }

    /** A window that may be one to practise at. */
    WindowFixture(Locale locale, TrainingDoor training) throws IOException {
        this(locale, () -> NOW, event -> false, Optional.empty(), training);
    }

    /** A window over those devices, which are made for its threads. */
    public WindowFixture(Locale locale, Function<Background, Devices> devices) throws IOException {
        this(locale, () -> NOW, event -> false, Optional.of(devices), TrainingDoor.SHUT);
    }

    private WindowFixture(
            Locale locale,
            InstantSource clock,
            Predicate<InputEvent> wedge,
            Optional<Function<Background, Devices>> real,
            TrainingDoor training)
            throws IOException {
        status = new StationStatus(clock, ZoneId.of("Asia/Shanghai"));
        stock();
        SlipPictures pictures = new SlipPictures(locale, PaperWidth.MM58);
        slips.pictures =
                id ->
                        counter.acts.stream()
                                .filter(act -> act.occasion().act().equals(id))
                                .findFirst()
                                .map(act -> pictures.forWindow(act, visit(act)));
        Texts texts = new Texts(locale);
        String family =
                Fonts.load(
                        Optional.ofNullable(System.getProperty(Fonts.FOLDER_PROPERTY))
                                .map(Path::of));
        window =
                new StationWindow(
                        new StationWindow.Needs(
                                background,
                                ShopFixtures.STATION,
                                status,
                                counter,
                                operators,
                                tickets,
                                claims,
                                reply -> reply.accept(disputes),
                                rewards,
                                members.side(),
                                value,
                                held,
                                WindowFixture::read,
                                (text, reply) -> reply.accept(ShopFixtures.goods().subList(0, 3)),
                                reply -> reply.accept(waiting()),
                                slips,
                                shifts,
                                () -> new BurnRule(100, 100, 5_000),
                                texts,
                                KeyMap.standard(),
                                Sounds.SILENT,
                                wedge,
                                real.map(make -> make.apply(background)).orElse(devices),
                                family,
                                training,
                                habits));
        status.shop().set(locale.equals(Locale.ENGLISH) ? "Cuihu Station" : "翠湖社区自提点");
        status.operator().set(locale.equals(Locale.ENGLISH) ? "Wang" : "王姐");
        status.shiftSince().set(Optional.of(Instant.parse("2026-11-20T23:30:00Z")));
    }

    static ScannedCode read(String typed) {
        return typed.length() == 4
                ? new ScannedCode.LastFour(typed)
                : new ScannedCode.Refused(ScanRefusal.UNKNOWN_CODE);
    }

    private void stock() {
        Visit gold = ShopFixtures.goldMember();
        counter.know(gold);
        counter.codes.put(MEMBER, new Found.MemberFound(gold));
        counter.codes.put(ORDER, new Found.OrderFound(gold.orders().getFirst(), gold));
        ShopFixtures.goods()
                .forEach(product ->
                        counter.codes.put(
                                new ScannedCode.Barcode("69" + product.sku().value()),
                                new Found.ProductFound(product, new Quantity.Pieces(1))));
        Visit wang = ShopFixtures.basicMember("M2", "王建国", "13900008888");
        Visit zhao = ShopFixtures.basicMember("M3", "赵敏", "13700008888");
        counter.know(wang);
        counter.know(zhao);
        counter.codes.put(
                new ScannedCode.LastFour("8888"), new Found.MembersFound(List.of(wang, zhao)));
    }

    private Optional<Visit> visit(Act act) {
        return SlipPictures.memberOf(act).map(counter::visit);
    }

    private List<WaitingOrder> waiting() {
        return counter.waiting().stream()
                .map(order ->
                        new WaitingOrder(order, counter.visit(order.member()).member().profile()))
                .toList();
    }
}
