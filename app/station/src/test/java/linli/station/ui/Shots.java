package linli.station.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import linli.core.act.ActId;
import linli.core.catalog.Product;
import linli.core.money.Grams;
import linli.core.sale.Quantity;
import linli.core.visit.Found;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.SlipPrinting.Slip;
import linli.station.ui.kit.SlipPrinting.Undecided;
import linli.station.ui.kit.SlipStage;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.device.Pan;

/** Every state of every screen and sheet, and what a cashier does to come there. */
final class Shots {

    private Shots() {}

    /**
     * One of them.
     *
     * @param name the screen, and what is special
     * @param training whether at the till to practise at
     */
    record Shot(String name, boolean training, Consumer<WindowFixture> play) {

        Shot(String name, Consumer<WindowFixture> play) {
            this(name, false, play);
        }
    }

    /** All of them. */
    static List<Shot> all() {
        return Stream.of(selling(), serving(), running()).flatMap(List::stream).toList();
    }

    /** The sale and the rewards. */
    private static List<Shot> selling() {
        return List.of(
                new Shot("sale", Shots::basket),
                new Shot("sale-empty", fixture -> {}),
                new Shot("sale-elsewhere", Shots::elsewhere),
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
                new Shot("prints", Shots::prints),
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
                new Shot("redeem", RedeemShots::shelf),
                new Shot("redeem-nobody", fixture -> fixture.window.go(Place.REDEEM)),
                new Shot("redeem-card", RedeemShots::card),
                new Shot("redeem-poor", RedeemShots::poor),
                new Shot("redeem-refused", RedeemShots::refused),
                new Shot("redeem-deal", RedeemShots::deal),
                new Shot("redeem-deal-offline", RedeemShots::dealOffline),
                new Shot("redeem-cash-offline", RedeemShots::cashOffline),
                new Shot("redeem-draw-offline", RedeemShots::drawOffline),
                new Shot("redeem-cash", RedeemShots::cash),
                new Shot("redeem-done", RedeemShots::done),
                new Shot("redeem-cancel", RedeemShots::cancel),
                new Shot("redeem-cancel-asked", RedeemShots::cancelAsked),
                new Shot("redeem-cancelled", RedeemShots::cancelled),
                new Shot("redeem-draw", RedeemShots::draw),
                new Shot("redeem-drawing", RedeemShots::drawing),
                new Shot("redeem-drawn", RedeemShots::drawn),
                new Shot("sale-quantity", SaleShots::quantity),
                new Shot("sale-open-price", SaleShots::openPrice),
                new Shot("sale-unit-price", SaleShots::unitPrice),
                new Shot("sale-weight-typed", SaleShots::typedWeight),
                new Shot("sale-round", SaleShots::roundOff),
                new Shot("sale-second-person", SaleShots::secondPerson),
                new Shot("sale-alarm", SaleShots::alarm),
                new Shot("sale-absent", SaleShots::absent),
                new Shot("sale-absent-paid", SaleShots::absentPaid),
                new Shot("sale-reading", SaleShots::reading),
                new Shot("sale-held-none", SaleShots::nothingHeld));
    }

