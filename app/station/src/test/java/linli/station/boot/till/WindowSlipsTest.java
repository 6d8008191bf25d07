package linli.station.boot.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import linli.core.Outcome;
import linli.core.act.ActId;
import linli.core.money.Money;
import linli.station.background.Background;
import linli.station.boot.Station;
import linli.station.boot.folder.World;
import linli.station.journal.LocalDisk;
import linli.station.receipt.ReceiptWords;
import linli.station.ui.kit.SlipPicture;
import linli.station.ui.kit.StationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts on the screen; the test is the thread of the screen and says what it runs when. */
class WindowSlipsTest {

    private static final ActId ACT = new ActId("0192f000-0000-7000-8000-0000000000aa");

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    @TempDir Path folder;
    private final BlockingQueue<Runnable> read = new LinkedBlockingQueue<>();
    private final BlockingQueue<Runnable> told = new LinkedBlockingQueue<>();

    @Test
    void drawsTheReceiptOfAnActThatIsAppliedWhileItIsLookedFor() throws Exception {
        Background background = new Background(this::onScreen);
        try (Station station = opened(background)) {
            WindowSlips slips =
                    new WindowSlips(
                            background,
                            new StationStatus(() -> NOW, ZoneId.of("Asia/Shanghai")),
                            station,
                            new ReceiptWords(Locale.SIMPLIFIED_CHINESE));
            read.take().run();
            List<Optional<SlipPicture>> drawn = new ArrayList<>();
            slips.picture(ACT, drawn::add);
            Runnable nothingFound = read.take();
            openShift(station, background);
            nothingFound.run();
            await().untilAsserted(() -> {
                Optional.ofNullable(read.poll()).ifPresent(Runnable::run);
                assertThat(drawn).hasSize(1);
            });
            assertThat(drawn.getFirst()).isPresent();
        }
    }

    /** On disk and in H2, and the screen was told so. */
    private void openShift(Station station, Background background) throws InterruptedException {
        station.counters().till().openShift("王姐", Money.ofFen(20_000), outcome -> {});
        AtomicBoolean isAllTold = new AtomicBoolean();
        background.writer().execute(() -> told.add(() -> isAllTold.set(true)));
        while (!isAllTold.get()) {
            told.take().run();
        }
    }

    private void onScreen(Runnable task) {
        (Thread.currentThread().getName().contains("screen") ? read : told).add(task);
    }

    private Station opened(Background background) throws IOException {
        World world = new World(() -> NOW, new SecureRandom(), new LocalDisk(), ACT::value);
        Station.Listeners listeners = new Station.Listeners(event -> {}, status -> {});
        return switch (Station.open(folder, world, background, listeners)) {
            case Outcome.Accepted<Station>(Station station) -> station;
            case Outcome.Refused<Station>(var refusal) -> throw new AssertionError(refusal.code());
        };
    }
}
