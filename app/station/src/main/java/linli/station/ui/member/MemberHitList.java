package linli.station.ui.member;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import linli.core.visit.Visit;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;

/** Members who fit what is being typed, under the scan field. */
final class MemberHitList extends VBox {

    private final MembersViewModel model;
    private final Texts texts;

    MemberHitList(MembersViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("hits");
        setMaxHeight(USE_PREF_SIZE);
        Parts.follow(model.hits().found(), this::show);
        model.hits().place().addListener((source, before, now) -> mark());
    }

    private void show(List<Visit> found) {
        getChildren().clear();
        for (Visit visit : found) {
            getChildren().add(hit(visit));
        }
        mark();
        setVisible(!found.isEmpty());
        setManaged(!found.isEmpty());
    }

    private Button hit(Visit visit) {
        MemberHit hit = model.hit(visit);
        Button button = Parts.button("", () -> model.serve(visit), "hit");
        button.setId("hit-" + visit.member().id().value());
        button.setAccessibleText(hit.name());
        HBox row =
                Parts.row(
                        "hit-row",
                        Parts.label(hit.name(), "hit-name"),
                        Parts.label(hit.phone(), "hit-price"),
                        Parts.spring(),
                        Parts.label(
                                hit.frozen() ? texts.get("members.frozen") : hit.tier(),
                                hit.frozen() ? "hit-frozen" : "hit-price"));
        row.prefWidthProperty().bind(widthProperty().subtract(48));
        button.setGraphic(row);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private void mark() {
        for (int i = 0; i < getChildren().size(); i++) {
            Parts.styled(getChildren().get(i), "hit-chosen", i == model.hits().place().get());
        }
    }
}