    /** Orders and members. */
    private static List<Shot> serving() {
        return List.of(
                new Shot(
                        "choose-member",
                        fixture -> fixture.window.scanned(new ScannedCode.LastFour("8888"))),
                new Shot("pickup", fixture -> fixture.window.go(Place.PICKUP)),
                new Shot("pickup-order", Shots::order),
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
                new Shot("value-panel", ValueShots::panel),
                new Shot("value-choice", ValueShots::choice),
                new Shot("value-amount", ValueShots::amount),
                new Shot("value-money", ValueShots::money),
                new Shot("value-done", ValueShots::done),
                new Shot("value-paying", ValueShots::paying),
                new Shot("value-sale", ValueShots::sale),
                new Shot("members-nobody", fixture -> fixture.window.go(Place.MEMBERS)),
                new Shot("members-hits", MemberShots::hits),
                new Shot("members-frozen", MemberShots::frozen),
                new Shot("members-absent", MemberShots::absent),
                new Shot("members-edit", MemberShots::edit),
                new Shot("members-edit-refused", MemberShots::editRefused),
                new Shot("members-freeze", MemberShots::freeze),
                new Shot("members-lost-card", MemberShots::lostCard),
                new Shot("benefits", MemberShots::benefits),
                new Shot("benefits-how-much", MemberShots::howMuch),
                new Shot("benefits-weight", MemberShots::weight),
                new Shot("benefits-plus", MemberShots::plus),
                new Shot("value-statement", ValueShots::statement),
                new Shot("value-out", ValueShots::out),
                new Shot("pickup-none", MemberShots::nothingWaits));
    }

    /** Tickets, shift and settings. */
    private static List<Shot> running() {
        return List.of(
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
                new Shot("tickets-top-up", TicketShots::topUp),
                new Shot("tickets-redemption", TicketShots::redemption),
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
                new Shot("welcome", fixture -> fixture.window.welcome(new NoEnrolment())),
                new Shot("network-empty", NetworkShots::empty),
                new Shot("network-disputes", NetworkShots::disputes),
                new Shot("network-arriving", NetworkShots::arriving),
                new Shot("network-arriving-cut-off", NetworkShots::arrivingCutOff),
                new Shot("network-offline", NetworkShots::offline),
                new Shot("network-alone", NetworkShots::alone),
                new Shot("network-failed", NetworkShots::failed),
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
                new Shot("message-sale", fixture -> refused(fixture, Place.SALE)),
                new Shot("message-pickup", fixture -> refused(fixture, Place.PICKUP)),
                new Shot("message-redeem", fixture -> refused(fixture, Place.REDEEM)),
                new Shot("message-members", fixture -> refused(fixture, Place.MEMBERS)),
                new Shot("message-tickets", fixture -> refused(fixture, Place.TICKETS)),
                new Shot("message-shift", fixture -> refused(fixture, Place.SHIFT)),
                new Shot("message-later", fixture -> refused(fixture, Place.DASHBOARD)),
                new Shot("message-settings", fixture -> refused(fixture, Place.SETTINGS)),
                new Shot("habits", SettingsShots::habits),
                new Shot("habits-awaited", SettingsShots::awaited),
                new Shot("habits-taken", SettingsShots::taken),
                new Shot("training", true, Shots::basket),
                new Shot("training-settings", true, SettingsShots::scanner),
                new Shot("shift-own-pin", ShiftShots::ownPin),
                new Shot("shift-person", ShiftShots::person),
                new Shot("shift-staff-none", ShiftShots::noStaff));
    }

    /** Everything that can be in sight at that place, and a long message. */
    private static void refused(WindowFixture fixture, Place place) {
        basket(fixture);
        fixture.window.go(place);
        fixture.window.announcer().refuse(ScanRefusal.MEMBER_NOT_HERE);
    }

    /** Some of the member's points are in other hands, and the central is away. */
    private static void elsewhere(WindowFixture fixture) {
        fixture.counter.know(ShopFixtures.withPointsElsewhere(ShopFixtures.goldMember(), 714));
        basket(fixture);
    }

    static void basket(WindowFixture fixture) {
        StationStatus status = fixture.status;
        status.network(StationStatus.Network.OFFLINE);
        status.unsent().set(new StationStatus.Unsent(23, Optional.of(WindowFixture.NOW)));
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
        fixture.devices.pan.set(new Pan(how, grams, 0, Optional.empty()));
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

    private static void weigh(WindowFixture fixture, Product product, long grams) {
        ScannedCode label =
                new ScannedCode.WeighedLabel(
                        product.sku().value(), Optional.empty(), Optional.of(new Grams(grams)));
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
