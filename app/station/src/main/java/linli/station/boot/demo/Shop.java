package linli.station.boot.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import linli.contract.v1.enrolment.IssuedCode;
import linli.core.Outcome;
import linli.hardware.simulator.SimulatedScanner;
import linli.station.boot.Station;
import linli.station.boot.folder.World;
import linli.station.boot.till.StationProgram;
import linli.station.boot.till.Toolkit;
import linli.station.sync.Network;
import linli.station.sync.SyncStatus;

/** Everything that takes part in the demonstration. */
record Shop(
        World world,
        Path folder,
        CentralProcess central,
        Headquarters headquarters,
        StationProgram first,
        Station second,
        CounterDevices devices,
        DemonstrationShop goods,
        Patience patience) {

    private static final long REPLY_SECONDS = 10;

    /** The scanner at the first counter. */
    SimulatedScanner scanner() {
        return devices.scanner();
    }

    /** Both. */
    List<Station> stations() {
        return List.of(first.station(), second);
    }

    /** Whether goods and orders came through the feed. */
    static boolean isFurnished(Station station) {
        return !station.waitingOrders().isEmpty() && !station.search("EGG10", 1).isEmpty();
    }

    /** Whether the central has all that was done there, and said so. */
    static boolean isDrained(Station station) {
        SyncStatus status = station.sync().status();
        return status.network() == Network.ONLINE && status.unsent() == 0;
    }

    /** Leaves a picture of the window. */
    void snapshot(String name, Story story) throws IOException, InterruptedException {
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        Path file = pictures.resolve(name + ".png");
        // One more turn of the screen's thread, so that what was just told is drawn.
        Toolkit.call(() -> true);
        Toolkit.call(() -> {
            first.window().snapshot(file);
            return file;
        });
        story.left(file);
    }

    /** A member's rotating code, as their phone shows it now. */
    String memberCode(String member) throws IOException {
        return issued(headquarters.ask("GET", "/v1/hq/members/" + member + "/code", "")).code();
    }

    /** The code in an answer of headquarters. */
    static IssuedCode issued(String text) throws IOException {
        return accepted(IssuedCode.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The value, which must have been accepted. */
    static <T> T accepted(Outcome<T> outcome) throws IOException {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) ->
                    throw new IOException("Refused: " + refusal.code());
        };
    }

    /** Asks something that replies later, and waits for the reply. */
    static <T> T ask(Consumer<Consumer<T>> question) throws IOException {
        CompletableFuture<T> reply = new CompletableFuture<>();
        question.accept(reply::complete);
        try {
            return reply.get(REPLY_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new IOException("No reply", e);
        }
    }
}
