package linli.station.ui.ticket;

import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linli.core.refund.TicketSummary.State;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Parts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The tickets of the list, one marked. */
final class TicketTable extends VBox {

    private static final double[] WIDE = {104, 62, 68, 0, 112, 84, 96};
    private static final double[] NARROW = {100, 54, 0, 0, 96, 66, 84};
    private static final double NARROW_BELOW = 740;
    private static final String[] TITLES = {
        "ticket.col.time",
        "ticket.col.number",
        "ticket.col.kind",
        "ticket.col.member",
        "ticket.col.net",
        "ticket.col.points",
        "ticket.col.state"
    };

    private final TicketsViewModel model;
    private final Texts texts;
    private final ListView<TicketRow> list;
    private double[] widths = WIDE;

    TicketTable(TicketsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.list = new ListView<>(model.list().rows());
        getStyleClass().add("card");
        list.getStyleClass().addAll("lines", "tickets");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Line());
        StackPane head = new StackPane(head());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
        Parts.follow(model.list().state(), now -> list.setPlaceholder(state(now)));
        model.list().selected().addListener((source, before, now) -> mark());
        model.list().rows().addListener((ListChangeListener<TicketRow>) change -> mark());
        widthProperty()
                .addListener((source, before, now) -> {
                    widths = now.doubleValue() < NARROW_BELOW ? NARROW : WIDE;
                    head.getChildren().setAll(head());
                    list.refresh();
                });
    }

    private void mark() {
        list.getSelectionModel().clearSelection();
        int place = model.list().selected().get();
        if (place >= 0 && place < list.getItems().size()) {
            list.getSelectionModel().select(place);
            list.scrollTo(Math.max(0, place - 4));
        }
    }

    private Node state(TicketListing.State listing) {
        return switch (listing) {
            case LOADING -> said(Material2MZ.SCHEDULE, "ticket.loading");
            case READY -> said(Material2MZ.RECEIPT, "ticket.empty");
            case FAILED -> said(Material2AL.ERROR_OUTLINE, "ticket.failed");
        };
    }

    private Node said(Ikon ikon, String key) {
        return Parts.empty("empty", ikon, texts.get(key + ".title"), texts.get(key + ".hint"));
    }

    private GridPane head() {
        GridPane grid = grid();
        grid.getStyleClass().add("lines-head");
        for (int i = 0; i < TITLES.length; i++) {
            if (isShown(i)) {
                grid.add(Parts.label(texts.get(TITLES[i]), "col-title"), i, 0);
            }
        }
        return grid;
    }

    /** There is no room for the kind in a narrow window; the open ticket says it. */
    private boolean isShown(int column) {
        return widths == WIDE || column != 2;
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        for (int i = 0; i < widths.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            if (i == 3) {
                column.setHgrow(Priority.ALWAYS);
                column.setMinWidth(60);
                column.setPrefWidth(90);
            } else {
                column.setMinWidth(widths[i]);
                column.setPrefWidth(widths[i]);
                column.setMaxWidth(widths[i]);
            }
            column.setHalignment(i < 4 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private final class Line extends ListCell<TicketRow> {

        Line() {
            setText("");
            setPrefWidth(0);
            setOnMousePressed(event -> {
                if (!isEmpty()) {
                    model.pick(getIndex());
                }
            });
        }

        @Override
        protected void updateItem(TicketRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : drawn(row));
        }

        private Node drawn(TicketRow row) {
            GridPane grid = grid();
            grid.getStyleClass().add("line");
            grid.add(Parts.label(row.time(), "line-figure"), 0, 0);
            grid.add(Parts.label(row.number(), "line-number"), 1, 0);
            if (isShown(2)) {
                grid.add(Parts.label(row.kind(), "line-number"), 2, 0);
            }
            grid.add(Parts.yielding(who(row), "line-name"), 3, 0);
            grid.add(Parts.label(row.net(), "line-amount"), 4, 0);
            grid.add(Parts.label(row.points(), "ticket-points"), 5, 0);
            grid.add(state(row), 6, 0);
            return grid;
        }

        /** What is no ticket says what it is, also where there is no room for the kind. */
        private String who(TicketRow row) {
            return isShown(2) || row.isTicket()
                    ? row.member()
                    : texts.get("ticket.kindAndMember", row.kind(), row.member());
        }

        private Node state(TicketRow row) {
            if (row.state() == State.KEPT) {
                return Parts.label("", "line-none");
            }
            return Parts.label(row.stateText(), "badge", badge(row.state()));
        }
    }

    /** The style of a badge that says so. */
    static String badge(State state) {
        return "badge-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
