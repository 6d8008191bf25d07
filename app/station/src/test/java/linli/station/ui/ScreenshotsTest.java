package linli.station.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.stage.Stage;
import linli.core.act.ActId;
import linli.core.money.Grams;
import linli.core.sale.Quantity;
import linli.core.visit.Found;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.station.ui.customer.Placement;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.SlipPrinting.Slip;
import linli.station.ui.kit.SlipPrinting.Undecided;
import linli.station.ui.kit.SlipStage;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.device.Pan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every screen fits into its window in every state, in the longer words and the smaller window.
 * With {@code -Dlong} in both sizes and languages, and pictures are left to look at; with {@code
 * -Dshots=sale} pictures of those that are named so.
 */
class ScreenshotsTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final String ONLY = System.getProperty("shots", "");
    private static final Path FOLDER = Path.of("target", "screenshots");

    private record Shot(String name, Consumer<WindowFixture> play) {}

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(FOLDER);
    }

    static List<Arguments> looks() {
        Stream<Arguments> narrowest = Stream.of(arguments("en", 1024, 768));
        Stream<Arguments> others =
                Stream.of(
                        arguments("zh", 1366, 768),
                        arguments("zh", 1024, 768),
                        arguments("en", 1366, 768));
        return Stream.concat(narrowest, LONG ? others : Stream.of()).toList();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fitsInEveryState(String language, int width, int height) throws Exception {
        Locale locale = language.equals("en") ? Locale.ENGLISH : Locale.CHINA;
        List<String> faults = new ArrayList<>();
        for (Shot shot : shots()) {
            if (shot.name().contains(ONLY)) {
                String name = language + "-" + width + "-" + shot.name();
                faults(shot, locale, width, height, FOLDER.resolve(name + ".png"))
                        .forEach(fault -> faults.add(name + " " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("customerLooks")
    void drawsWhatTheCustomerSees(String language, int width, int height) throws Exception {
        Locale locale = language.equals("en") ? Locale.ENGLISH : Locale.CHINA;
        WindowFixture fixture = open(locale, 1366, 768);
        String name = language + "-" + width + "-customer-";
        drawCustomer(fixture, width, height, name + "resting");
        FxToolkit.setupFixture(() -> fixture.window.scanned(WindowFixture.EGGS));
        drawCustomer(fixture, width, height, name + "first-line");
        FxToolkit.setupFixture(() -> {
            basket(fixture);
            fixture.window.scanned(WindowFixture.MILK);
        });
        drawCustomer(fixture, width, height, name + "selling");
        FxToolkit.setupFixture(() -> {
            press(fixture, Command.SECOND, Command.CONFIRM, Command.PRIMARY);
            type(fixture, "200");
            press(fixture, Command.CONFIRM);
        });
        drawCustomer(fixture, width, height, name + "thanking");
        FxToolkit.setupFixture(() -> {
            press(fixture, Command.PRIMARY);
            RedeemShots.cash(fixture);
        });
        drawCustomer(fixture, width, height, name + "redeeming");
        FxToolkit.setupFixture(() -> {
            type(fixture, "20");
            press(fixture, Command.CONFIRM);
        });
        drawCustomer(fixture, width, height, name + "redeemed");
        FxToolkit.setupFixture(fixture.window::close);
        fixture.background.close();
    }

    static List<Arguments> customerLooks() {
        return List.of(arguments("zh", 1024, 600), arguments("en", 1366, 768));
    }

    private static void drawCustomer(WindowFixture fixture, int width, int height, String name)
            throws Exception {
        Path file = FOLDER.resolve(name + ".png");
        FxToolkit.setupFixture(() -> {
            if (fixture.window.customerStage().isEmpty()) {
                fixture.window.showCustomer(new Placement.Windowed());
            }
            Stage stage = fixture.window.customerStage().orElseThrow();
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
        FxToolkit.setupFixture(() -> {
            try {
                fixture.window.snapshotCustomer(file);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
        assertThat(file).isNotEmptyFile();
    }

    private static List<String> faults(
            Shot shot, Locale locale, int width, int height, Path picture) throws Exception {
        WindowFixture fixture = open(locale, width, height);
        List<String> faults = new ArrayList<>();
        FxToolkit.setupFixture(() -> shot.play().accept(fixture));
        WaitForAsyncUtils.waitForFxEvents();
        FxToolkit.setupFixture(() -> {
            faults.addAll(LayoutCheck.faults(fixture.window.scene()));
            if (LONG || !ONLY.isEmpty()) {
                draw(fixture, picture);
            }
            fixture.window.close();
        });
        fixture.background.close();
        return faults;
    }

    private static void draw(WindowFixture fixture, Path file) {
        try {
            fixture.window.snapshot(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static WindowFixture open(Locale locale, int width, int height) throws Exception {
        WindowFixture[] fixture = new WindowFixture[1];
        FxToolkit.setupFixture(() -> {
            try {
                fixture[0] = new WindowFixture(locale, () -> WindowFixture.NOW);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
            stage.setWidth(width);
            stage.setHeight(height);
            fixture[0].window.show(stage);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        return fixture[0];
    }

    private static List<Shot> shots() {
        return List.of(
                new Shot("sale", ScreenshotsTest::basket),
                new Shot("sale-empty", fixture -> {}),
                new Shot("sale-elsewhere", ScreenshotsTest::elsewhere),
                new Shot(
                        "sale-points",
                        fixture -> {
                            basket(fixture);
                            press(fixture, Command.SECOND);
                        }),
                new Shot(
                        "sale-cash",
                        fixture -> {
                            basket(fixture);
                            press(fixture, Command.PRIMARY);
                            type(fixture, "200");
                        }),
                new Shot(
                        "sale-wechat",
                        fixture -> {
                            basket(fixture);
                            press(fixture, Command.NEXT, Command.PRIMARY);
                        }),
                new Shot("sale-tenders", TenderShots::split),
                new Shot("sale-tenders-taken", TenderShots::refusedToLeave),
                new Shot("sale-held", TenderShots::held),
                new Shot("sale-reduce", TenderShots::reduce),
                new Shot("sale-coupons", TenderShots::coupons),
                new Shot("sale-percent", TenderShots::percent),
                new Shot(
                        "sale-receipt",
                        fixture -> {
                            basket(fixture);
                            press(fixture, Command.SECOND, Command.CONFIRM, Command.PRIMARY);
                            type(fixture, "200");
                            press(fixture, Command.CONFIRM);
                        }),
                new Shot("slip-waiting", fixture -> paid(fixture, SlipStage.WAITING, "")),
                new Shot(
                        "slip-not-printed",
                        fixture -> paid(fixture, SlipStage.NOT_PRINTED, "LP-4152")),
                new Shot(
                        "slip-maybe-printed",
                        fixture -> {
                            fixture.slips.start =
                                    new Slip(new ActId(""), SlipStage.PRINTED, "", "LP-4161");
                            paid(fixture, SlipStage.MAYBE_PRINTED, "LP-4155");
                        }),
                new Shot(
                        "slip-no-printer",
                        fixture -> {
                            fixture.slips.configured = false;
                            paid(fixture, SlipStage.DISMISSED, "");
                        }),
                new Shot("prints", ScreenshotsTest::prints),
                new Shot(
                        "prints-none",
                        fixture -> {
                            fixture.status.printer().set(StationStatus.Device.READY);
                            fixture.status.paper().set(StationStatus.Paper.LOW);
                            press(fixture, Command.PRINTS);
                        }),
                new Shot(
                        "sale-search",
                        fixture -> {
                            basket(fixture);
                            type(fixture, "jd");
                        }),
                new Shot(
                        "sale-refused",
                        fixture -> {
                            basket(fixture);
                            fixture.window.scanned(
                                    new ScannedCode.Refused(ScanRefusal.PAYMENT_CODE));
                        }),
                new Shot(
                        "choose-member",
                        fixture -> fixture.window.scanned(new ScannedCode.LastFour("8888"))),
                new Shot("pickup", fixture -> fixture.window.go(Place.PICKUP)),
                new Shot("pickup-order", ScreenshotsTest::order),
                new Shot(
                        "pickup-done",
                        fixture -> {
                            order(fixture);
                            press(fixture, Command.PRIMARY);
                        }),
                new Shot(
                        "pickup-proxy",
                        fixture -> {
                            order(fixture);
                            press(fixture, Command.SECOND);
                        }),
                new Shot(
                        "members",
                        fixture -> {
                            fixture.window.go(Place.MEMBERS);
                            fixture.window.scanned(WindowFixture.MEMBER);
                        }),
                new Shot(
                        "statement",
                        fixture -> {
                            fixture.window.go(Place.MEMBERS);
                            fixture.window.scanned(WindowFixture.MEMBER);
                            press(fixture, Command.SECOND);
                        }),
                new Shot(
                        "register",
                        fixture -> {
                            fixture.window.go(Place.MEMBERS);
                            press(fixture, Command.PRIMARY, Command.PRIMARY);
                        }),
                new Shot(
                        "sale-scale",
                        fixture -> {
                            basket(fixture);
                            weight(fixture, Pan.How.STILL, 486);
                        }),
                new Shot(
                        "sale-weighing",
                        fixture -> {
                            basket(fixture);
                            weight(fixture, Pan.How.MOVING, 1_310);
                            fixture.window.scanned(new ScannedCode.Barcode("69APPLE"));
                        }),
                new Shot(
                        "sale-weighing-refused",
                        fixture -> {
                            basket(fixture);
                            weight(fixture, Pan.How.STILL, -120);
                            fixture.window.scanned(new ScannedCode.Barcode("69APPLE"));
                        }),
                new Shot("settings-new", SettingsShots::nothingSet),
                new Shot("settings-backup", SettingsShots::backup),
                new Shot("settings-scanner", SettingsShots::scanner),
                new Shot("settings-printer", SettingsShots::printer),
                new Shot("settings-scale", SettingsShots::scale),
                new Shot("settings-search", SettingsShots::search),
                new Shot("settings-searched", SettingsShots::searched),
                new Shot("settings-faults", SettingsShots::faults),
                new Shot("settings-address", SettingsShots::address),
                new Shot("later", fixture -> fixture.window.go(Place.DASHBOARD)),
                new Shot("tickets-list", TicketShots::list),
                new Shot("tickets-open", TicketShots::open),
                new Shot("tickets-partly", TicketShots::partly),
                new Shot("tickets-typed", TicketShots::searched),
                new Shot("tickets-scanned", TicketShots::scanned),
                new Shot("tickets-empty", TicketShots::empty),
                new Shot("tickets-loading", TicketShots::loading),
                new Shot("tickets-failed", TicketShots::failed),
                new Shot("refund-nothing", TicketShots::nothingChosen),
                new Shot("refund-part", TicketShots::refund),
                new Shot("refund-debt", TicketShots::debt),
                new Shot("refund-undo", TicketShots::undo),
                new Shot("refund-pickup", TicketShots::pickup),
                new Shot("refund-done", TicketShots::done),
                new Shot("redeem", RedeemShots::shelf),
                new Shot("redeem-nobody", fixture -> fixture.window.go(Place.REDEEM)),
                new Shot("redeem-card", RedeemShots::card),
                new Shot("redeem-poor", RedeemShots::poor),
                new Shot("redeem-refused", RedeemShots::refused),
                new Shot("redeem-deal", RedeemShots::deal),
                new Shot("redeem-cash", RedeemShots::cash),
                new Shot("redeem-done", RedeemShots::done),
                new Shot("redeem-cancel", RedeemShots::cancel),
                new Shot("redeem-cancel-asked", RedeemShots::cancelAsked),
                new Shot("redeem-cancelled", RedeemShots::cancelled),
                new Shot("redeem-draw", RedeemShots::draw),
                new Shot("redeem-drawing", RedeemShots::drawing),
                new Shot("redeem-drawn", RedeemShots::drawn),
                new Shot("shift", ShiftShots::shift),
                new Shot("shift-unfinished", ShiftShots::unfinished),
                new Shot("shift-opening", ShiftShots::opening),
                new Shot("shift-reason", ShiftShots::reason),
                new Shot("shift-reason-other", ShiftShots::otherReason),
                new Shot("shift-amount", ShiftShots::amount),
                new Shot("shift-count", ShiftShots::count),
                new Shot("shift-count-total", ShiftShots::countTotal),
                new Shot("shift-closed", ShiftShots::closed),
                new Shot("shift-no-sale", ShiftShots::noSale),
                new Shot("shift-lock", ShiftShots::lock),
                new Shot("shift-lock-refused", ShiftShots::lockRefused),
                new Shot("shift-staff", ShiftShots::staff),
                new Shot("claim-ticket", ClaimShots::ticket),
                new Shot("claim-nothing", ClaimShots::nothingChosen),
                new Shot("claim-money", ClaimShots::money),
                new Shot("claim-weight", ClaimShots::weight),
                new Shot("claim-question", ClaimShots::question),
                new Shot("claim-done", ClaimShots::done),
                new Shot("claim-noted", ClaimShots::noted),
                new Shot("claim-on-ticket", ClaimShots::onTicket),
                new Shot("claim-list", ClaimShots::list),
                new Shot("claim-settling", ClaimShots::settling),
                new Shot("claim-none", ClaimShots::none),
                new Shot("value-panel", ValueShots::panel),
                new Shot("value-choice", ValueShots::choice),
                new Shot("value-amount", ValueShots::amount),
                new Shot("value-money", ValueShots::money),
                new Shot("value-done", ValueShots::done),
                new Shot("value-paying", ValueShots::paying),
                new Shot("value-sale", ValueShots::sale),
                new Shot("welcome", fixture -> fixture.window.welcome(new NoEnrolment())));
    }

    /** Some of the member's points are in other hands, and the central is away. */
    private static void elsewhere(WindowFixture fixture) {
        fixture.counter.know(ShopFixtures.withPointsElsewhere(ShopFixtures.goldMember(), 714));
        basket(fixture);
    }

    static void basket(WindowFixture fixture) {
        StationStatus status = fixture.status;
        status.network(StationStatus.Network.OFFLINE);
        status.unsent().set(new StationStatus.Unsent(23, java.util.Optional.of(WindowFixture.NOW)));
        status.scanner().set(StationStatus.Device.READY);
        fixture.window.scanned(WindowFixture.MEMBER);
        fixture.window.scanned(WindowFixture.EGGS);
        fixture.window.scanned(WindowFixture.EGGS);
        weigh(fixture, ShopFixtures.APPLES, 1342);
        fixture.window.scanned(WindowFixture.MILK);
        weigh(fixture, ShopFixtures.GREENS, 486);
        fixture.window.scanned(new ScannedCode.Barcode("69RICE"));
    }

    private static void weight(WindowFixture fixture, Pan.How how, long grams) {
        fixture.status.scale().set(StationStatus.Device.READY);
        fixture.devices.pan.set(new Pan(how, grams, 0, java.util.Optional.empty()));
    }

    private static void paid(WindowFixture fixture, SlipStage stage, String code) {
        basket(fixture);
        fixture.status.printer().set(StationStatus.Device.READY);
        fixture.status.paper().set(StationStatus.Paper.EMPTY);
        fixture.slips.start = new Slip(new ActId(""), stage, code, fixture.slips.start.drawer());
        press(fixture, Command.PRIMARY);
        type(fixture, "200");
        press(fixture, Command.CONFIRM);
    }

    private static void prints(WindowFixture fixture) {
        fixture.status.printer().set(StationStatus.Device.LOST);
        fixture.status.unprinted().set(4);
        fixture.slips.undecided.add(undecided("SALE", 121, SlipStage.NOT_PRINTED, "LP-4152"));
        fixture.slips.undecided.add(undecided("HANDOVER", 124, SlipStage.MAYBE_PRINTED, "LP-4155"));
        fixture.slips.undecided.add(undecided("SHIFT", 125, SlipStage.MAYBE_PRINTED, ""));
        fixture.slips.undecided.add(undecided("SALE", 128, SlipStage.WAITING, "LP-4151"));
        press(fixture, Command.PRINTS, Command.DOWN);
    }

    static Undecided undecided(String kind, long number, SlipStage stage, String code) {
        return new Undecided(
                new Slip(new ActId(kind + number), stage, code, ""),
                kind,
                number,
                WindowFixture.NOW.minusSeconds(60 * (130 - number)));
    }

    private static void weigh(
            WindowFixture fixture, linli.core.catalog.Product product, long grams) {
        ScannedCode label =
                new ScannedCode.WeighedLabel(
                        product.sku().value(),
                        java.util.Optional.empty(),
                        java.util.Optional.of(new Grams(grams)));
        fixture.counter.codes.put(
                label, new Found.ProductFound(product, new Quantity.Weight(new Grams(grams))));
        fixture.window.scanned(label);
    }

    private static void order(WindowFixture fixture) {
        fixture.status.network(StationStatus.Network.ONLINE);
        fixture.window.scanned(WindowFixture.ORDER);
        fixture.window.scanned(WindowFixture.EGGS);
    }

    static void press(WindowFixture fixture, Command... commands) {
        for (Command command : commands) {
            fixture.window.keys().asked(command);
        }
    }

    static void type(WindowFixture fixture, String text) {
        text.chars().forEach(c -> fixture.window.keys().typed(Character.toString(c)));
    }
}
