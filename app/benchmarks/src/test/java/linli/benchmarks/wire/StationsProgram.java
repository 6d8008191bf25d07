package linli.benchmarks.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import linli.core.Outcome;
import linli.station.background.Background;
import linli.station.backup.BackupPoint;
import linli.station.backup.RecoveryCode;
import linli.station.boot.Station;
import linli.station.boot.folder.World;
import linli.station.sync.Enrolled;

/**
 * Stations in a process of their own that sell until they are told to rest, or are killed; each
 * prints what it showed. Told on standard input: {@code enrol URL CODE …}, {@code furnished},
 * {@code sell}, {@code backup NUMBER DIR}, {@code drain}, {@code verify}, {@code end}.
 */
final class StationsProgram {

    private final List<SellingStation> stations = new ArrayList<>();

    private StationsProgram(Path folder, int count, Random random) throws IOException {
        for (int i = 0; i < count; i++) {
            Path own = folder.resolve(Integer.toString(i));
            Background background = Background.withoutWindow();
            var nobody = new Station.Listeners(event -> {}, status -> {});
            Outcome<Station> opened = Station.open(own, World.ofThisMachine(), background, nobody);
            if (!(opened instanceof Outcome.Accepted<Station>(Station station))) {
                throw new IllegalStateException("A station does not open: " + opened);
            }
            stations.add(
                    new SellingStation(
                            i,
                            station,
                            background,
                            new Random(random.nextLong()),
                            System.out::println));
            System.out.println("STATION " + i + " " + station.identity().station().value());
            station.sync().start();
        }
    }

    /** Takes the folder of all stations, how many there are, and a seed. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Random random = new Random(Long.parseLong(arguments[2]));
        StationsProgram program =
                new StationsProgram(Path.of(arguments[0]), Integer.parseInt(arguments[1]), random);
        program.stations.forEach(station -> Thread.ofPlatform().daemon().start(station));
        System.out.println("OPEN");
        BufferedReader words =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            if (line.equals("end")) {
                break;
            }
            program.obey(line.split(" ", -1));
        }
        program.stations.forEach(SellingStation::close);
        System.exit(0);
    }

    private void obey(String[] words) throws IOException, InterruptedException {
        switch (words[0]) {
            case "enrol" -> {
                for (SellingStation station : stations) {
                    enrol(station, words[1], words[2 + station.number()]);
                }
                System.out.println("ENROLLED");
            }
            case "furnished" -> {
                stations.forEach(SellingStation::awaitMembers);
                System.out.println("FURNISHED");
            }
            case "sell" -> stations.forEach(SellingStation::sell);
            case "drain" -> {
                for (SellingStation station : stations) {
                    station.rest();
                    System.out.println("DRAINED " + station.drained());
                }
                System.out.println("RESTING");
            }
            case "backup" -> backUp(stations.get(Integer.parseInt(words[1])), Path.of(words[2]));
            case "verify" -> {
                for (SellingStation station : stations) {
                    System.out.println("VERIFIED " + station.verified());
                }
                System.out.println("CHECKED");
            }
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    /** While it sells. */
    private static void backUp(SellingStation station, Path stick) throws IOException {
        Outcome<RecoveryCode> chosen = station.station().chooseBackup(stick);
        Outcome<BackupPoint> written = station.station().backUp();
        if (chosen instanceof Outcome.Accepted<RecoveryCode>(RecoveryCode code)
                && written instanceof Outcome.Accepted<BackupPoint>(BackupPoint point)) {
            System.out.println("BACKED " + code.text() + " " + point.head().seq());
            return;
        }
        throw new IllegalStateException("No backup: " + chosen + written);
    }

    private static void enrol(SellingStation station, String url, String code) {
        Outcome<Enrolled> enrolled = station.station().enrol(url, code);
        if (enrolled instanceof Outcome.Refused<Enrolled>(var refusal)) {
            throw new IllegalStateException(refusal.code());
        }
    }
}
