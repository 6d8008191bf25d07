package linli.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import linli.hardware.DeviceState;
import linli.hardware.PaperWidth;
import linli.hardware.PrintFault;
import linli.hardware.PrintResult;
import linli.hardware.PrinterStatus;
import linli.hardware.escpos.PrintDocument;
import linli.hardware.escpos.PrintElement;
import linli.hardware.escpos.PrintElement.Cut;
import linli.hardware.escpos.PrintElement.Line;
import linli.hardware.escpos.PrintElement.Qr;
import linli.hardware.escpos.PrinterProfile;
import linli.hardware.escpos.VirtualPrinter;
import linli.hardware.serial.SerialPorts;
import linli.hardware.simulator.SimulatedPrinter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EscPosPrinterTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final PrintResult PRINTED = new PrintResult.Printed();

    /** The two ways on which a printer can answer. */
    enum Way {
        TERMINAL,
        NETWORK
    }

    @TempDir private Path folder;
    private final PrinterLog log = new PrinterLog();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    @SuppressWarnings("NullAway.Init") // by make() or open(), whichever the test begins with
    private SimulatedPrinter simulated;

    @SuppressWarnings("NullAway.Init")
    private EscPosPrinter printer;

    @AfterEach
    void close() throws Exception {
        while (!opened.isEmpty()) {
            opened.removeLast().close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsWhatItIsGiven(Way way) throws IOException {
        start(way);

        assertThat(printer.print(receipt("望京西园站"), LIMIT)).isEqualTo(PRINTED);

        assertThat(simulated.slips())
                .singleElement()
                .satisfies(slip -> assertThat(slip.lines()).startsWith("望京西园站"));
    }

    @ParameterizedTest
    @EnumSource
    void printsNothingWithoutPaperAndSaysSo(Way way) throws IOException {
        start(way);
        simulated.takePaper();

        assertThat(printer.print(receipt("一"), LIMIT))
                .isEqualTo(new PrintResult.NotPrinted(PrintFault.PAPER_EMPTY));
        assertThat(printer.status().paperEmpty()).isTrue();

        simulated.putPaper();
        assertThat(printer.print(receipt("二"), LIMIT)).isEqualTo(PRINTED);
        assertThat(simulated.slips()).map(slip -> slip.lines().getFirst()).containsExactly("二");
    }

    @ParameterizedTest
    @EnumSource
    void isUncertainAboutAJobInWhichThePaperEnded(Way way) throws IOException {
        start(way);
        simulated.endPaperAfter(3);

        assertThat(printer.print(lines(20), LIMIT))
                .isEqualTo(new PrintResult.Uncertain(PrintFault.PAPER_EMPTY));
        assertThat(simulated.hanging().lines()).containsExactly("行 0", "行 1", "行 2");
    }

    @ParameterizedTest
    @EnumSource
    void namesTheOpenCoverAndThePrinterThatIsOutOfOrder(Way way) throws IOException {
        start(way);

        simulated.openCover();
        assertThat(printer.print(receipt("一"), LIMIT))
                .isEqualTo(new PrintResult.NotPrinted(PrintFault.COVER_OPEN));

        simulated.become(new PrinterStatus(true, false, false, false, false, true));
        assertThat(printer.print(receipt("一"), LIMIT))
                .isEqualTo(new PrintResult.NotPrinted(PrintFault.OUT_OF_ORDER));
    }

    @ParameterizedTest
    @EnumSource
    void printsToOneThatNeverAnswers(Way way) throws IOException {
        make(way);
        simulated.neverAnswer();
        open();

        assertThat(printer.print(receipt("哑"), LIMIT)).isEqualTo(PRINTED);

        await().untilAsserted(() -> assertThat(simulated.slips()).hasSize(1));
    }

    @ParameterizedTest
    @EnumSource
    void isThereAgainAfterItWasUnplugged(Way way) throws IOException {
        start(way);
        assertThat(printer.print(receipt("一"), LIMIT)).isEqualTo(PRINTED);

        simulated.unplug();
        await().until(() -> printer.state() == DeviceState.ERROR);
        assertThat(printer.print(receipt("二"), LIMIT))
                .isEqualTo(new PrintResult.NotPrinted(PrintFault.UNREACHABLE));

        simulated.replug();
        await().until(() -> printer.state() == DeviceState.IDLE);
        assertThat(printer.print(receipt("三"), LIMIT)).isEqualTo(PRINTED);
        assertThat(simulated.slips())
                .map(slip -> slip.lines().getFirst())
                .containsExactly("一", "三");
        assertThat(log.states()).containsSubsequence("IDLE", "ERROR UNPLUGGED", "IDLE");
    }

    @ParameterizedTest
    @EnumSource
    void tellsItsStatusWhenItChanges(Way way) throws IOException {
        start(way);
        simulated.openCover();
        await().until(() -> printer.status().coverOpen());
        simulated.closeCover();
        await().until(() -> !printer.status().coverOpen());

        assertThat(log.statuses())
                .containsSubsequence(
                        new PrinterStatus(true, true, false, false, false, false),
                        PrinterStatus.WELL);
    }

    @ParameterizedTest
    @EnumSource
    void opensTheDrawerEvenWithoutPaper(Way way) throws IOException {
        start(way);
        assertThat(printer.kickDrawer(LIMIT)).isEqualTo(PRINTED);
        await().until(() -> simulated.drawerPulses() == 1);

        simulated.takePaper();
        await().until(() -> printer.status().paperEmpty());

        assertThat(printer.kickDrawer(LIMIT)).isEqualTo(PRINTED);
        await().until(() -> simulated.drawerPulses() == 2);
    }

    @Test
    void waitsNoLongerThanTheLimitForAPrinterThatTakesNothing() throws IOException {
        make(Way.NETWORK);
        simulated.hang(true);
        open();
        PrintDocument large = new PrintDocument(manyPictures());

        assertThat(printer.print(large, Duration.ofSeconds(2)))
                .isInstanceOf(PrintResult.Uncertain.class)
                .extracting(result -> ((PrintResult.Uncertain) result).fault())
                .isEqualTo(PrintFault.STALLED);

        simulated.hang(false);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(printer.print(receipt("好"), LIMIT)).isEqualTo(PRINTED));
    }

    @Test
    void isInErrorWhenItNoLongerAnswers() throws IOException {
        start(Way.TERMINAL);
        assertThat(printer.print(receipt("一"), LIMIT)).isEqualTo(PRINTED);

        simulated.hang(true);
        await().atMost(Duration.ofSeconds(20)).until(() -> printer.state() == DeviceState.ERROR);
        assertThat(log.states()).contains("ERROR NO_ANSWER");
        assertThat(printer.print(receipt("二"), LIMIT))
                .isEqualTo(new PrintResult.NotPrinted(PrintFault.UNREACHABLE));

        simulated.hang(false);
        await().until(() -> printer.state() == DeviceState.IDLE);
        assertThat(printer.print(receipt("三"), LIMIT)).isEqualTo(PRINTED);
    }

    @Test
    void looksForAPrinterThatIsNotThere() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        open(new PrinterSpec(new PrinterPort.Tcp("127.0.0.1", nobody), PaperWidth.MM58));

        await().until(() -> printer.state() == DeviceState.ERROR);
        assertThat(log.states()).containsExactly("ERROR PORT_NOT_FOUND");
        assertThat(printer.print(receipt("无"), LIMIT))
                .isEqualTo(new PrintResult.NotPrinted(PrintFault.UNREACHABLE));
    }

    @Test
    void appendsJobsToAFile() throws IOException {
        Path file = folder.resolve("jobs.bin");
        open(new PrinterSpec(new PrinterPort.File(file), PaperWidth.MM80));

        assertThat(printer.print(receipt("一"), LIMIT)).isEqualTo(PRINTED);
        assertThat(printer.print(receipt("二"), LIMIT)).isEqualTo(PRINTED);

        VirtualPrinter paper = new VirtualPrinter(PaperWidth.MM80);
        paper.accept(Files.readAllBytes(file));
        assertThat(paper.slips()).map(slip -> slip.lines().getFirst()).containsExactly("一", "二");
    }

    @Test
    void saysThatAFileIsOutOfReach() {
        open(
                new PrinterSpec(
                        new PrinterPort.File(folder.resolve("no such folder/jobs.bin")),
                        PaperWidth.MM58));

        assertThat(printer.print(receipt("一"), LIMIT))
                .isEqualTo(new PrintResult.NotPrinted(PrintFault.UNREACHABLE));
    }

    @Test
    void isOpenedOnceAndPrintsNothingWhileClosed() throws IOException {
        start(Way.NETWORK);
        assertThatIllegalStateException().isThrownBy(() -> printer.open(log));

        printer.close();
        printer.close();

        assertThat(printer.print(receipt("一"), LIMIT))
                .isEqualTo(new PrintResult.NotPrinted(PrintFault.UNREACHABLE));
        assertThat(log.states()).endsWith("CLOSED");
    }

    private void start(Way way) throws IOException {
        make(way);
        open();
    }

    private void make(Way way) throws IOException {
        simulated =
                way == Way.TERMINAL
                        ? SimulatedPrinter.onTerminal(folder.resolve("printer"), PaperWidth.MM58)
                        : SimulatedPrinter.onNetwork(PaperWidth.MM58);
        opened.add(simulated);
    }

    private void open() {
        open(simulated.spec());
        await().until(() -> printer.state() == DeviceState.IDLE);
    }

    private void open(PrinterSpec spec) {
        SerialPorts ports = SerialPorts.ofThisMachine(folder.resolve("driver"));
        printer =
                new EscPosPrinter(
                        ports,
                        spec,
                        PrinterProfile.of(spec.paper()).withoutQr(),
                        InstantSource.system());
        opened.add(printer);
        printer.open(log);
    }

    private static PrintDocument receipt(String text) {
        return new PrintDocument(List.of(Line.of(text), new Cut()));
    }

    private static PrintDocument lines(int count) {
        return new PrintDocument(
                IntStream.range(0, count).<PrintElement>mapToObj(i -> Line.of("行 " + i)).toList());
    }

    private static List<PrintElement> manyPictures() {
        return IntStream.range(0, 400)
                .<PrintElement>mapToObj(i -> new Qr("8000012345678901"))
                .toList();
    }
}
