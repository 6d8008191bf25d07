package linli.station.ui.kit.look;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Buttons of one height in one row, or in two where the row is too narrow for their words. */
public final class ButtonGrid extends GridPane {

    private static final double GAP = 8;

    private final List<Button> buttons;
    private boolean twoRows;

    /** A grid of those buttons. */
    public ButtonGrid(List<Button> buttons) {
        this.buttons = List.copyOf(buttons);
        getStyleClass().add("button-grid");
        setHgap(GAP);
        setVgap(GAP);
        buttons.forEach(button -> button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE));
        arrange(false);
    }

    /** Buttons that share one row evenly. */
    public static GridPane oneRow(List<Button> buttons) {
        GridPane grid = new GridPane();
        grid.setHgap(GAP);
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setMaxWidth(Double.MAX_VALUE);
            buttons.get(i).setMinWidth(0);
            grid.add(buttons.get(i), i, 0);
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setFillWidth(true);
            column.setMinWidth(Region.USE_COMPUTED_SIZE);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    public void resize(double width, double height) {
        double needed = (buttons.size() - 1) * GAP;
        for (Button button : buttons) {
            needed += button.prefWidth(-1);
        }
        boolean tooNarrow = needed > width;
        if (tooNarrow != twoRows) {
            twoRows = tooNarrow;
            arrange(twoRows);
        }
        super.resize(width, height);
    }

    private void arrange(boolean inTwoRows) {
        getChildren().clear();
        getColumnConstraints().clear();
        int columns = inTwoRows ? Math.ceilDiv(buttons.size(), 2) : buttons.size();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < buttons.size(); i++) {
            add(buttons.get(i), i % columns, i / columns);
        }
    }
}
