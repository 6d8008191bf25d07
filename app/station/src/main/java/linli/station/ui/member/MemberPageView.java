package linli.station.ui.member;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Who the member is and what was changed of that; without a member, how to find one. */
final class MemberPageView extends StackPane {

    private static final int COLUMNS = 2;

    private final Texts texts;

    MemberPageView(MemberFile file, Texts texts) {
        this.texts = texts;
        VBox.setVgrow(this, Priority.ALWAYS);
        Parts.follow(file.page(), this::show);
    }

    private void show(Optional<MemberPage> page) {
        getChildren().setAll(page.map(this::page).orElseGet(this::explanation));
    }

    private Node page(MemberPage page) {
        VBox card = Parts.column("member-page", Parts.label(texts.get("members.who"), "page-head"));
        if (page.frozen()) {
            card.getChildren()
                    .add(
                            Parts.row(
                                    "frozen-strip",
                                    Parts.icon(Material2AL.AC_UNIT, "frozen-icon"),
                                    Parts.paragraph(texts.get("members.frozen.hint"))));
        }
        if (page.absent()) {
            card.getChildren()
                    .add(
                            Parts.row(
                                    "absent-strip",
                                    Parts.icon(Material2AL.CLOUD_OFF, "absent-icon"),
                                    Parts.paragraph(texts.get("members.absent.hint"))));
        }
        card.getChildren().add(rows(page.rows()));
        if (!page.history().isEmpty()) {
            card.getChildren()
                    .addAll(
                            Parts.label(texts.get("members.history"), "page-head"),
                            history(page.history()));
        }
        return card;
    }

    private static GridPane rows(List<MemberPage.Row> rows) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("member-rows");
        for (int i = 0; i < rows.size(); i++) {
            HBox row =
                    Parts.row(
                            "member-row",
                            Parts.label(rows.get(i).label(), "field-label"),
                            Parts.label(rows.get(i).value(), "member-value"));
            GridPane.setHgrow(row, Priority.ALWAYS);
            grid.add(row, i % COLUMNS, i / COLUMNS);
        }
        return grid;
    }

    private static ScrollPane history(List<MemberPage.Change> changes) {
        VBox list = Parts.column("member-changes");
        for (MemberPage.Change change : changes) {
            VBox words =
                    Parts.column(
                            "member-change-words",
                            Parts.paragraph(change.what(), "member-change-what"),
                            Parts.label(change.who(), "field-label"));
            HBox.setHgrow(words, Priority.ALWAYS);
            list.getChildren()
                    .add(
                            Parts.row(
                                    "member-change",
                                    Parts.label(change.when(), "member-change-when"),
                                    words));
        }
        ScrollPane scroll = Parts.list(list, "paper-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node explanation() {
        return Parts.empty(
                "empty-card",
                Material2MZ.PEOPLE,
                texts.get("members.empty.title"),
                texts.get("members.empty.hint"));
    }
}
