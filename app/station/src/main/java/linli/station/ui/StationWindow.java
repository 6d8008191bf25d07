package linli.station.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import linli.core.checkout.Counter;
import linli.core.checkout.HeldSales;
import linli.core.claim.ClaimCounter;
import linli.core.dispute.Disputes;
import linli.core.member.StationId;
import linli.core.operator.Operators;
import linli.core.operator.Permission;
import linli.core.points.BurnRule;
import linli.core.redeem.RewardCounter;
import linli.core.refund.TicketCounter;
import linli.core.visit.Found;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;
import linli.core.wallet.ValueCounter;
import linli.station.background.Background;
import linli.station.ui.claim.ClaimSheets;
import linli.station.ui.customer.CustomerWindow;
import linli.station.ui.customer.Placement;
import linli.station.ui.customer.Showing;
import linli.station.ui.habit.HabitModel;
import linli.station.ui.kit.Announcer;
import linli.station.ui.kit.BalanceWords;
import linli.station.ui.kit.CodeReader;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Habits;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.MemberSide;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Serving;
import linli.station.ui.kit.SlipPrinting;
import linli.station.ui.kit.Sounds;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.TrainingDoor;
import linli.station.ui.kit.device.Devices;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.ScaledGround;
import linli.station.ui.kit.look.ScenePicture;
import linli.station.ui.kit.look.Sheets;
import linli.station.ui.kit.look.Theme;
import linli.station.ui.operator.Guard;
import linli.station.ui.pickup.WaitingOrders;
import linli.station.ui.sale.ProductSearch;
import linli.station.ui.shell.Enrolment;
import linli.station.ui.shell.KeyDoor;
import linli.station.ui.shell.ScanRouter;
import linli.station.ui.shell.ScreenNavigator;
import linli.station.ui.shell.ShellView;
import linli.station.ui.shell.ShellViewModel;
import linli.station.ui.shell.TopBar;
import linli.station.ui.shift.ShiftBook;
import linli.station.ui.value.ValueSheets;

/**
 * The window of the station, put together. Everything here runs on the thread of the screen, and so
 * must every call from outside.
 */
public final class StationWindow {

    /**
     * What the window needs of the station.
     *
     * @param station its own id
     * @param rewards what can be asked about rewards
     * @param members what can be asked about members besides
     * @param tickets what can be asked about tickets
     * @param claims what can be asked about claims
     * @param disputes what the central disputes
     * @param value what can be asked about stored value
     * @param held the sales put aside
     * @param reader classifies what is typed into a scan field
     * @param slips what is printed
     * @param operators who may sign in; everybody may do everything while there are none
     * @param shifts the records of shifts
     * @param burn what points are worth, by the rule book in force
     * @param wedge holds back what a keyboard-wedge scanner may be typing, by returning true
     * @param devices what screens can ask of the devices
     * @param family the font family, see {@link linli.station.ui.kit.look.Fonts}
     * @param training the way to a till to practise at, and back
     * @param habits how those who work here like the window
     */
    public record Needs(
            Background background,
            StationId station,
            StationStatus status,
            Counter counter,
            Operators operators,
            TicketCounter tickets,
            ClaimCounter claims,
            Disputes disputes,
            RewardCounter rewards,
            MemberSide members,
            ValueCounter value,
            HeldSales held,
            CodeReader reader,
            ProductSearch products,
            WaitingOrders orders,
            SlipPrinting slips,
            ShiftBook shifts,
            Supplier<BurnRule> burn,
            Texts texts,
            KeyMap keys,
            Sounds sounds,
            Predicate<InputEvent> wedge,
            Devices devices,
            String family,
            TrainingDoor training,
            Habits habits) {

        /** What is said in this window names this window's keys. */
        public Needs {
            texts = texts.naming(keys);
        }
    }

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final Needs needs;
    private final Serving serving = new Serving();
    private final Announcer announcer;
    private final Sheets sheets = new Sheets();
    private final ScreenNavigator navigator = new ScreenNavigator();
    private final ScanRouter router;
    private final KeyDoor keyDoor;
    private final Guard guard;
    private final WindowSheets own;
    private final HabitModel habits;
    private final Places places;
    private final CustomerFeed customerFeed;
    private final CustomerWindow customerWindow;
    private final Scene scene;
    private final List<Runnable> releases;

