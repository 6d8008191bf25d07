package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import linli.core.act.Act;
import linli.hardware.DeviceState;
import linli.hardware.PaperWidth;
import linli.hardware.escpos.Printout;
import linli.hardware.printer.EscPosPrinter;
import linli.hardware.serial.SerialPorts;
import linli.hardware.simulator.SimulatedPrinter;
import linli.station.background.Background;
import linli.station.print.PrintNews;
import linli.station.print.PrintQueue;
import linli.station.print.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue with the real driver on a real socket, and a printer that is robbed of its paper. */
class RealPrinterTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir Path folder;
    private final List<PrintNews> news = new CopyOnWriteArrayList<>();

    @Test
    void printsByItselfWhenThePaperIsBackAndMarksCopies() throws IOException {
        Background background = Background.withoutWindow();
        try (SimulatedPrinter device = SimulatedPrinter.onNetwork(PaperWidth.MM58);
                Till till = Till.open(folder)) {
            EscPosPrinter printer =
                    new EscPosPrinter(
                            SerialPorts.ofThisMachine(folder.resolve("driver")),
                            device.spec(),
                            till::now);
            PrintQueue queue =
                    till.printOn(printer, background.devices(), background::after, news::add);
            await().atMost(SOON).until(() -> printer.state() == DeviceState.IDLE);
            Act first = till.sell(Optional.empty(), 1);
            await().atMost(SOON).until(() -> stage(first) == Stage.PRINTED);
            await().atMost(SOON).until(() -> device.drawerPulses() == 1);
            device.takePaper();
            await().atMost(SOON).until(() -> printer.status().paperEmpty());
            Act second = till.sell(Optional.empty(), 2);
            await().atMost(SOON).until(() -> device.drawerPulses() == 2);
            await().atMost(SOON).until(() -> stage(second) == Stage.WAITING);
            device.putPaper();
            await().atMost(SOON).until(() -> stage(second) == Stage.PRINTED);
            queue.print(first.occasion().act());
            await().atMost(SOON).until(() -> papers(device).size() == 3);
            assertThat(papers(device).get(1)).contains("单号 2").doesNotContain("补打");
            assertThat(papers(device).get(2)).contains("单号 1", "【补打 COPY】");
            assertThat(device.drawerPulses()).as("a copy opens no drawer").isEqualTo(2);
        } finally {
            background.close();
        }
    }

    /** Without a knife all papers hang in one piece: each begins with its title. */
    private static List<String> papers(SimulatedPrinter device) {
        List<Printout> all = new java.util.ArrayList<>(device.slips());
        all.add(device.hanging());
        return all.stream()
                .filter(paper -> !paper.isEmpty())
                .map(paper -> String.join("\n", paper.lines()))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private Stage stage(Act act) {
        return news.stream()
                .filter(PrintNews.JobChanged.class::isInstance)
                .map(each -> ((PrintNews.JobChanged) each).standing())
                .filter(standing -> standing.job().act().equals(act.occasion().act()))
                .reduce((before, now) -> now)
                .map(standing -> standing.stage())
                .orElse(Stage.DISMISSED);
    }
}
