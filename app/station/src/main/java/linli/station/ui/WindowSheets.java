package linli.station.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.visit.Visit;
import linli.station.ui.benefit.BenefitAsking;
import linli.station.ui.benefit.Benefits;
import linli.station.ui.habit.HabitModel;
import linli.station.ui.habit.HabitSheet;
import linli.station.ui.kit.Announcer;
import linli.station.ui.kit.Serving;
import linli.station.ui.kit.look.ChoiceSheet;
import linli.station.ui.kit.look.EntrySheet;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetAboutMember;
import linli.station.ui.kit.look.Sheets;
import linli.station.ui.kit.payment.PaymentSheet;
import linli.station.ui.member.StatementSheet;
import linli.station.ui.member.StatementViewModel;
import linli.station.ui.shell.ChooseMemberSheet;
import linli.station.ui.shell.Enrolment;
import linli.station.ui.shell.NetworkSheet;
import linli.station.ui.shell.NetworkViewModel;
import linli.station.ui.shell.PrintsSheet;
import linli.station.ui.shell.PrintsViewModel;
import linli.station.ui.shell.WelcomeSheet;
import linli.station.ui.shell.WelcomeViewModel;

/**
 * The sheets that belong to no screen: what waits for paper, a member's statement, which member is
 * meant, the first start.
 */
final class WindowSheets {

    private final StationWindow.Needs needs;
    private final Sheets sheets;
    private final Serving serving;
    private final Announcer announcer;
    private final PrintsViewModel prints;
    private final NetworkViewModel network;
    private Optional<Sheet> habitSheet = Optional.empty();
    private Optional<Sheet> printsSheet = Optional.empty();
    private Optional<Sheet> networkSheet = Optional.empty();
    private Optional<Sheet> statementSheet = Optional.empty();

    WindowSheets(StationWindow.Needs needs, Sheets sheets, Serving serving, Announcer announcer) {
        this.needs = needs;
        this.sheets = sheets;
        this.serving = serving;
        this.announcer = announcer;
        this.prints = new PrintsViewModel(needs.slips(), needs.status(), needs.texts());
        this.network = new NetworkViewModel(needs.disputes(), needs.status(), needs.texts());
    }

    /** What waits for paper, unless a question is open. */
    void showPrints() {
        if (printsSheet.isEmpty() && !sheets.isAsking()) {
            printsSheet = Optional.of(open(printsSheet()));
        }
    }

    /** How the window is liked, unless a question is open. */
    void showHabits(HabitModel habits) {
        if (habitSheet.isEmpty() && !sheets.isAsking()) {
            habitSheet =
                    Optional.of(
                            open(
                                    new HabitSheet(
                                            habits,
                                            needs.texts(),
                                            needs.keys(),
                                            this::hideHabits)));
        }
    }

    private void hideHabits() {
        habitSheet.ifPresent(sheets::close);
        habitSheet = Optional.empty();
    }

    /** The line to the central and what it disputes, unless a question is open. */
    void showNetwork() {
        if (networkSheet.isEmpty() && !sheets.isAsking()) {
            networkSheet =
                    Optional.of(
                            open(
                                    new NetworkSheet(
                                            network,
                                            needs.texts(),
                                            needs.keys(),
                                            this::hideNetwork)));
        }
    }

    /** The central told something: it may dispute something, or not any more. */
    void newsCame() {
        network.reload();
    }

    private void hideNetwork() {
        networkSheet.ifPresent(sheets::close);
        networkSheet = Optional.empty();
    }

    private Sheet printsSheet() {
        return new PrintsSheet(prints, needs.texts(), needs.keys(), this::hidePrints);
    }

    /** What is to be printed changed. */
    void slipsChanged() {
        printsSheet.ifPresent(open -> prints.reload());
    }

    /** The points of the member who is being served, unless a question is open. */
    void showStatement() {
        Optional<Visit> visit = serving.current();
        if (visit.isEmpty()) {
            announcer.refuse(needs.texts().refusal("MEMBER_REQUIRED"));
        } else if (!sheets.isAsking()) {
            hideStatement();
            statementSheet = Optional.of(open(statement(visit.get())));
        }
    }

    /** The stored value of the member who is being served, unless a question is open. */
    void showValueStatement() {
        Optional<Visit> visit = serving.current().filter(some -> !sheets.isAsking());
        if (visit.isPresent()) {
            hideStatement();
            StatementViewModel value =
                    new StatementViewModel(
                            visit.get(),
                            needs.value(),
                            needs.members().papers(),
                            needs.texts(),
                            needs.status().today());
            statementSheet =
                    Optional.of(
                            open(
                                    new StatementSheet(
                                            value,
                                            needs.texts(),
                                            needs.keys(),
                                            this::hideStatement)));
        }
    }

    private Sheet statement(Visit visit) {
        StatementViewModel points =
                new StatementViewModel(
                        visit,
                        needs.counter(),
                        needs.members().papers(),
                        needs.texts(),
                        needs.status().today());
        return new StatementSheet(points, needs.texts(), needs.keys(), this::hideStatement);
    }

    /** A scan came: whoever only looked something up has seen it. */
    void giveWay() {
        hidePrints();
        hideNetwork();
        hideStatement();
    }

    private void hidePrints() {
        printsSheet.ifPresent(sheets::close);
        printsSheet = Optional.empty();
    }

    private void hideStatement() {
        statementSheet.ifPresent(sheets::close);
        statementSheet = Optional.empty();
    }

    /** All that the member has a right to, unless a question is open. */
    void show(Benefits benefits) {
        if (!sheets.isAsking()) {
            benefits.showAll();
        }
    }

    /** From now on asks what is asked about benefits; {@code then} runs when nothing is. */
    void follow(Benefits benefits, Runnable then) {
        sheets.follow(benefits.asking(), asked -> sheet(asked, benefits::unask), then);
    }

    private Sheet sheet(BenefitAsking asked, Runnable close) {
        return new SheetAboutMember(
                switch (asked) {
                    case BenefitAsking.Choice(var choice) ->
                            new ChoiceSheet(choice, needs.texts(), needs.keys(), close);
                    case BenefitAsking.Amount(var entry) ->
                            new EntrySheet(entry, needs.texts(), needs.keys(), close);
                    case BenefitAsking.Paying(var payment) ->
                            new PaymentSheet(payment, needs.texts(), needs.keys(), close);
                });
    }

    /** Asks which of these members is meant. */
    void chooseMember(List<Visit> visits, Consumer<Visit> chosen) {
        ChooseMemberSheet[] sheet = new ChooseMemberSheet[1];
        sheet[0] =
                new ChooseMemberSheet(
                        visits,
                        needs.texts(),
                        needs.keys(),
                        chosen,
                        () -> Optional.ofNullable(sheet[0]).ifPresent(sheets::close));
        sheets.open(sheet[0]);
    }

    /** The first start; {@code done} runs when the station is enrolled or works alone. */
    void welcome(Enrolment enrolment, Runnable done) {
        WelcomeViewModel model = new WelcomeViewModel(enrolment, needs.texts());
        Sheet sheet = open(new WelcomeSheet(model, needs.texts(), needs.keys()));
        model.done()
                .addListener((source, before, now) -> {
                    sheets.close(sheet);
                    done.run();
                });
    }

    private Sheet open(Sheet sheet) {
        sheets.open(sheet);
        return sheet;
    }
}
