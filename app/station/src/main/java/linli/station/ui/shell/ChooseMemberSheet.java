package linli.station.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import linli.core.visit.Visit;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import linli.station.ui.kit.look.Sheet;
import linli.station.ui.kit.look.SheetParts;

/** Asks which of several members with the same four digits it is; a digit chooses. */
public final class ChooseMemberSheet implements Sheet {

    private static final int MOST = 9;

    private final List<Visit> visits;
    private final Consumer<Visit> chosen;
    private final Runnable close;
    private final VBox view;

    public ChooseMemberSheet(
            List<Visit> visits, Texts texts, KeyMap keys, Consumer<Visit> chosen, Runnable close) {
        this.visits = visits.stream().limit(MOST).toList();
        this.chosen = chosen;
        this.close = close;
        this.view =
                Parts.column(
                        "sheet",
                        SheetParts.head(texts.get("choose.title"), Parts.back(texts, keys, close)),
                        Parts.paragraph(texts.get("choose.about"), "entry-about"));
        view.setPrefWidth(560);
        for (int i = 0; i < this.visits.size(); i++) {
            view.getChildren().add(choice(i, texts));
        }
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public Scans scans() {
        return Scans.REFUSED;
    }

    @Override
    public void press(Press press) {
        if (press instanceof Press.Typed(String text) && text.matches("[1-9]")) {
            int place = Integer.parseInt(text) - 1;
            if (place < visits.size()) {
                choose(place);
            }
        } else if (press.asks(Command.BACK)) {
            close.run();
        }
    }

    private void choose(int place) {
        close.run();
        chosen.accept(visits.get(place));
    }

    private Button choice(int place, Texts texts) {
        Visit visit = visits.get(place);
        Figures figures = new Figures(texts);
        String tier = visit.account().tier().tier().value();
        Button button = Parts.button("", () -> choose(place), "choice");
        button.setGraphic(
                Parts.row(
                        "choice-row",
                        Parts.label(String.valueOf(place + 1), "choice-number"),
                        Parts.label(figures.maskedName(visit.member().profile()), "choice-name"),
                        Parts.label(figures.maskedPhone(visit.member().profile()), "totals-label"),
                        Parts.label(
                                texts.getOr("tier." + tier, tier),
                                "tier-chip",
                                "tier-" + tier.toLowerCase(Locale.ROOT))));
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
