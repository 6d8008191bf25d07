package linli.benchmarks.window;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import linli.benchmarks.Sizes;
import linli.benchmarks.shop.Goods;
import linli.benchmarks.shop.Neighbours;
import linli.core.checkout.ScannedCode;
import linli.station.boot.Toolkit;
import linli.station.ui.StationWindow;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Place;

/** Something a cashier does with the window, as fast as a quick cashier does it. */
record Scenario(String name, Steps steps) {

    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(60);
    private static final long SETTLING = TimeUnit.MILLISECONDS.toNanos(800);
    private static final int TURNS = 3;

    /** What is done, with the window and the part of the sizes to be used. */
    interface Steps {
        void take(WindowedStation station, int part) throws Exception;
    }

    /** The screens of P12. */
    static List<Scenario> all(Sizes sizes) {
        return List.of(
                new Scenario(
                        "a ticket of " + sizes.ticket() + " lines, scanned and walked through",
                        (station, part) -> ticket(station, sizes.ticket() / part, sizes.keys())),
                new Scenario(
                        sizes.orders() + " orders: pickup opened, walked through, read again",
                        (station, part) -> orders(station, sizes.keys())),
                new Scenario(
                        "searching among " + sizes.manyMembers() + " members while typing",
                        (station, part) -> search(station, sizes.keys() / TURNS)));
    }

    /** Plays it and says what the screen's thread did. */
    ScreenWatch.Seen play(WindowedStation station, int part) throws Exception {
        return ScreenWatch.during(() -> {
            steps.take(station, part);
            LockSupport.parkNanos(SETTLING);
        });
    }

    private static void ticket(WindowedStation station, int lines, int keys) throws Exception {
        StationWindow window = station.window();
        go(window, Place.SALE);
        on(() -> window.scanned(new ScannedCode.Card(Neighbours.number(1))));
        for (var line : new Goods().lines(lines, 0)) {
            String barcode = line.product().barcode().orElseThrow();
            on(() -> window.scanned(new ScannedCode.Barcode(barcode)));
        }
        for (int i = 0; i < Math.min(keys, lines); i++) {
            on(() -> window.keys().asked(Command.UP));
        }
        for (int i = 0; i < Math.min(keys, lines) / 2; i++) {
            on(() -> window.keys().asked(Command.REMOVE));
        }
        for (int i = 0; i < lines; i++) {
            on(() -> window.keys().asked(Command.REMOVE));
        }
        on(() -> window.serving().leave());
    }

    private static void orders(WindowedStation station, int keys) throws Exception {
        StationWindow window = station.window();
        for (int turn = 0; turn < TURNS; turn++) {
            go(window, Place.PICKUP);
            LockSupport.parkNanos(SETTLING);
            for (int i = 0; i < keys; i++) {
                on(() -> window.keys().asked(Command.DOWN));
            }
            on(window::newsCame);
            LockSupport.parkNanos(SETTLING);
            on(() -> window.scanned(new ScannedCode.Card(Neighbours.number(2))));
            on(() -> window.serving().leave());
            go(window, Place.SALE);
        }
    }

    private static void search(WindowedStation station, int searches) throws Exception {
        StationWindow window = station.window();
        go(window, Place.MEMBERS);
        for (int i = 0; i < searches; i++) {
            String digits = String.format(Locale.ROOT, "%04d", i * 37 % station.members());
            type(window, digits);
            on(() -> window.keys().asked(Command.CONFIRM));
            LockSupport.parkNanos(SETTLING / 2);
            on(() -> window.keys().asked(Command.BACK));
            on(() -> window.keys().asked(Command.BACK));
        }
        go(window, Place.SALE);
        for (int i = 0; i < searches; i++) {
            type(window, "shq1");
            on(() -> window.keys().asked(Command.BACK));
        }
    }

    private static void type(StationWindow window, String text) throws Exception {
        for (int i = 0; i < text.length(); i++) {
            String character = text.substring(i, i + 1);
            on(() -> window.keys().typed(character));
        }
    }

    private static void go(StationWindow window, Place place) throws Exception {
        on(() -> window.go(place));
    }

    private static void on(Runnable step) throws Exception {
        Toolkit.call(() -> {
            step.run();
            return true;
        });
        LockSupport.parkNanos(BETWEEN);
    }
}