    /** Puts the window together; {@link #show} shows it. */
    public StationWindow(Needs needs) {
        this.needs = needs;
        this.announcer = new Announcer(needs.texts(), needs.sounds());
        this.guard = guard();
        Desk desk = desk();
        this.own = new WindowSheets(needs, sheets, serving, announcer);
        this.places = new Places(needs, desk, guard, own, navigator);
        this.customerFeed =
                new CustomerFeed(places.atSale(), places.atRedeem().deals(), serving, needs);
        this.router = new ScanRouter(desk, navigator, sheets, this::chooseMember);
        this.keyDoor = new KeyDoor(needs.keys(), navigator, sheets, needs.wedge());
        this.habits =
                new HabitModel(
                        needs.habits(), needs.keys(), announcer, needs.texts(), keyDoor::listen);
        keyDoor.everywhere(Command.LARGE_TYPE, habits::turnType);
        keyDoor.everywhere(Command.HABITS, this::showHabits);
        keyDoor.everywhere(Command.PRINTS, own::showPrints);
        keyDoor.everywhere(Command.NETWORK, own::showNetwork);
        keyDoor.everywhere(Command.VALUE, places.value()::open);
        new ValueSheets(places.value(), needs.texts(), needs.keys()).follow(sheets);
        keyDoor.everywhere(Command.CLAIMS, places.claims()::open);
        keyDoor.everywhere(Command.LOCK, guard::start);
        keyDoor.everywhere(Command.TRAINING, needs.training()::pass);
        keyDoor.everywhere(Command.DRAWER, places.atShift()::askToOpenDrawer);
        ShellView shell = shell();
        navigator.settle(places.screens(sheets, navigator, this::showHabits));
        new ClaimSheets(places.claims(), needs.texts(), needs.keys()).follow(sheets, this::goHome);
        own.follow(places.benefits(), this::goHome);
        keyDoor.everywhere(Command.BENEFITS, places::showBenefits);
        navigator.gate(Place.SETTINGS, go -> guard.permit(Permission.CHANGE_SETTINGS, go));
        this.scene = new Scene(new ScaledGround(shell), WIDTH, HEIGHT);
        Theme theme = new Theme(needs.family());
        theme.dress(scene);
        Parts.follow(
                habits.largeType(), large -> Parts.styled(scene.getRoot(), "large-type", large));
        keyDoor.guard(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> guard.touched());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> guard.touched());
        this.customerWindow =
                new CustomerWindow(
                        customerFeed.showing(), needs.texts(), theme, keyDoor::guardKeys);
        this.releases =
                List.of(
                        needs.background().listen(fault -> announcer.alarm(fault.code())),
                        needs.background().every(java.time.Duration.ofSeconds(1), this::tick));
    }

    /** Shows the window on that stage. */
    public void show(Stage stage) {
        stage.setTitle(needs.texts().get("shell.brand"));
        stage.setMinWidth(1024);
        stage.setMinHeight(700);
        stage.setScene(scene);
        stage.show();
        habits.renew();
        navigator.current().get().onShown();
        own.newsCame();
        guard.start();
    }

    /** Shows the first start over everything, until the station is enrolled or works alone. */
    public void welcome(Enrolment enrolment) {
        own.welcome(enrolment, () -> navigator.current().get().onShown());
    }

    /** Asks whoever begins what lies in the drawer; a customer may come first. */
    public void askFloat(String operator) {
        places.atShift().askFloat(operator);
    }

    /** A code was scanned. One scan anywhere does the right thing. */
    public void scanned(ScannedCode code) {
        own.giveWay();
        if (!guard.isLocked()) {
            guard.touched();
            places.atShift().skipFloat();
        }
        router.scanned(code);
    }

    /** A scanner sent something that is no code, for the reason of that code. */
    public void unread(String fault) {
        router.unread(fault);
    }

    /** The central told something new: orders may have come, or something is disputed. */
    public void newsCame() {
        places.atPickup().reload();
        own.newsCame();
    }

    /** What is to be printed changed. */
    public void slipsChanged() {
        own.slipsChanged();
    }

    /** Shows that place. */
    public void go(Place place) {
        navigator.go(place);
    }

    /** The place in sight. */
    public Place place() {
        return navigator.current().get().place();
    }

    /** What the customer is to see now. */
    public ReadOnlyObjectProperty<Showing> customerShowing() {
        return customerFeed.showing();
    }

    /** Shows the customer's window there. */
    public void showCustomer(Placement placement) {
        customerWindow.show(placement, scene.getWindow());
    }

    /** Hides the customer's window. */
    public void hideCustomer() {
        customerWindow.hide();
    }

    /** The stage of the customer's window while it is shown. */
    public Optional<Stage> customerStage() {
        return customerWindow.stage();
    }

    /** Where keys come in. */
    public KeyDoor keys() {
        return keyDoor;
    }

    /** Says things on the screen. */
    public Announcer announcer() {
        return announcer;
    }

    /** Who is being served. */
    public Serving serving() {
        return serving;
    }

    /** The scene, for tests and for other displays. */
    public Scene scene() {
        return scene;
    }

    /** Writes a picture of the window as it is now to a PNG file. */
    public void snapshot(Path file) throws IOException {
        ScenePicture.write(scene, file);
    }

    /** The same of the customer's window, if it is shown. */
    public void snapshotCustomer(Path file) throws IOException {
        if (customerStage().isPresent()) {
            ScenePicture.write(customerStage().get().getScene(), file);
        }
    }

    /** Whether nobody is served and nothing is asked: a moment to open the station anew. */
    public boolean isQuiet() {
        return customerFeed.showing().get() instanceof Showing.Resting && !sheets.isAsking();
    }

    /** Hides both windows and lets go of everything; another one takes over. */
    public void hide() {
        close();
        Optional.ofNullable(scene.getWindow()).ifPresent(Window::hide);
    }

    /** Lets go of everything it listens to. */
    public void close() {
        releases.forEach(Runnable::run);
        sheets.closeAll();
        customerWindow.hide();
    }

    /** A second passed. */
    public void tick() {
        needs.status().tick();
        announcer.tick();
        router.tick();
        guard.tick();
    }

    private void goHome() {
        navigator.current().get().home().requestFocus();
    }

    /** How the window is liked, for whoever may change settings. */
    private void showHabits() {
        guard.permit(Permission.CHANGE_SETTINGS, () -> own.showHabits(habits));
    }

    private Desk desk() {
        return new Desk(
                needs.counter(),
                needs.value(),
                needs.reader(),
                this::scanned,
                serving,
                needs.slips(),
                announcer,
                needs.texts(),
                guard,
                new BalanceWords(needs.texts(), needs.status(), needs.station()));
    }

    private Guard guard() {
        return new Guard(
                new Guard.Needs(
                        needs.operators(),
                        needs.status(),
                        sheets,
                        announcer,
                        needs.texts(),
                        needs.keys(),
                        serving));
    }

    private ShellView shell() {
        return new ShellView(
                new ShellViewModel(needs.status(), needs.texts()),
                navigator,
                announcer,
                sheets,
                needs.texts(),
                needs.keys(),
                new TopBar.Opens(own::showPrints, own::showNetwork),
                needs.training());
    }

    private void chooseMember(List<Visit> visits) {
        own.chooseMember(visits, visit -> router.found(new Found.MemberFound(visit)));
    }
}
