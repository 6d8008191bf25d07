package linli.station.ui.member;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import linli.core.act.Act;
import linli.core.checkout.Counter;
import linli.core.visit.Found;
import linli.core.visit.Visit;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.MemberPapers;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Screen;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.ChoiceSheet;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetAboutMember;
import linli.station.ui.kit.look.Sheets;

/** 会员: finding and registering members. */
public final class MembersScreen implements Screen {

    private final Counter counter;
    private final MembersViewModel model;
    private final MemberFile file;
    private final MemberPapers papers;
    private final MembersView view;
    private final Sheets sheets;
    private final StationStatus status;
    private final Texts texts;
    private final KeyMap keys;
    private Optional<Registering> registering = Optional.empty();

    private Optional<StatementSheet> statement = Optional.empty();

    private record Registering(RegisterViewModel form, RegisterSheet sheet) {}

    /**
     * The screen of that model, with a member panel of its own; {@code value} asks about the stored
     * value of who is served.
     */
    public MembersScreen(
            Counter counter,
            MembersViewModel model,
            MemberFile file,
            Runnable benefits,
            MemberPapers papers,
            Region panel,
            Sheets sheets,
            StationStatus status,
            Texts texts,
            KeyMap keys,
            Runnable value) {
        this.counter = counter;
        this.model = model;
        this.file = file;
        this.papers = papers;
        this.sheets = sheets;
        this.status = status;
        this.texts = texts;
        this.keys = keys;
        this.view =
                new MembersView(
                        model,
                        file,
                        panel,
                        texts,
                        keys,
                        new MembersView.Steps(
                                this::register,
                                this::statement,
                                benefits,
                                value,
                                file::askEdit,
                                file::askFreeze,
                                file::askCard,
                                file::printCard));
        sheets.follow(file.asking(), this::sheet, () -> view.field().requestFocus());
    }

    @Override
    public Place place() {
        return Place.MEMBERS;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Pane ledge() {
        return view.ledge();
    }

    @Override
    public Node home() {
        return view.field();
    }

    @Override
    public void onShown() {
        file.watch(true);
        view.field().requestFocus();
    }

    @Override
    public void onHidden() {
        close();
        file.unask();
        file.watch(false);
        file.leaveFrozen();
    }

    @Override
    public void press(Press press) {
        switch (press) {
            case Press.Asked(Command command) when command == Command.PRIMARY -> register();
            case Press.Asked(Command command) when command == Command.SECOND -> statement();
            case Press.Asked(Command command) when command == Command.HOLD -> file.askEdit();
            case Press.Asked(Command command) when command == Command.RECALL -> file.askFreeze();
            case Press.Asked(Command command) when command == Command.VOID -> file.askCard();
            case Press.Asked(Command command) when command == Command.QUANTITY -> file.printCard();
            default -> model.press(press);
        }
    }

    @Override
    public boolean take(Found found) {
        if (statement.isPresent()) {
            close();
        }
        if (registering.isPresent() && found instanceof Found.MemberFound(Visit visit)) {
            String name = new Figures(texts).maskedName(visit.member().profile());
            registering.get().form().invitedBy(visit, name);
            return true;
        }
        return model.take(found);
    }

    private Sheet sheet(MemberAsking asking) {
        return switch (asking) {
            case MemberAsking.Choice(var choice) ->
                    new SheetAboutMember(new ChoiceSheet(choice, texts, keys, file::unask));
            case MemberAsking.Person(var form) ->
                    new SheetAboutMember(new EditSheet(form, texts, keys, file::unask));
        };
    }

    private void register() {
        if (registering.isPresent()) {
            return;
        }
        RegisterViewModel form =
                new RegisterViewModel(counter, texts, status.today(), this::registered);
        RegisterSheet sheet = new RegisterSheet(form, texts, keys, this::close);
        registering = Optional.of(new Registering(form, sheet));
        sheets.open(sheet);
    }

    private void statement() {
        Optional<Visit> visit = model.served();
        if (visit.isEmpty() || statement.filter(sheets::isOpen).isPresent()) {
            return;
        }
        StatementViewModel points =
                new StatementViewModel(visit.get(), counter, papers, texts, status.today());
        StatementSheet sheet = new StatementSheet(points, texts, keys, this::close);
        statement = Optional.of(sheet);
        sheets.open(sheet);
    }

    private void registered(Act.MemberRegistered act) {
        close();
        model.joined(act);
    }

    private void close() {
        registering.ifPresent(open -> sheets.close(open.sheet()));
        registering = Optional.empty();
        statement.ifPresent(sheets::close);
        statement = Optional.empty();
        view.field().requestFocus();
    }
}
