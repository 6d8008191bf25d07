package linli.station.ui.sale;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.device.Pan;

/**
 * Waits for the weight of one good: takes it by itself, once, the moment it is at rest. What moves,
 * is too heavy or below zero is never taken.
 */
public final class WeighModel {

    /** What the cashier is told meanwhile. */
    public enum Waiting {
        /** Nothing lies there yet. */
        FOR_GOODS,
        /** It moves. */
        FOR_REST,
        /** What lies there was sold already. */
        FOR_THE_NEXT,
        /** The scale cannot be sold by now. */
        FOR_THE_SCALE
    }

    private final ReadOnlyObjectWrapper<Waiting> waiting =
            new ReadOnlyObjectWrapper<>(this, "waiting", Waiting.FOR_GOODS);
    private final ReadOnlyObjectWrapper<Optional<WeighingRefusal>> refusal =
            new ReadOnlyObjectWrapper<>(this, "refusal", Optional.empty());
    private final ChangeListener<Pan> listener = (source, before, now) -> look();
    private final String product;
    private final String price;
    private final Weighing weighing;
    private final LongConsumer taken;
    private final Runnable byHand;
    private boolean done;

    /**
     * @param price the unit price in words
     * @param taken told the grams, once
     * @param byHand the cashier wants to type the weight
     */
    WeighModel(
            String product, String price, Weighing weighing, LongConsumer taken, Runnable byHand) {
        this.product = product;
        this.price = price;
        this.weighing = weighing;
        this.taken = taken;
        this.byHand = byHand;
    }

    /** What is weighed. */
    public String product() {
        return product;
    }

    /** What it costs, with its unit. */
    public String price() {
        return price;
    }

    /** What lies on the scale. */
    public ReadOnlyObjectProperty<Pan> pan() {
        return weighing.pan();
    }

    /** What is waited for. */
    public ReadOnlyObjectProperty<Waiting> waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** Why nothing can be sold by the scale now, if so. */
    public ReadOnlyObjectProperty<Optional<WeighingRefusal>> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** A key. */
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case CONFIRM -> takeAgain();
                case TARE -> weighing.tare();
                case QUANTITY -> typeInstead();
                default -> {}
            }
        }
    }

    /** Takes what lies there at rest although it was sold already. */
    public void takeAgain() {
        if (!done && weighing.isSoldAlready()) {
            take(pan().get().grams());
        }
    }

    /** Types the weight instead. */
    public void typeInstead() {
        if (!done) {
            stop();
            byHand.run();
        }
    }

    /** Asks the scale to take what lies on it as tare. */
    public void tare() {
        weighing.tare();
    }

    /** Begins to wait. */
    void start() {
        pan().addListener(listener);
        look();
    }

    /** Waits no longer; nothing is taken any more. */
    void stop() {
        done = true;
        pan().removeListener(listener);
    }

    private void look() {
        if (done) {
            return;
        }
        OptionalLong fresh = weighing.fresh();
        if (fresh.isPresent()) {
            take(fresh.getAsLong());
            return;
        }
        refusal.set(refusal(pan().get()));
        waiting.set(refusal.get().isPresent() ? Waiting.FOR_THE_SCALE : waitingFor(pan().get()));
    }

    private void take(long grams) {
        stop();
        taken.accept(grams);
    }

    private Waiting waitingFor(Pan now) {
        if (now.how() == Pan.How.MOVING) {
            return Waiting.FOR_REST;
        }
        return weighing.isSoldAlready() ? Waiting.FOR_THE_NEXT : Waiting.FOR_GOODS;
    }

    private static Optional<WeighingRefusal> refusal(Pan now) {
        return switch (now.how()) {
            case ABSENT, SILENT -> Optional.of(WeighingRefusal.SCALE_SILENT);
            case OVERLOADED -> Optional.of(WeighingRefusal.SCALE_OVERLOADED);
            case STILL ->
                    now.grams() < 0
                            ? Optional.of(WeighingRefusal.SCALE_NEGATIVE)
                            : Optional.empty();
            case MOVING -> Optional.empty();
        };
    }
}
