package linli.benchmarks.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linli.benchmarks.Benchmark;
import linli.benchmarks.Figure;
import linli.benchmarks.Result;
import linli.benchmarks.Sizes;
import linli.benchmarks.Workplace;
import linli.benchmarks.shop.Acts;
import linli.benchmarks.shop.Neighbours;
import linli.contract.v1.journal.JournalEntry;
import linli.core.Outcome;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.station.journal.Entry;
import linli.station.journal.Head;
import linli.station.journal.Journal;
import linli.station.journal.LocalDisk;

/** P10: a station that lost its H2 makes it again from its journal. */
public final class RebuildBenchmark implements Benchmark {

    private static final double REBUILT_SECONDS = 60;
    private static final double VERIFIED_SECONDS = 5;
    private static final double SECOND = 1e9;
    private static final int EPOCH = 1;

    @Override
    public Set<String> ids() {
        return Set.of("P10");
    }

    @Override
    public List<Result> run(Sizes sizes, Workplace place) throws Exception {
        Path folder = place.folder("rebuild");
        StationId station;
        try (MeasuredStation opened = MeasuredStation.open(folder)) {
            station = opened.id();
        }
        place.say("rebuild: a journal of " + sizes.journal() + " acts");
        write(folder, station, sizes);
        empty(folder.resolve("store"));
        place.say("rebuild: measuring");
        double verified = verify(folder, station);
        long start = System.nanoTime();
        MeasuredStation rebuilt = MeasuredStation.open(folder);
        double seconds = (System.nanoTime() - start) / SECOND;
        rebuilt.close();
        String journal =
                sizes.journal() + " acts, " + bytes(folder.resolve("journal")) / 1_000_000 + " MB";
        return List.of(
                new Result(
                        "P10",
                        "H2 rebuilt from the journal",
                        Figure.number(seconds) + " s",
                        journal,
                        "",
                        "≤ 60 s",
                        seconds <= REBUILT_SECONDS),
                new Result(
                        "P10",
                        "its chain verified",
                        Figure.number(verified) + " s",
                        journal,
                        "",
                        "≤ 5 s",
                        verified <= VERIFIED_SECONDS));
    }

    private static void write(Path folder, StationId station, Sizes sizes) throws IOException {
        Neighbours neighbours = new Neighbours(station, MeasuredStation.TODAY);
        var members = IntStream.range(0, sizes.members()).mapToObj(Neighbours::id).toList();
        Map<MemberId, Integer> places = new HashMap<>();
        members.forEach(member -> places.put(member, places.size()));
        Acts acts =
                new Acts(
                        station,
                        MeasuredStation.TODAY,
                        members,
                        member -> neighbours.account(places.getOrDefault(member, 0)));
        try (Journal journal = journal(folder, station, new UnforcedDisk())) {
            for (int i = 0; i < sizes.journal(); i++) {
                JournalEntry entry = acts.sealed(acts.next());
                Outcome<Head> added =
                        journal.append(
                                Entry.after(journal.head(), entry.headerText(), entry.payload()));
                if (added instanceof Outcome.Refused<Head>(var refusal)) {
                    throw new IOException(refusal.code());
                }
            }
        }
    }

    private static double verify(Path folder, StationId station) throws IOException {
        try (Journal journal = journal(folder, station, new LocalDisk())) {
            long start = System.nanoTime();
            journal.verify();
            return (System.nanoTime() - start) / SECOND;
        }
    }

    private static Journal journal(Path folder, StationId station, linli.station.journal.Disk disk)
            throws IOException {
        return Journal.open(
                disk,
                folder.resolve("journal").resolve(Integer.toString(EPOCH)),
                Head.start(JournalEntry.genesis(station, EPOCH).hex()),
                0);
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(RebuildBenchmark::size).sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
