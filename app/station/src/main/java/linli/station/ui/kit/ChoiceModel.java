package linli.station.ui.kit;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** One of several things asked of the cashier; it is chosen at most once. */
public final class ChoiceModel {

    /**
     * Something to choose.
     *
     * @param detail in small letters; may be empty
     * @param figure at the end of its row; may be empty
     * @param obstacle why it cannot be chosen now; empty if it can
     */
    public record Option(
            String title, String detail, String figure, String obstacle, Runnable chosen) {

        /** Whether it can be chosen. */
        public boolean isPossible() {
            return obstacle.isEmpty();
        }
    }

    private final String title;
    private final String about;
    private final List<Option> options;
    private final IntegerProperty marked = new SimpleIntegerProperty(this, "marked", 0);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private boolean done;

    /**
     * Asks.
     *
     * @param about may be empty
     */
    public ChoiceModel(String title, String about, List<Option> options) {
        this.title = title;
        this.about = about;
        this.options = List.copyOf(options);
    }

    /** What is asked. */
    public String title() {
        return title;
    }

    /** What it is about; may be empty. */
    public String about() {
        return about;
    }

    /** What can be chosen, or could be. */
    public List<Option> options() {
        return options;
    }

    /** The option that Enter chooses, from 0. */
    public IntegerProperty marked() {
        return marked;
    }

    /** Why the last choice was not possible; empty if it was. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** A key: a digit chooses, arrows mark, Enter chooses what is marked. */
    public void press(Press press) {
        switch (press) {
            case Press.Typed(String digit) when digit.matches("[1-9]") ->
                    choose(Integer.parseInt(digit) - 1);
            case Press.Asked(Command command) when command == Command.UP -> mark(-1);
            case Press.Asked(Command command) when command == Command.DOWN -> mark(1);
            case Press.Asked(Command command) when command == Command.CONFIRM ->
                    choose(marked.get());
            default -> {}
        }
    }

    /** Chooses that option, if it can be chosen. */
    public void choose(int place) {
        if (done || place < 0 || place >= options.size()) {
            return;
        }
        marked.set(place);
        Option option = options.get(place);
        problem.set(option.obstacle());
        if (option.isPossible()) {
            done = true;
            option.chosen().run();
        }
    }

    /** It was refused for that reason: the cashier may choose again. */
    public void again(String why) {
        problem.set(why);
        done = false;
    }

    private void mark(int step) {
        if (!options.isEmpty()) {
            marked.set(Math.clamp(marked.get() + step, 0, options.size() - 1));
        }
    }
}
