package linli.station.ui.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import linli.station.setting.WindowSettings;
import linli.station.ui.kit.Announcer;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Habits;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Sounds;
import linli.station.ui.kit.Texts;
import org.junit.jupiter.api.Test;

class HabitModelTest {

    private final Habits habits = Habits.ofToday();
    private final KeyMap keys = KeyMap.standard();
    private Optional<Consumer<String>> listener = Optional.empty();

    @Test
    void namesEveryCommandThatCanMoveOnce() {
        assertThat(KeySection.all())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Command.values()).filter(Command::canMove).toList());
    }

    @Test
    void changesOnlyTheKeyThatIsDrawn() {
        HabitModel model = model();
        change(model, Command.PRIMARY, "F6");
        assertThat(model.problem().get()).contains("F6").contains("去交班");
        change(model, Command.PRIMARY, "End");
        assertThat(keys.strokes(Command.PRIMARY)).containsExactly("End", "+");
        assertThat(keys.command("F9")).isEmpty();
        assertThat(habits.now().keys()).isEqualTo(new TreeMap<>(Map.of("primary", "End +")));
        change(model, Command.HOLD, "F9");
        assertThat(keys.label(Command.HOLD)).isEqualTo("F9");
    }

    @Test
    void givesNoUsualKeyBackThatAnotherHas() {
        HabitModel model = model();
        change(model, Command.PRIMARY, "End");
        change(model, Command.HOLD, "F9");
        mark(model, Command.PRIMARY);
        model.giveBack();
        assertThat(model.problem().get()).contains("LP-6061");
        assertThat(keys.label(Command.PRIMARY)).isEqualTo("End");
        model.giveAllBack();
        assertThat(keys.label(Command.PRIMARY)).isEqualTo("F9");
        assertThat(habits.now().keys()).isEmpty();
    }

    @Test
    void beginsWithTheUsualKeysWhereTheKeptOnesContradict() {
        TreeMap<String, String> kept =
                new TreeMap<>(Map.of("primary", "F6", "hold", "x", "confirm", "F3"));
        habits.keep(WindowSettings.usual().withKeys(kept), ignored -> {});
        model();
        assertThat(keys.label(Command.PRIMARY)).isEqualTo("F9");
        kept.put("shift", "F9");
        habits.keep(WindowSettings.usual().withKeys(kept), ignored -> {});
        model();
        assertThat(List.of(keys.label(Command.PRIMARY), keys.label(Command.SHIFT)))
                .containsExactly("F6", "F9");
        assertThat(keys.label(Command.HOLD)).isEqualTo("F10");
        assertThat(keys.label(Command.CONFIRM)).isEqualTo("Enter");
    }

    private HabitModel model() {
        Texts texts = new Texts(Locale.CHINA);
        return new HabitModel(
                habits, keys, new Announcer(texts, Sounds.SILENT), texts, next -> listener = next);
    }

    private void change(HabitModel model, Command command, String stroke) {
        mark(model, command);
        model.press(new Press.Asked(Command.CONFIRM));
        listener.orElseThrow().accept(stroke);
    }

    private static void mark(HabitModel model, Command command) {
        model.mark(KeySection.all().indexOf(command));
    }
}
