package linli.station.ui.redeem;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Press;

/** The lucky draw: its odds, one draw, and the moment before the prize is named. */
public final class DrawModel {

    /** How far it has come. */
    public enum Stage {
        /** The odds are read. */
        OFFERED,
        /** The draw is on its way to the disk. */
        DRAWING,
        /** It is on disk; the picture runs towards the prize. */
        REVEALING,
        /** The prize is named. */
        REVEALED
    }

    /**
     * A prize with its odds.
     *
     * @param left how many are left, in words
     * @param percent its chance
     * @param exact the same as a fraction
     */
    public record PrizeRow(
            String prize, String picture, String name, String left, String percent, String exact) {}

    /**
     * What one draw costs.
     *
     * @param today how often still; empty without a limit
     * @param obstacle what stands in the way; empty if it can be drawn now
     */
    public record Offer(
            String price,
            String before,
            String after,
            String today,
            String obstacle,
            List<PrizeRow> prizes) {

        /** Keeps its own copy. */
        public Offer {
            prizes = List.copyOf(prizes);
        }
    }

    private final Offer offer;
    private final String standing;
    private final Runnable draw;
    private final Runnable shown;
    private final ReadOnlyObjectWrapper<Stage> stage =
            new ReadOnlyObjectWrapper<>(this, "stage", Stage.OFFERED);
    private final ReadOnlyIntegerWrapper winner = new ReadOnlyIntegerWrapper(this, "winner", -1);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /**
     * @param standing what of the points can be spent here and how old that is; may be empty
     * @param draw asks for the draw, once for each confirmation
     * @param shown told once the prize may be named
     */
    DrawModel(Offer offer, String standing, Runnable draw, Runnable shown) {
        this.offer = offer;
        this.standing = standing;
        this.draw = draw;
        this.shown = shown;
    }

    /** The odds and the price. */
    public Offer offer() {
        return offer;
    }

    /** What of the points can be spent here and how old that is; may be empty. */
    String standing() {
        return standing;
    }

    /** How far it has come. */
    public ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** The place of the prize among the rows, from 0; −1 before it is drawn. */
    public ReadOnlyIntegerProperty winner() {
        return winner.getReadOnlyProperty();
    }

    /** Why it was refused the last time; empty if it was not. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Whether it can not be put away now. */
    public boolean isBusy() {
        return stage.get() != Stage.OFFERED;
    }

    /** A key: it draws, or skips the running picture. */
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case PRIMARY, CONFIRM -> goOn();
                case BACK -> revealed();
                default -> {}
            }
        }
    }

    /** Draws, once, or names the prize at once. */
    public void goOn() {
        if (stage.get() == Stage.OFFERED && offer.obstacle().isEmpty()) {
            problem.set("");
            stage.set(Stage.DRAWING);
            draw.run();
        } else {
            revealed();
        }
    }

    /** The picture has run to its end. */
    public void revealed() {
        if (stage.get() == Stage.REVEALING) {
            stage.set(Stage.REVEALED);
            shown.run();
        }
    }

    /** It fell on that prize, and is on disk. */
    void drawn(String prize) {
        winner.set(offer.prizes().stream().map(PrizeRow::prize).toList().indexOf(prize));
        stage.set(Stage.REVEALING);
    }

    void again(String why) {
        problem.set(why);
        stage.set(Stage.OFFERED);
    }
}
