package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import linli.core.points.BurnRule;
import linli.core.rulebook.RuleBook;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.station.background.Background;
import linli.station.boot.till.KeptHabits;
import linli.station.boot.till.ShiftRecords;
import linli.station.journal.LocalDisk;
import linli.station.store.Mapping;
import linli.station.store.StationReport;
import linli.station.store.till.Shifts;
import linli.station.ui.FakeScreenDevices;
import linli.station.ui.StationWindow;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.MemberPapers;
import linli.station.ui.kit.MemberSide;
import linli.station.ui.kit.SlipPrinting;
import linli.station.ui.kit.Sounds;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.TrainingDoor;
import linli.station.ui.kit.look.Fonts;
import linli.station.ui.shift.ShiftBook;
import linli.station.ui.shift.ShiftNow;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The window over a real counter: journal and H2 on disk, keys and scans, words on the screen. */
final class WindowedTill {

    private static final String SHIFT = "Shift+";
    private static final Mapping MAPPING = new Mapping(Runnable::run);

    private final FxRobot robot = new FxRobot();
    private final Background background = Background.ofWindow();
    private final List<Sounds.Tone> tones = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final RuleBook rules;
    private Till till;
    private StationStatus status;
    private StationWindow window;

    private WindowedTill(Path folder, RuleBook rules) throws Exception {
        FxToolkit.registerPrimaryStage();
        this.folder = folder;
        this.rules = rules;
        this.till = openTill();
        this.status = newStatus();
        this.window = openWindow();
    }

    /** A new one in that folder, with nothing in it and its window shown. */
    static WindowedTill open(Path folder, RuleBook rules) throws Exception {
        WindowedTill opened = new WindowedTill(folder, rules);
        opened.show();
        return opened;
    }

    Till till() {
        return till;
    }

    StationWindow window() {
        return window;
    }

    /** What could be heard. */
    List<Sounds.Tone> tones() {
        return tones;
    }

    /** What the top bar says. */
    StationStatus status() {
        return status;
    }

    /** Closes till and window, and opens them again in the same folder. */
    void restart() throws Exception {
        shut();
        till = openTill();
        status = newStatus();
        window = openWindow();
        show();
    }

    void close() throws Exception {
        shut();
        background.close();
    }

    /** Somebody scans that. */
    void scan(ScannedCode code) throws Exception {
        onScreen(() -> {
            window.scanned(code);
            return true;
        });
    }

    /** Somebody presses those keys, one after the other. */
    void press(KeyCode... keys) {
        robot.type(keys);
    }

    /** Somebody presses that key so many times. */
    void press(KeyCode key, int times) {
        robot.type(key, times);
    }

    /** Somebody presses that key while Shift is down. */
    void pressShift(KeyCode key) {
        robot.press(KeyCode.SHIFT).type(key).release(KeyCode.SHIFT);
    }

    /** Somebody types those characters. */
    void write(String characters) {
        robot.write(characters);
    }

    /** Somebody presses keys and types digits before anything of it is drawn. */
    void strike(String... strokes) throws Exception {
        onScreen(() -> {
            for (String stroke : strokes) {
                strike(stroke);
            }
            return true;
        });
    }

    private void strike(String stroke) {
        boolean isShifted = stroke.startsWith(SHIFT);
        String bare = isShifted ? stroke.substring(SHIFT.length()) : stroke;
        if (bare.matches("[0-9*/+.-]+")) {
            bare.chars().forEach(typed -> type(Character.toString(typed)));
        } else {
            KeyCode key = KeyCode.getKeyCode(bare);
            fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key, isShifted);
            fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, key, isShifted);
        }
    }

    private void type(String character) {
        fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false);
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode key, boolean isShifted) {
        Scene scene = window.scene();
        Node owner = scene.getFocusOwner();
        Event.fireEvent(
                owner != null && scene.equals(owner.getScene()) ? owner : scene,
                new KeyEvent(type, character, "", key, isShifted, false, false, false));
    }

    /** Somebody touches that field and types those characters. */
    void writeInto(String field, String characters) {
        robot.clickOn("#" + field).write(characters);
    }

    /** What can be read on the screen. */
    List<String> shown() {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(node -> node instanceof Labeled && isSeen(node)).queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    /** Whether something of that id is on the screen. */
    boolean isShown(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#" + id).tryQuery().isPresent();
    }

    /** Journal, store and ledgers, which agree. */
    StationReport verified() throws Exception {
        StationReport report =
                onScreen(() -> till.station().store().verification().run(rules.rules()));
        assertThat(report.discrepancies()).isEmpty();
        return report;
    }

    Shifts shifts() {
        return till.station().store().shifts();
    }

    /** Does that on the thread of the screen, and waits until the screen has followed. */
    static <T> T onScreen(Callable<T> task) throws Exception {
        T value = WaitForAsyncUtils.waitForAsyncFx(30_000, task);
        WaitForAsyncUtils.waitForFxEvents();
        return value;
    }

    private void show() throws Exception {
        onScreen(() -> {
            window.show(FxToolkit.toolkitContext().getRegisteredStage());
            return true;
        });
    }

    private void shut() throws Exception {
        onScreen(() -> {
            window.close();
            till.close();
            return true;
        });
    }

    private Till openTill() throws Exception {
        return onScreen(() -> Till.openSharing(folder, rules, MAPPING));
    }

    private StationStatus newStatus() {
        return new StationStatus(till::now, ZoneId.of("Asia/Shanghai"));
    }

    private StationWindow openWindow() throws Exception {
        return onScreen(() -> new StationWindow(needs()));
    }

    private StationWindow.Needs needs() throws IOException {
        String family =
                Fonts.load(
                        Optional.ofNullable(System.getProperty(Fonts.FOLDER_PROPERTY))
                                .map(Path::of));
        return new StationWindow.Needs(
                background,
                TestShop.STATION,
                status,
                till.station().counters().till(),
                till.station().counters().operators(),
                till.station().counters().tickets(),
                till.station().counters().claims(),
                till.station().counters().disputes(),
                till.station().counters().rewards(),
                new MemberSide(
                        till.station().counters().members(),
                        till.station().counters().benefits(),
                        MemberPapers.NONE),
                till.station().counters().value(),
                till.station().counters().heldSales(),
                WindowedTill::read,
                (text, reply) -> reply.accept(List.of()),
                reply -> reply.accept(List.of()),
                SlipPrinting.NONE,
                new Book(),
                () -> new BurnRule(100, 100, 5_000),
                new Texts(Locale.CHINA),
                KeyMap.standard(),
                tones::add,
                event -> false,
                new FakeScreenDevices(),
                family,
                TrainingDoor.SHUT,
                new KeptHabits(new LocalDisk(), folder, background));
    }

    private static ScannedCode read(String typed) {
        return typed.length() == 4
                ? new ScannedCode.LastFour(typed)
                : new ScannedCode.Refused(ScanRefusal.UNKNOWN_CODE);
    }

    /** The shifts of the store, at once. */
    private final class Book implements ShiftBook {

        @Override
        public void now(Consumer<ShiftNow> reply) {
            reply.accept(ShiftRecords.read(shifts(), LocalDateTime.of(2026, 11, 22, 18, 0)));
        }

        @Override
        public void printReading() {}
    }
}
