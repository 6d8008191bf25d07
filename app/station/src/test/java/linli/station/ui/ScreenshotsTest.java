package linli.station.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.stage.Stage;
import linli.station.ui.Shots.Shot;
import linli.station.ui.customer.Placement;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.TrainingDoor;
import linli.station.ui.kit.look.Fonts;
import linli.station.ui.kit.look.ScenePicture;
import linli.station.ui.shell.ComingBack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every screen fits into its window in every state, in the longer words and the smaller window.
 * With {@code -Dlong} in every size and language, and pictures are left to look at; with {@code
 * -Dpictures=zh-1366-sale,en-1024-shift} nothing but those pictures.
 */
class ScreenshotsTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final Set<String> WANTED =
            Stream.of(System.getProperty("pictures", "").split(","))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
    private static final Path FOLDER = Path.of("target", "screenshots");

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(FOLDER);
    }

    /**
     * How a window may be.
     *
     * @param large whether everything is written larger
     */
    record Look(String language, int width, int height, boolean large) {

        /** Whether everything of it must be in sight; else what is too much may scroll. */
        boolean hasRoomFor(Shot shot) {
            boolean isRoomy = !large || (width > 1024 && !shot.training());
            return isRoomy && !shot.name().startsWith("message-");
        }

        Locale locale() {
            return language.equals("en") ? Locale.ENGLISH : Locale.CHINA;
        }

        @Override
        public String toString() {
            return language + "-" + width + (large ? "-large" : "");
        }
    }

    static List<Look> looks() {
        List<Look> all =
                List.of(
                        new Look("en", 1024, 768, false),
                        new Look("zh", 1366, 768, false),
                        new Look("zh", 1024, 768, false),
                        new Look("en", 1366, 768, false),
                        new Look("zh", 1920, 1080, false),
                        new Look("en", 1920, 1080, false),
                        new Look("zh", 1366, 768, true),
                        new Look("en", 1366, 768, true),
                        new Look("zh", 1024, 768, true),
                        new Look("en", 1024, 768, true));
        String wanted = System.getProperty("look", leavesPictures() ? "" : "en-1024");
        return all.stream()
                .filter(look -> wanted.isEmpty() || look.toString().equals(wanted))
                .toList();
    }

    /** Whether pictures are to be left. */
    private static boolean leavesPictures() {
        return LONG || !WANTED.isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fitsInEveryState(Look look) throws Exception {
        List<String> faults = new ArrayList<>();
        for (Shot shot : Shots.all()) {
            String name = look + "-" + shot.name();
            if (WANTED.isEmpty() || WANTED.contains(name)) {
                faults(shot, look, FOLDER.resolve(name + ".png"))
                        .forEach(fault -> faults.add(name + " " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void fitsWhileAPastComesBack(String language) throws Exception {
        Texts texts = new Texts(new Look(language, 0, 0, false).locale());
        String family = family();
        List<String> faults = new ArrayList<>();
        FxToolkit.setupFixture(() -> {
            ComingBack window = new ComingBack(texts, family, () -> {});
            window.fetched(12_000, 48_000);
            faults.addAll(LayoutCheck.faults(window.scene()));
            window.failed(texts.fault("LP-9003"));
            faults.addAll(LayoutCheck.faults(window.scene()));
            draw(() -> ScenePicture.write(window.scene(), FOLDER.resolve(language + "-past.png")));
            window.hide();
        });
        assertThat(faults).isEmpty();
    }

    private static String family() throws IOException {
        return Fonts.load(
                Optional.ofNullable(System.getProperty(Fonts.FOLDER_PROPERTY)).map(Path::of));
    }

    @ParameterizedTest
    @MethodSource("customerLooks")
    void drawsWhatTheCustomerSees(String language, int width, int height) throws Exception {
        WindowFixture fixture = open(new Look(language, 1366, 768, false), false);
        String name = language + "-" + width + "-customer-";
        drawCustomer(fixture, width, height, name + "resting");
        FxToolkit.setupFixture(() -> fixture.window.scanned(WindowFixture.EGGS));
        drawCustomer(fixture, width, height, name + "first-line");
        FxToolkit.setupFixture(() -> {
            Shots.basket(fixture);
            fixture.window.scanned(WindowFixture.MILK);
        });
        drawCustomer(fixture, width, height, name + "selling");
        FxToolkit.setupFixture(() -> {
            Shots.press(fixture, Command.SECOND, Command.CONFIRM, Command.PRIMARY);
            Shots.type(fixture, "200");
            Shots.press(fixture, Command.CONFIRM);
        });
        drawCustomer(fixture, width, height, name + "thanking");
        FxToolkit.setupFixture(() -> {
            Shots.press(fixture, Command.PRIMARY);
            RedeemShots.cash(fixture);
        });
        drawCustomer(fixture, width, height, name + "redeeming");
        FxToolkit.setupFixture(() -> {
            Shots.type(fixture, "20");
            Shots.press(fixture, Command.CONFIRM);
        });
        drawCustomer(fixture, width, height, name + "redeemed");
        FxToolkit.setupFixture(fixture.window::close);
        fixture.background.close();
    }

    static List<Arguments> customerLooks() {
        return List.of(arguments("zh", 1024, 600), arguments("en", 1366, 768));
    }

    private static void drawCustomer(WindowFixture fixture, int width, int height, String name)
            throws Exception {
        Path file = FOLDER.resolve(name + ".png");
        FxToolkit.setupFixture(() -> {
            if (fixture.window.customerStage().isEmpty()) {
                fixture.window.showCustomer(new Placement.Windowed());
            }
            Stage stage = fixture.window.customerStage().orElseThrow();
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
        FxToolkit.setupFixture(() -> draw(() -> fixture.window.snapshotCustomer(file)));
        assertThat(file).isNotEmptyFile();
    }

    private static List<String> faults(Shot shot, Look look, Path picture) throws Exception {
        WindowFixture fixture = open(look, shot.training());
        List<String> faults = new ArrayList<>();
        FxToolkit.setupFixture(() -> shot.play().accept(fixture));
        WaitForAsyncUtils.waitForFxEvents();
        FxToolkit.setupFixture(() -> {
            if (look.hasRoomFor(shot)) {
                faults.addAll(LayoutCheck.faults(fixture.window.scene()));
            } else {
                faults.addAll(LayoutCheck.unreadable(fixture.window.scene()));
            }
            if (leavesPictures()) {
                draw(() -> fixture.window.snapshot(picture));
            }
            fixture.window.close();
        });
        fixture.background.close();
        return faults;
    }

    private interface Drawing {
        void draw() throws IOException;
    }

    private static void draw(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static WindowFixture open(Look look, boolean training) throws Exception {
        WindowFixture[] fixture = new WindowFixture[1];
        FxToolkit.setupFixture(() -> {
            try {
                fixture[0] =
                        new WindowFixture(
                                look.locale(), training ? new Practising() : TrainingDoor.SHUT);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            if (look.large()) {
                Shots.press(fixture[0], Command.LARGE_TYPE);
            }
            Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
            // Begins a new list of events: each names its window, which would stay in memory.
            FxToolkit.toolkitContext().setRegisteredStage(stage);
            resize(stage, look);
            fixture[0].window.show(stage);
            resize(stage, look);
        });
        return fixture[0];
    }

    private static void resize(Stage stage, Look look) {
        stage.setWidth(look.width());
        stage.setHeight(look.height());
    }
}
