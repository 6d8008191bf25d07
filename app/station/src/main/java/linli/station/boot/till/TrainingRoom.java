package linli.station.boot.till;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Stage;
import linli.station.background.Background;
import linli.station.boot.folder.World;
import linli.station.ui.StationWindow;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.TrainingDoor;

/**
 * Swaps the till on the screen for one to practise at, and back. While somebody practises the real
 * one goes on sending; its journal, its drawer and its printer are out of reach.
 */
final class TrainingRoom implements TrainingDoor {

    private final Needs needs;
    private final Background background;
    private Optional<Lesson> lesson = Optional.empty();
    private boolean isOpening;

    /**
     * What it works with.
     *
     * @param real the till that it stands in for
     * @param operator what whoever practises is called
     */
    record Needs(
            World world,
            WindowNeeds window,
            Supplier<StationWindow> real,
            StationDevices devices,
            String operator,
            String preparing) {}

    /** Tells how devices are, until released. */
    interface StationDevices {
        Runnable follow(StatusBoard board);
    }

    /** One time that somebody practises. */
    private record Lesson(TrainingShop shop, StationWindow window, Runnable release) {}

    TrainingRoom(Needs needs, Background background) {
        this.needs = needs;
        this.background = background;
    }

    /** The till on the screen now. */
    StationWindow current() {
        return lesson.map(Lesson::window).orElseGet(needs.real());
    }

    @Override
    public boolean isTraining() {
        return false;
    }

    @Override
    public void pass() {
        if (lesson.isPresent() || isOpening) {
            return;
        }
        isOpening = true;
        needs.real().get().announcer().hint(needs.preparing());
        Background own = Background.ofWindow();
        background.read(
                () -> TrainingShop.open(needs.world(), own, needs.operator()),
                shop -> begin(shop, own));
    }

    /** Ends a lesson that was not ended. */
    void close() {
        if (lesson.isPresent()) {
            Lesson ended = lesson.get();
            lesson = Optional.empty();
            ended.release().run();
            try {
                ended.shop().close();
            } catch (IOException stays) {
                throw new UncheckedIOException(stays);
            }
        }
    }

    private void begin(TrainingShop shop, Background own) {
        isOpening = false;
        StationStatus status = needs.window().status(needs.world());
        status.shop().set(needs.operator());
        status.operator().set(needs.operator());
        status.shiftSince().set(Optional.of(needs.world().clock().instant()));
        WindowSlips slips =
                new WindowSlips(own, status, shop.station(), needs.window().trainingWords());
        StationWindow window =
                new StationWindow(
                        needs.window().of(shop.station(), own, status, slips, new WayBack()));
        slips.onChange(window::slipsChanged);
        Runnable release = needs.devices().follow(new StatusBoard(own, status));
        lesson = Optional.of(new Lesson(shop, window, release));
        needs.real().get().announcer().clear();
        window.show((Stage) needs.real().get().scene().getWindow());
    }

    private void end(Lesson ended) {
        lesson = Optional.empty();
        Stage stage = (Stage) ended.window().scene().getWindow();
        ended.release().run();
        ended.window().close();
        needs.real().get().show(stage);
        background.read(
                () -> {
                    ended.shop().close();
                    return true;
                },
                closed -> {});
    }

    /** The door as seen from inside. */
    private final class WayBack implements TrainingDoor {

        @Override
        public boolean isTraining() {
            return true;
        }

        @Override
        public void pass() {
            lesson.ifPresent(TrainingRoom.this::end);
        }
    }
}
