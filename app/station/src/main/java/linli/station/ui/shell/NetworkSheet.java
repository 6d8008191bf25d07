package linli.station.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetList;
import linli.station.ui.kit.look.SheetParts;
import org.kordamp.ikonli.material2.Material2AL;

/** How the line to the central is, and what it disputes: what happened and what to do. */
public final class NetworkSheet implements Sheet {

    private final NetworkViewModel model;
    private final Texts texts;
    private final Runnable close;
    private final SheetList list = new SheetList("disputes", 0.25);
    private final VBox view;

    /** The sheet of that model; {@code close} puts it away. */
    public NetworkSheet(NetworkViewModel model, Texts texts, KeyMap keys, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
        this.view = Parts.column("sheet", head(keys), line(), list);
        view.setId("network");
        view.setPrefSize(860, 600);
        Parts.follow(model.rows(), rows -> show(rows, model.problem().get()));
        Parts.follow(model.problem(), why -> show(model.rows().get(), why));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public Scans scans() {
        return Scans.GIVES_WAY;
    }

    @Override
    public void onShown() {
        model.reload();
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case UP -> list.scroll(-1);
                case DOWN -> list.scroll(1);
                case BACK, PRIMARY, NETWORK -> close.run();
                default -> {}
            }
        }
    }

    private Node head(KeyMap keys) {
        return SheetParts.head(
                Material2AL.CLOUD_QUEUE,
                texts.get("disputes.title"),
                Parts.back(texts, keys, close));
    }

    /** The state of the line, in more words than the top bar has room for. */
    private Node line() {
        Label state = Parts.bound(model.network().map(Pill::text), "order-member");
        Label meaning = Parts.wrapped(model.network().map(Pill::explanation), "entry-about");
        Label aside = Parts.wrapped(model.aside(), "entry-about");
        Parts.shownWhen(aside, model.aside().map(text -> !text.isEmpty()));
        return Parts.column("network-line", state, meaning, arriving(), aside);
    }

    private Node arriving() {
        Label words = Parts.wrapped(model.arriving(), "entry-about");
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        Parts.follow(model.arrived(), bar::setProgress);
        Parts.shownWhen(bar, model.arrived().map(part -> part >= 0));
        return Parts.shownWhen(
                Parts.column("network-arriving", bar, words),
                model.arriving().map(text -> !text.isEmpty()));
    }

    private void show(Optional<List<DisputeRow>> rows, Optional<Texts.Sentence> problem) {
        if (problem.isPresent()) {
            Texts.Sentence why = problem.get();
            list.say(Material2AL.CLOUD_OFF, why.code() + " " + why.what(), why.next());
        } else if (rows.isEmpty()) {
            list.say(Material2AL.CLOUD_QUEUE, texts.get("disputes.loading"), "");
        } else if (rows.get().isEmpty()) {
            String hint = model.isAlone() ? "disputes.empty.alone" : "disputes.empty.hint";
            list.say(Material2AL.CLOUD_DONE, texts.get("disputes.empty"), texts.get(hint));
        } else {
            list.show(rows.get().stream().map(NetworkSheet::dispute).toList());
        }
    }

    private static Node dispute(DisputeRow row) {
        VBox words =
                Parts.column(
                        row.isOpen() ? "dispute-open" : "dispute-decided",
                        Parts.paragraph(row.what(), "order-member"),
                        Parts.paragraph(row.where(), "order-goods"));
        if (!row.todo().isEmpty()) {
            words.getChildren().add(Parts.paragraph(row.todo(), "dispute-do"));
        }
        words.getChildren().add(Parts.paragraph(row.ruling(), "order-goods"));
        return words;
    }
}
