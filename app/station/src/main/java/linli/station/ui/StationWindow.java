package linli.station.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import linli.core.checkout.Counter;
import linli.core.checkout.Found;
import linli.core.checkout.HeldSales;
import linli.core.checkout.RewardCounter;
import linli.core.checkout.ScannedCode;
import linli.core.checkout.TicketCounter;
import linli.core.checkout.Visit;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.operator.Operators;
import linli.core.operator.Permission;
import linli.core.operator.Permissions;
import linli.core.points.BurnRule;
import linli.core.till.CashMovementKind;
import linli.station.background.Background;
import linli.station.ui.customer.CustomerWindow;
import linli.station.ui.customer.Placement;
import linli.station.ui.customer.Showing;
import linli.station.ui.kit.Announcer;
import linli.station.ui.kit.CodeReader;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Serving;
import linli.station.ui.kit.SlipPrinting;
import linli.station.ui.kit.Sounds;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.device.Devices;
import linli.station.ui.kit.look.ScaledGround;
import linli.station.ui.kit.look.Sheets;
import linli.station.ui.kit.look.Theme;
import linli.station.ui.member.MemberPanelView;
import linli.station.ui.member.MemberPanelViewModel;
import linli.station.ui.member.MembersScreen;
import linli.station.ui.member.MembersViewModel;
import linli.station.ui.member.StatementSheet;
import linli.station.ui.member.StatementViewModel;
import linli.station.ui.operator.Guard;
import linli.station.ui.pickup.PickupScreen;
import linli.station.ui.pickup.PickupViewModel;
import linli.station.ui.pickup.WaitingOrders;
import linli.station.ui.redeem.RedeemScreen;
import linli.station.ui.redeem.RedeemViewModel;
import linli.station.ui.sale.PriceApproval;
import linli.station.ui.sale.ProductSearch;
import linli.station.ui.sale.SaleScreen;
import linli.station.ui.sale.SaleViewModel;
import linli.station.ui.settings.SettingsScreen;
import linli.station.ui.settings.SettingsViewModel;
import linli.station.ui.shell.ChooseMemberSheet;
import linli.station.ui.shell.Enrolment;
import linli.station.ui.shell.KeyDoor;
import linli.station.ui.shell.LaterScreen;
import linli.station.ui.shell.PrintsSheet;
import linli.station.ui.shell.PrintsViewModel;
import linli.station.ui.shell.ScanRouter;
import linli.station.ui.shell.ScreenNavigator;
import linli.station.ui.shell.ShellView;
import linli.station.ui.shell.ShellViewModel;
import linli.station.ui.shell.WelcomeSheet;
import linli.station.ui.shell.WelcomeViewModel;
import linli.station.ui.shift.ShiftBook;
import linli.station.ui.shift.ShiftScreen;
import linli.station.ui.shift.ShiftViewModel;
import linli.station.ui.ticket.Approval;
import linli.station.ui.ticket.TicketsScreen;
import linli.station.ui.ticket.TicketsViewModel;

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
     * @param tickets what can be asked about tickets
     * @param held the sales put aside
     * @param reader classifies what is typed into a scan field
     * @param slips what is printed
     * @param operators who may sign in; everybody may do everything while there are none
     * @param shifts the records of shifts
     * @param burn what points are worth, by the rule book in force
     * @param wedge holds back what a keyboard-wedge scanner may be typing, by returning true
     * @param devices what screens can ask of the devices
     * @param family the font family, see {@link linli.station.ui.kit.look.Fonts}
     */
    public record Needs(
            Background background,
            StationId station,
            StationStatus status,
            Counter counter,
            Operators operators,
            TicketCounter tickets,
            RewardCounter rewards,
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
            String family) {}

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final Needs needs;
    private final Serving serving = new Serving();
    private final Announcer announcer;
    private final Sheets sheets = new Sheets();
    private final ScreenNavigator navigator = new ScreenNavigator();
    private final ScanRouter router;
    private final KeyDoor keyDoor;
    private final PickupViewModel pickup;
    private final SaleViewModel sale;
    private final RedeemViewModel redeem;
    private final CustomerFeed customerFeed;
    private final CustomerWindow customerWindow;
    private final PrintsViewModel prints;
    private final ShiftViewModel shift;
    private final Guard guard;
    private final Scene scene;
    private Optional<PrintsSheet> printsSheet = Optional.empty();
    private Optional<StatementSheet> statementSheet = Optional.empty();
    private final List<Runnable> releases;

    /** Puts the window together; {@link #show} shows it. */
    public StationWindow(Needs needs) {
        this.needs = needs;
        this.announcer = new Announcer(needs.texts(), needs.sounds());
        Desk desk =
                new Desk(
                        needs.counter(),
                        needs.reader(),
                        this::scanned,
                        serving,
                        needs.slips(),
                        announcer,
                        needs.texts());
        this.pickup = new PickupViewModel(desk, needs.orders(), needs.status());
        this.sale =
                new SaleViewModel(
                        desk,
                        new SaleViewModel.Needs(
                                needs.products(),
                                needs.keys(),
                                needs.devices().scale(),
                                needs.held(),
                                this::mayChangePrice,
                                this::askDrawer));
        this.redeem = new RedeemViewModel(desk, needs.rewards(), needs.status());
        this.guard =
                new Guard(
                        new Guard.Needs(
                                needs.operators(),
                                needs.status(),
                                sheets,
                                announcer,
                                needs.texts(),
                                needs.keys(),
                                needs.status()::instant));
        this.shift = new ShiftViewModel(desk, needs.shifts(), needs.status());
        this.customerFeed = new CustomerFeed(sale, redeem.deals(), serving, needs);
        this.router = new ScanRouter(desk, navigator, sheets, this::chooseMember);
        this.keyDoor = new KeyDoor(needs.keys(), navigator, sheets, needs.wedge());
        keyDoor.everywhere(Command.PRINTS, this::showPrints);
        keyDoor.everywhere(Command.LOCK, guard::start);
        keyDoor.everywhere(Command.DRAWER, this::askDrawer);
        this.prints = new PrintsViewModel(needs.slips(), needs.status(), needs.texts());
        ShellView shell = shell();
        navigator.settle(screens(desk));
        this.scene = new Scene(new ScaledGround(shell), WIDTH, HEIGHT);
        Theme theme = new Theme(needs.family());
        theme.dress(scene);
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
        navigator.current().get().onShown();
        guard.start();
    }

    /** Shows the first start over everything, until the station is enrolled or works alone. */
    public void welcome(Enrolment enrolment) {
        WelcomeViewModel model = new WelcomeViewModel(enrolment, needs.texts());
        WelcomeSheet sheet = new WelcomeSheet(model, needs.texts(), needs.keys());
        sheets.open(sheet);
        model.done()
                .addListener((source, before, done) -> {
                    sheets.close(sheet);
                    navigator.current().get().onShown();
                });
    }

    /** Asks whoever begins what lies in the drawer; a customer may come first. */
    public void askFloat(String operator) {
        shift.askFloat(operator);
    }

    /** A code was scanned. One scan anywhere does the right thing. */
    public void scanned(ScannedCode code) {
        hidePrints();
        hideStatement();
        if (!guard.isLocked()) {
            guard.touched();
            shift.skipFloat();
        }
        router.scanned(code);
    }

    /** A scanner sent something that is no code, for the reason of that code. */
    public void unread(String fault) {
        router.unread(fault);
    }

    /** The central told something new: orders may have come. */
    public void newsCame() {
        pickup.reload();
    }

    /** What is to be printed changed. */
    public void slipsChanged() {
        printsSheet.ifPresent(open -> prints.reload());
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
        write(scene, file);
    }

    /** The same of the customer's window, if it is shown. */
    public void snapshotCustomer(Path file) throws IOException {
        if (customerStage().isPresent()) {
            write(customerStage().get().getScene(), file);
        }
    }

    private static void write(Scene scene, Path file) throws IOException {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        ImageIO.write(picture, "png", file.toFile());
    }

    /** Lets go of everything it listens to. */
    public void close() {
        releases.forEach(Runnable::run);
        customerWindow.hide();
    }

    /** On the settings page the key tries the drawer; everywhere else it is opened for a reason. */
    private void askDrawer() {
        if (place() == Place.SETTINGS) {
            navigator.current().get().press(new Press.Asked(Command.DRAWER));
        } else {
            shift.askReason(CashMovementKind.NO_SALE);
        }
    }

    /** A second passed. */
    public void tick() {
        needs.status().tick();
        announcer.tick();
        router.tick();
        guard.tick();
    }

    private ShellView shell() {
        return new ShellView(
                new ShellViewModel(needs.status(), needs.texts()),
                navigator,
                announcer,
                sheets,
                needs.texts(),
                needs.keys(),
                this::showPrints);
    }

    private void showPrints() {
        if (printsSheet.isEmpty() && !sheets.isAsking()) {
            PrintsSheet sheet =
                    new PrintsSheet(prints, needs.texts(), needs.keys(), this::hidePrints);
            printsSheet = Optional.of(sheet);
            sheets.open(sheet);
        }
    }

    private void showStatement() {
        Optional<Visit> visit = serving.current();
        if (visit.isEmpty()) {
            announcer.refuse(needs.texts().refusal("MEMBER_REQUIRED"));
        } else if (!sheets.isAsking()) {
            hideStatement();
            StatementViewModel points =
                    new StatementViewModel(
                            visit.get(), needs.counter(), needs.texts(), needs.status().today());
            StatementSheet sheet =
                    new StatementSheet(points, needs.texts(), needs.keys(), this::hideStatement);
            statementSheet = Optional.of(sheet);
            sheets.open(sheet);
        }
    }

    private void hideStatement() {
        statementSheet.ifPresent(sheets::close);
        statementSheet = Optional.empty();
    }

    private void hidePrints() {
        printsSheet.ifPresent(sheets::close);
        printsSheet = Optional.empty();
    }

    private List<linli.station.ui.kit.Screen> screens(Desk desk) {
        Texts texts = needs.texts();
        return List.of(
                new SaleScreen(sale, memberPanel(), sheets, texts, needs.keys()),
                new PickupScreen(pickup, memberPanel(), sheets, texts, needs.keys()),
                new RedeemScreen(
                        redeem, memberPanel(), sheets, texts, needs.keys(), this::showStatement),
                new MembersScreen(
                        needs.counter(),
                        new MembersViewModel(desk),
                        memberPanel(),
                        sheets,
                        needs.status(),
                        texts,
                        needs.keys()),
                new TicketsScreen(
                        new TicketsViewModel(
                                desk, needs.tickets(), needs.status(), this::mayRefund),
                        sheets,
                        navigator,
                        texts,
                        needs.keys()),
                new ShiftScreen(
                        shift, needs.status(), sheets, texts, needs.keys(), guard::showStaff),
                new LaterScreen(Place.DASHBOARD, texts),
                new SettingsScreen(
                        new SettingsViewModel(needs.devices(), announcer, texts),
                        sheets,
                        texts,
                        needs.keys()));
    }

    private void mayRefund(Approval.Wanted wanted, Consumer<Approval.Answer> reply) {
        boolean isLarge = wanted.worth().compareTo(Permissions.REFUND_ALONE) > 0;
        Permission money = isLarge ? Permission.LARGE_REFUND : Permission.REFUND;
        Permission permission = wanted.isUndo() ? Permission.POST_VOID : money;
        Set<MemberId> gainers = wanted.gainer().map(Set::of).orElse(Set.of());
        switch (guard.may(permission)) {
            case ALLOWED -> reply.accept(new Approval.Answer.NotNeeded());
            case FORBIDDEN -> reply.accept(new Approval.Answer.Refused());
            case WITH_APPROVAL ->
                    guard.approve(
                            permission,
                            gainers,
                            given ->
                                    reply.accept(
                                            given.<Approval.Answer>map(one ->
                                                            new Approval.Answer.Given(
                                                                    one.approver()))
                                                    .orElseGet(Approval.Answer.Refused::new)));
        }
    }

    private void mayChangePrice(Permission deed, Consumer<PriceApproval.Answer> reply) {
        Set<MemberId> gainers =
                serving.current().map(visit -> Set.of(visit.member().id())).orElse(Set.of());
        switch (guard.may(deed)) {
            case ALLOWED -> reply.accept(PriceApproval.Answer.ALONE);
            case FORBIDDEN -> reply.accept(PriceApproval.Answer.REFUSED);
            case WITH_APPROVAL ->
                    guard.approve(
                            deed,
                            gainers,
                            given ->
                                    reply.accept(
                                            given.map(one ->
                                                            PriceApproval.Answer.by(one.approver()))
                                                    .orElse(PriceApproval.Answer.REFUSED)));
        }
    }

    private Region memberPanel() {
        MemberPanelViewModel model =
                new MemberPanelViewModel(
                        serving, needs.status(), needs.texts(), needs.burn(), needs.station());
        return new MemberPanelView(model, needs.texts(), () -> navigator.go(Place.PICKUP));
    }

    private void chooseMember(List<Visit> visits) {
        ChooseMemberSheet[] sheet = new ChooseMemberSheet[1];
        sheet[0] =
                new ChooseMemberSheet(
                        visits,
                        needs.texts(),
                        needs.keys(),
                        visit -> router.found(new Found.MemberFound(visit)),
                        () -> Optional.ofNullable(sheet[0]).ifPresent(sheets::close));
        sheets.open(sheet[0]);
    }
}
