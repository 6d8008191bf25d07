package linli.station.boot.till;

import linli.station.background.Background;
import linli.station.boot.Station;
import linli.station.boot.device.KeyboardWedge;
import linli.station.boot.device.ScreenDevices;
import linli.station.boot.folder.World;
import linli.station.device.ScanClassifier;
import linli.station.receipt.ReceiptWords;
import linli.station.ui.StationWindow;
import linli.station.ui.kit.Habits;
import linli.station.ui.kit.KeyMap;
import linli.station.ui.kit.MemberSide;
import linli.station.ui.kit.Sounds;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.TrainingDoor;

/** What every window of this program has in common, whichever station is behind it. */
record WindowNeeds(
        StationOptions options,
        Texts texts,
        ScanClassifier classifier,
        KeyboardWedge wedge,
        ScreenDevices devices,
        Sounds sounds,
        String family,
        Habits habits) {

    private static final int SEARCHED = 8;

    /** The needs of a window on that station. */
    StationWindow.Needs of(
            Station station,
            Background background,
            StationStatus status,
            WindowSlips slips,
            TrainingDoor training) {
        return new StationWindow.Needs(
                background,
                station.identity().station(),
                status,
                station.counters().till(),
                station.counters().operators(),
                station.counters().tickets(),
                station.counters().claims(),
                station.counters().disputes(),
                station.counters().rewards(),
                members(station, background, slips),
                station.counters().value(),
                station.counters().heldSales(),
                classifier::typed,
                (text, reply) -> background.read(() -> station.search(text, SEARCHED), reply),
                reply -> background.read(station::waitingOrders, reply),
                slips,
                new ShiftRecords(
                        station, background, slips.queue(), new ReceiptWords(options.locale())),
                () -> station.ruleBook().rules().burn(),
                texts,
                KeyMap.standard(),
                sounds,
                wedge,
                devices,
                family,
                training,
                habits);
    }

    private MemberSide members(Station station, Background background, WindowSlips slips) {
        ReceiptWords words = new ReceiptWords(options.locale());
        return new MemberSide(
                station.counters().members(),
                station.counters().benefits(),
                new PrintedPapers(station, background, slips.queue(), words));
    }

    /** A status of its own. */
    StationStatus status(World world) {
        return new StationStatus(world.clock(), linli.contract.rules.RuleBookJson.builtIn().zone());
    }

    /** The words on paper that is worth nothing. */
    ReceiptWords trainingWords() {
        return ReceiptWords.forTraining(options.locale());
    }
}
