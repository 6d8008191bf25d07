package linli.station.ui;

import java.util.List;
import javafx.scene.layout.Region;
import linli.core.act.ActId;
import linli.station.ui.benefit.Benefits;
import linli.station.ui.claim.ClaimDesk;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Screen;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Sheets;
import linli.station.ui.member.MemberFile;
import linli.station.ui.member.MemberPanelView;
import linli.station.ui.member.MemberPanelViewModel;
import linli.station.ui.member.MembersScreen;
import linli.station.ui.member.MembersViewModel;
import linli.station.ui.operator.Guard;
import linli.station.ui.pickup.PickupScreen;
import linli.station.ui.pickup.PickupViewModel;
import linli.station.ui.redeem.RedeemScreen;
import linli.station.ui.redeem.RedeemViewModel;
import linli.station.ui.sale.SaleScreen;
import linli.station.ui.sale.SaleViewModel;
import linli.station.ui.settings.SettingsScreen;
import linli.station.ui.settings.SettingsViewModel;
import linli.station.ui.shell.LaterScreen;
import linli.station.ui.shell.ScreenNavigator;
import linli.station.ui.shift.ShiftScreen;
import linli.station.ui.shift.ShiftViewModel;
import linli.station.ui.ticket.TicketsScreen;
import linli.station.ui.ticket.TicketsViewModel;
import linli.station.ui.value.ValueDesk;

/** The screens of the window, one for each place of the rail, on one desk. */
final class Places {

    private final StationWindow.Needs needs;
    private final Desk desk;
    private final Guard guard;
    private final WindowSheets own;
    private final SaleViewModel sale;
    private final PickupViewModel pickup;
    private final RedeemViewModel redeem;
    private final ShiftViewModel shift;
    private final Benefits benefits;
    private final ValueDesk value;
    private final ClaimDesk claims;
    private final TicketsViewModel tickets;

    Places(
            StationWindow.Needs needs,
            Desk desk,
            Guard guard,
            WindowSheets own,
            ScreenNavigator navigator) {
        this.needs = needs;
        this.desk = desk;
        this.guard = guard;
        this.own = own;
        this.pickup = new PickupViewModel(desk, needs.orders(), needs.status());
        this.redeem = new RedeemViewModel(desk, needs.rewards(), needs.status());
        this.shift = new ShiftViewModel(desk, needs.shifts(), needs.status());
        this.sale = sale();
        this.benefits =
                new Benefits(desk, needs.members().benefits(), needs.rewards(), needs.status());
        this.value = new ValueDesk(desk, needs.status()::today, own::showValueStatement);
        this.claims =
                new ClaimDesk(
                        desk,
                        needs.claims(),
                        needs.tickets(),
                        needs.status(),
                        ticket -> showTicket(navigator, ticket));
        this.tickets = new TicketsViewModel(desk, needs.tickets(), needs.status(), guard, claims);
    }

    private SaleViewModel sale() {
        SaleViewModel.Needs wanted =
                new SaleViewModel.Needs(
                        needs.products(),
                        needs.keys(),
                        needs.devices().scale(),
                        needs.held(),
                        guard,
                        shift::askToOpenDrawer);
        return new SaleViewModel(desk, wanted);
    }

    SaleViewModel atSale() {
        return sale;
    }

    PickupViewModel atPickup() {
        return pickup;
    }

    RedeemViewModel atRedeem() {
        return redeem;
    }

    ValueDesk value() {
        return value;
    }

    ClaimDesk claims() {
        return claims;
    }

    private void showTicket(ScreenNavigator navigator, ActId ticket) {
        navigator.go(Place.TICKETS);
        tickets.show(ticket);
    }

    ShiftViewModel atShift() {
        return shift;
    }

    Benefits benefits() {
        return benefits;
    }

    /** All that the member has a right to, unless something else is asked. */
    void showBenefits() {
        own.show(benefits);
    }

    List<Screen> screens(Sheets sheets, ScreenNavigator navigator, Runnable habits) {
        Texts texts = needs.texts();
        return List.of(
                new SaleScreen(sale, memberPanel(navigator), sheets, texts, needs.keys()),
                new PickupScreen(pickup, memberPanel(navigator), sheets, texts, needs.keys()),
                new RedeemScreen(
                        redeem,
                        memberPanel(navigator),
                        sheets,
                        texts,
                        needs.keys(),
                        own::showStatement),
                new MembersScreen(
                        needs.counter(),
                        new MembersViewModel(desk, needs.members().who()),
                        new MemberFile(desk, needs.members(), needs.status(), needs.station()),
                        this::showBenefits,
                        needs.members().papers(),
                        memberPanel(navigator),
                        sheets,
                        needs.status(),
                        texts,
                        needs.keys(),
                        value::open),
                new TicketsScreen(tickets, sheets, navigator, texts, needs.keys()),
                new ShiftScreen(
                        shift, needs.status(), sheets, texts, needs.keys(), guard::showStaff),
                new LaterScreen(Place.DASHBOARD, texts),
                new SettingsScreen(
                        new SettingsViewModel(needs.devices(), desk.announcer(), texts),
                        needs.status(),
                        new SettingsScreen.Doors(needs.training(), habits),
                        sheets,
                        texts,
                        needs.keys()));
    }

    private Region memberPanel(ScreenNavigator navigator) {
        MemberPanelViewModel model =
                new MemberPanelViewModel(
                        desk.serving(),
                        needs.status(),
                        needs.texts(),
                        needs.burn(),
                        needs.station(),
                        benefits::chips);
        return new MemberPanelView(model, needs.texts(), () -> navigator.go(Place.PICKUP));
    }
}
