package linli.station.ui.kit;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import linli.core.act.ActId;

/** The paper of one act: what it looks like, whether it is printed, and printing it again. */
public final class SlipModel {

    private final SlipPrinting printing;
    private final Texts texts;
    private final ActId act;
    private final ReadOnlyObjectWrapper<Optional<SlipPicture>> picture =
            new ReadOnlyObjectWrapper<>(this, "picture", Optional.empty());
    private final ReadOnlyObjectWrapper<SlipStage> stage;
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper(this, "state", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper drawer = new ReadOnlyStringWrapper(this, "drawer", "");
    private final ReadOnlyStringWrapper action = new ReadOnlyStringWrapper(this, "action", "");
    private final BooleanBinding printable;
    private final Runnable release;

    /** The paper of that act, followed until {@link #release()}. */
    public SlipModel(SlipPrinting printing, Texts texts, ActId act) {
        this.printing = printing;
        this.texts = texts;
        this.act = act;
        this.stage =
                new ReadOnlyObjectWrapper<>(
                        this,
                        "stage",
                        printing.hasPrinter() ? SlipStage.WAITING : SlipStage.DISMISSED);
        this.printable =
                Bindings.createBooleanBinding(
                        () -> printing.hasPrinter() && !stage.get().isBusy(), stage);
        show(new SlipPrinting.Slip(act, stage.get(), "", ""));
        this.release = printing.follow(act, this::show);
        printing.picture(act, picture::set);
    }

    /** What it looks like; empty until it is drawn. */
    public ReadOnlyObjectProperty<Optional<SlipPicture>> picture() {
        return picture.getReadOnlyProperty();
    }

    /** How far it has come. */
    public ReadOnlyObjectProperty<SlipStage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** The same in a few words. */
    public ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    /** Why it is not on paper and what to do; empty if all is well. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Why the drawer is shut and what to do; empty if all is well. */
    public ReadOnlyStringProperty drawer() {
        return drawer.getReadOnlyProperty();
    }

    /** What {@link #print()} would do now: print, or print a copy. */
    public ReadOnlyStringProperty action() {
        return action.getReadOnlyProperty();
    }

    /** Whether it can be printed now. */
    public BooleanBinding printable() {
        return printable;
    }

    /** Prints it, or a marked copy of it. */
    public void print() {
        if (printable.get()) {
            printing.print(act);
        }
    }

    /** It is looked at no more. */
    public void release() {
        release.run();
    }

    private void show(SlipPrinting.Slip slip) {
        stage.set(slip.stage());
        boolean none = !printing.hasPrinter();
        state.set(texts.get(none ? "slip.NO_PRINTER" : "slip." + slip.stage()));
        problem.set(why(slip.code()));
        drawer.set(why(slip.drawer()));
        boolean first =
                slip.stage() == SlipStage.NOT_PRINTED || slip.stage() == SlipStage.DISMISSED;
        action.set(texts.get(first ? "slip.print" : "slip.again"));
    }

    private String why(String code) {
        return code.isEmpty() ? "" : texts.fault(code).whole();
    }
}
