package linli.station.ui.habit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import linli.core.Refusal;
import linli.station.setting.Volume;
import linli.station.setting.WindowSettings;
import linli.station.ui.kit.Announcer;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Habits;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.KeyRefusal;
import linli.station.ui.kit.OwnKeys;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;

/**
 * How those who work here like the window. What is chosen holds at once, everywhere, and is kept; a
 * key that asks for something already is refused in words.
 */
public final class HabitModel {

    private final ReadOnlyBooleanWrapper largeType;
    private final ReadOnlyObjectWrapper<Volume> volume;
    private final ReadOnlyIntegerWrapper marked = new ReadOnlyIntegerWrapper(this, "marked", 0);
    private final ReadOnlyBooleanWrapper listening =
            new ReadOnlyBooleanWrapper(this, "listening", false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final Habits habits;
    private final KeyMap keys;
    private final Announcer announcer;
    private final Texts texts;
    private final Consumer<Optional<Consumer<String>>> listen;

    /**
     * The habits of the window with those keys.
     *
     * @param listen gives the next key away instead of asking for anything; empty: no longer
     */
    public HabitModel(
            Habits habits,
            KeyMap keys,
            Announcer announcer,
            Texts texts,
            Consumer<Optional<Consumer<String>>> listen) {
        this.habits = habits;
        this.keys = keys;
        this.announcer = announcer;
        this.texts = texts;
        this.listen = listen;
        this.largeType = new ReadOnlyBooleanWrapper(this, "largeType", false);
        this.volume = new ReadOnlyObjectWrapper<>(this, "volume", habits.now().volume());
        habits.refusals().stream().findFirst().ifPresent(announcer::refuse);
        renew();
    }

    /** Takes what is kept: another window may have changed it. */
    public void renew() {
        WindowSettings now = habits.now();
        largeType.set(now.largeType());
        volume.set(now.volume());
        keys.take(OwnKeys.read(now.keys())).ifPresent(this::refuseKept);
    }

    /** Whether everything is written larger. */
    public ReadOnlyBooleanProperty largeType() {
        return largeType.getReadOnlyProperty();
    }

    /** How loud the till is. */
    public ReadOnlyObjectProperty<Volume> volume() {
        return volume.getReadOnlyProperty();
    }

    /** The place of the key that others are about, in the order of all sections. */
    public ReadOnlyIntegerProperty marked() {
        return marked.getReadOnlyProperty();
    }

    /** Whether the next key becomes the marked one's. */
    public ReadOnlyBooleanProperty listening() {
        return listening.getReadOnlyProperty();
    }

    /** Why a key was not taken; empty if none was refused. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Writes everything larger, or as usual. */
    public void turnType() {
        largeType.set(!largeType.get());
        keep(habits.now().withLargeType(largeType.get()));
    }

    /** Sounds so loud from now on. */
    public void take(Volume wanted) {
        volume.set(wanted);
        keep(habits.now().withVolume(wanted));
        announcer.accept("");
    }

    /** A key, while none is awaited. */
    public void press(Press press) {
        if (press instanceof Press.Asked(Command command)) {
            switch (command) {
                case UP -> mark(marked.get() - 1);
                case DOWN -> mark(marked.get() + 1);
                case CONFIRM, PRIMARY -> await();
                case REMOVE -> giveBack();
                case VOID -> giveAllBack();
                case SECOND -> turnType();
                case NEXT -> take(next(volume.get()));
                default -> {}
            }
        }
    }

    /** Marks that key. */
    public void mark(int place) {
        forget();
        marked.set(Math.clamp(place, 0, KeySection.all().size() - 1));
    }

    /** The next key that is pressed asks for what the marked one did. */
    public void await() {
        problem.set("");
        listening.set(true);
        listen.accept(Optional.of(this::pressed));
    }

    /** The marked command gets its usual keys back. */
    public void giveBack() {
        Map<Command, List<String>> own = own();
        own.remove(command());
        take(own);
    }

    /** All commands get their usual keys back. */
    public void giveAllBack() {
        take(new EnumMap<>(Command.class));
    }

    /** Awaits no key any more and says nothing more. */
    void forget() {
        problem.set("");
        listening.set(false);
        listen.accept(Optional.empty());
    }

    /** Whether that command has other keys than usual. */
    boolean isOwn(Command command) {
        return own().containsKey(command);
    }

    private void pressed(String stroke) {
        forget();
        if (keys.command(stroke).filter(asked -> asked == Command.BACK).isPresent()) {
            return;
        }
        if (!KeyMap.mayAsk(stroke)) {
            refuse(new KeyRefusal.ForTyping(stroke));
            return;
        }
        List<String> strokes = new ArrayList<>(keys.strokes(command()));
        strokes.remove(stroke);
        if (strokes.size() == keys.strokes(command()).size() && !strokes.isEmpty()) {
            strokes.removeFirst();
        }
        strokes.addFirst(stroke);
        Map<Command, List<String>> own = own();
        own.put(command(), strokes);
        take(own);
    }

    private void take(Map<Command, List<String>> own) {
        forget();
        keys.take(own)
                .ifPresentOrElse(
                        this::refuse,
                        () -> {
                            keep(habits.now().withKeys(OwnKeys.write(own, habits.now().keys())));
                            announcer.accept("");
                        });
    }

    private void refuse(KeyRefusal refusal) {
        String key = KeyMap.drawn(refusal.stroke());
        String what =
                switch (refusal) {
                    case KeyRefusal.Taken(var stroke, var by) ->
                            texts.get("habit.taken", key, texts.get("command." + by));
                    case KeyRefusal.ForTyping typing -> texts.get("habit.typing", key);
                };
        problem.set(texts.refusal(refusal).code() + " " + what);
        announcer.refuse(refusal);
    }

    private void refuseKept(KeyRefusal refusal) {
        announcer.refuse(refusal);
    }

    private Map<Command, List<String>> own() {
        Map<Command, List<String>> own = new EnumMap<>(Command.class);
        own.putAll(OwnKeys.read(habits.now().keys()));
        return own;
    }

    private Command command() {
        return KeySection.all().get(marked.get());
    }

    private static Volume next(Volume now) {
        return switch (now) {
            case OFF -> Volume.QUIET;
            case QUIET -> Volume.LOUD;
            case LOUD -> Volume.OFF;
        };
    }

    private void keep(WindowSettings wanted) {
        habits.keep(wanted, this::kept);
    }

    private void kept(Optional<Refusal> refusal) {
        refusal.ifPresent(announcer::refuse);
    }
}
