package linli.benchmarks.window;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import linli.benchmarks.Sizes;
import linli.benchmarks.shop.Goods;
import linli.benchmarks.shop.Neighbours;
import linli.core.visit.ScannedCode;
import linli.station.boot.till.Toolkit;
import linli.station.ui.StationWindow;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Place;

/** Something a cashier does with the window, as fast as a quick cashier does it. */
record Scenario(String name, long pause, Steps steps) {

    private static final int SETTLING = 12;
    private static final int TURNS = 3;

    /** What is done, with the window and the part of the sizes to be used. */
    interface Steps {
        void take(Hands hands, int part) throws Exception;
    }

    /** The screens of P12. */
    static List<Scenario> all(Sizes sizes) {
        long pause = TimeUnit.MILLISECONDS.toNanos(sizes.pause());
        return List.of(
                new Scenario(
                        "a ticket of " + sizes.ticket() + " lines, scanned and walked through",
                        pause,
                        (hands, part) -> ticket(hands, sizes.ticket() / part, sizes.keys())),
                new Scenario(
                        sizes.orders() + " orders: pickup opened, walked through, read again",
                        pause,
                        (hands, part) -> orders(hands, sizes.keys())),
                new Scenario(
                        "searching among " + sizes.manyMembers() + " members while typing",
                        pause,
                        (hands, part) -> search(hands, sizes.keys() / TURNS)));
    }

    /** Plays it and says what the screen's thread did. */
    ScreenWatch.Seen play(WindowedStation station, int part) throws Exception {
        return ScreenWatch.during(() -> {
            Hands hands = new Hands(station, pause);
            steps.take(hands, part);
            hands.rest(SETTLING);
        });
    }

    private static void ticket(Hands hands, int lines, int keys) throws Exception {
        StationWindow window = hands.station().window();
        hands.go(Place.SALE);
        hands.on(() -> window.scanned(new ScannedCode.Card(Neighbours.number(1))));
        for (var line : new Goods().lines(lines, 0)) {
            String barcode = line.product().barcode().orElseThrow();
            hands.on(() -> window.scanned(new ScannedCode.Barcode(barcode)));
        }
        for (int i = 0; i < Math.min(keys, lines); i++) {
            hands.on(() -> window.keys().asked(Command.UP));
        }
        for (int i = 0; i < Math.min(keys, lines) / 2; i++) {
            hands.on(() -> window.keys().asked(Command.REMOVE));
        }
        for (int i = 0; i < lines; i++) {
            hands.on(() -> window.keys().asked(Command.REMOVE));
        }
        hands.on(() -> window.serving().leave());
    }

    private static void orders(Hands hands, int keys) throws Exception {
        StationWindow window = hands.station().window();
        for (int turn = 0; turn < TURNS; turn++) {
            hands.go(Place.PICKUP);
            hands.rest(SETTLING);
            for (int i = 0; i < keys; i++) {
                hands.on(() -> window.keys().asked(Command.DOWN));
            }
            hands.on(window::newsCame);
            hands.rest(SETTLING);
            hands.on(() -> window.scanned(new ScannedCode.Card(Neighbours.number(2))));
            hands.on(() -> window.serving().leave());
            hands.go(Place.SALE);
        }
    }

    private static void search(Hands hands, int searches) throws Exception {
        StationWindow window = hands.station().window();
        hands.go(Place.MEMBERS);
        for (int i = 0; i < searches; i++) {
            String digits = String.format(Locale.ROOT, "%04d", i * 37 % hands.station().members());
            hands.type(digits);
            hands.on(() -> window.keys().asked(Command.CONFIRM));
            hands.rest(SETTLING / 2);
            hands.on(() -> window.keys().asked(Command.BACK));
            hands.on(() -> window.keys().asked(Command.BACK));
        }
        hands.go(Place.SALE);
        for (int i = 0; i < searches; i++) {
            hands.type("shq1");
            hands.on(() -> window.keys().asked(Command.BACK));
        }
    }

    /** What does the steps, with a pause of so many nanoseconds after each. */
    record Hands(WindowedStation station, long pause) {

        private void type(String text) throws Exception {
            for (int i = 0; i < text.length(); i++) {
                String character = text.substring(i, i + 1);
                on(() -> station.window().keys().typed(character));
            }
        }

        private void go(Place place) throws Exception {
            on(() -> station.window().go(place));
        }

        private void on(Runnable step) throws Exception {
            Toolkit.call(() -> {
                step.run();
                return true;
            });
            rest(1);
        }

        private void rest(int pauses) {
            LockSupport.parkNanos(pause * pauses);
        }
    }
}
