package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.member.Profile;
import linli.station.boot.ShakyPrinter.Mood;
import linli.station.boot.ShakyPrinter.Slip;
import linli.station.journal.LocalDisk;
import linli.station.print.PrintNews;
import linli.station.print.PrintQueue;
import linli.station.print.Stage;
import linli.station.print.Standing;
import linli.station.store.h2.StoreDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintingTest {

    @TempDir Path folder;
    private final ShakyPrinter printer = new ShakyPrinter(new Random(1));
    private final ManualDelay delay = new ManualDelay();
    private final List<PrintNews> news = new ArrayList<>();

    @Test
    void printsOnceAndOpensTheDrawerAfterTheReply() throws IOException {
        try (Till till = Till.open(folder)) {
            till.printOn(printer, delay, news::add);
            till.onReply(reply -> assertThat(printer.kicks() + printer.slips().size()).isZero());
            Act.SaleCompleted act = till.sell(Optional.of(till.stock().id()), 2);
            assertThat(printer.kicks()).isEqualTo(1);
            assertThat(printer.slips()).hasSize(1);
            Slip slip = printer.slips().getFirst();
            assertThat(slip.isUnmarked()).isTrue();
            assertThat(String.join("\n", slip.lines()))
                    .contains(
                            "上海青", "手机尾号 8000", "积分余额", OpenStation.paperCode(act).substring(0, 4))
                    .doesNotContain("王小明", "13800138000");
            assertThat(last(act).stage()).isEqualTo(Stage.PRINTED);
        }
    }

    @Test
    void retriesWhileFreshAndPrintsNoBacklogUnasked() throws IOException {
        try (Till till = Till.open(folder)) {
            PrintQueue queue = till.printOn(printer, delay, news::add);
            printer.mood = Mood.DEAD;
            Act evening = till.sell(Optional.empty(), 1);
            assertThat(last(evening).stage()).isEqualTo(Stage.WAITING);
            assertThat(last(evening).code()).isEqualTo("LP-4151");
            delay.pass();
            till.setClock(till.now().plus(Duration.ofHours(9)));
            delay.pass();
            assertThat(last(evening).stage()).isEqualTo(Stage.NOT_PRINTED);
            Act morning = till.sell(Optional.empty(), 2);
            printer.recover();
            assertThat(printer.slips()).hasSize(1);
            assertThat(last(morning).stage()).isEqualTo(Stage.PRINTED);
            assertThat(queue.undecided())
                    .extracting(standing -> standing.job().act())
                    .containsExactly(evening.occasion().act());
            queue.print(evening.occasion().act());
            assertThat(printer.slips().getLast().isUnmarked())
                    .as("nothing of it was ever on paper")
                    .isTrue();
            assertThat(queue.undecided()).isEmpty();
        }
    }

    @Test
    void printsAgainOnlyAsAMarkedCopy() throws IOException {
        try (Till till = Till.open(folder)) {
            PrintQueue queue = till.printOn(printer, delay, news::add);
            ActId act = till.sell(Optional.empty(), 1).occasion().act();
            int kicks = printer.kicks();
            queue.print(act);
            printer.mood = Mood.DEAD;
            queue.print(act);
            printer.recover();
            queue.print(act);
            assertThat(printer.slips()).hasSize(3);
            assertThat(printer.slips().get(1).lines()).anyMatch(line -> line.contains("第 1 份"));
            assertThat(printer.slips().get(2).lines()).anyMatch(line -> line.contains("第 2 份"));
            assertThat(printer.kicks()).as("a copy opens no drawer").isEqualTo(kicks);
        }
    }

    @Test
    void marksWhatMayBeOnPaperAlready() throws IOException {
        for (Mood mood : List.of(Mood.CUT_OFF, Mood.SILENT)) {
            Path own = folder.resolve(mood.name());
            try (Till till = Till.open(own)) {
                PrintQueue queue = till.printOn(printer, delay, news::add);
                printer.mood = mood;
                Act act = till.sell(Optional.empty(), 1);
                assertThat(last(act).stage()).isEqualTo(Stage.MAYBE_PRINTED);
                printer.recover();
                delay.pass();
                queue.print(act.occasion().act());
                assertThat(printer.slips().getLast().isUnmarked()).isFalse();
            }
        }
    }

    @Test
    void printsARefundAndOpensTheDrawerForItsCash() throws IOException {
        try (Till till = Till.open(folder)) {
            PrintQueue queue = till.printOn(printer, delay, news::add);
            Act.SaleCompleted sale = till.sell(Optional.of(till.stock().id()), 2);
            int kicks = printer.kicks();
            Act.TicketRefunded refund = Till.accepted(till.tryRefund(sale.occasion().act(), 1, 1));
            assertThat(printer.kicks()).isEqualTo(kicks + 1);
            assertThat(String.join("\n", printer.slips().getLast().lines()))
                    .contains("退货单", "原单号 1", "上海青", "-3.98", "收回退货所得积分", "积分余额");
            queue.print(refund.occasion().act());
            assertThat(printer.slips().getLast().isUnmarked()).isFalse();
            assertThat(printer.kicks()).isEqualTo(kicks + 1);
        }
    }

    @Test
    void saysThatTheDrawerStayedShutAndLetsTheSaleStand() throws IOException {
        try (Till till = Till.open(folder)) {
            till.printOn(printer, delay, news::add);
            printer.drawerStuck = true;
            ActId act = till.sell(Optional.empty(), 1).occasion().act();
            assertThat(news).contains(new PrintNews.DrawerStuck(act, "LP-4161"));
            assertThat(printer.slips()).hasSize(1);
            assertThat(till.verify().sales()).isEqualTo(1);
        }
    }

    @Test
    void showsButNeverPrintsWhatWaitedBeforeARestart() throws IOException {
        ActId act;
        try (Till till = Till.open(folder)) {
            till.printOn(printer, delay, news::add);
            printer.mood = Mood.DEAD;
            act = till.sell(Optional.empty(), 1).occasion().act();
        }
        printer.mood = Mood.WELL;
        try (Till till = Till.open(folder)) {
            PrintQueue queue = till.printOn(printer, delay, news::add);
            printer.recover();
            delay.pass();
            assertThat(printer.slips()).isEmpty();
            assertThat(queue.undecided()).hasSize(1);
            queue.print(act);
            assertThat(printer.slips().getFirst().isUnmarked()).isFalse();
        }
    }

    @Test
    void showsButNeverPrintsJobsThatWereMadeAgain() throws IOException {
        try (Till till = Till.open(folder)) {
            till.printOn(printer, delay, news::add);
            till.sell(Optional.empty(), 1);
            till.sell(Optional.empty(), 2);
        }
        Files.delete(folder.resolve("store/linli.mv.db"));
        Files.delete(folder.resolve("store/snapshot"));
        try (Till till = Till.open(folder)) {
            PrintQueue queue = till.printOn(printer, delay, news::add);
            printer.recover();
            assertThat(printer.slips()).hasSize(2);
            assertThat(queue.undecided())
                    .extracting(Standing::stage)
                    .containsExactly(Stage.MAYBE_PRINTED, Stage.MAYBE_PRINTED);
            queue.undecided().forEach(standing -> queue.dismiss(standing.job().act()));
            assertThat(queue.undecided()).isEmpty();
            assertThat(till.verify().discrepancies()).isEmpty();
        }
    }

    @Test
    void wantsNothingPrintedWithoutAPrinter() throws IOException {
        try (Till till = Till.open(folder)) {
            Act act = till.sell(Optional.empty(), 1);
            PrintQueue queue = till.printOn(printer, delay, news::add);
            assertThat(printer.slips()).isEmpty();
            assertThat(queue.undecided()).isEmpty();
            assertThat(queue.standing(act.occasion().act()).orElseThrow().stage())
                    .isEqualTo(Stage.DISMISSED);
        }
    }

    @Test
    void keepsNothingPersonalInJobs() throws IOException {
        try (Till till = Till.open(folder)) {
            till.printOn(printer, delay, news::add);
            till.register(new Profile("赵春花", "13700137000", Optional.empty()));
            assertThat(String.join("\n", printer.slips().getFirst().lines()))
                    .contains("手机尾号 7000")
                    .doesNotContain("赵春花", "13700137000");
        }
        byte[] key = Files.readAllBytes(folder.resolve("keys/store.key"));
        assertThat(StoreDump.of(folder.resolve("store"), key))
                .contains("PRINT_JOB")
                .doesNotContain("赵春花", "13700137000");
    }

    @Test
    void goesOnAfterADriverThatThrows() throws IOException {
        try (Till till = Till.open(folder, new LocalDisk(), Till.START)) {
            PrintQueue queue = till.printOn(printer, delay, news::add);
            printer.mood = Mood.THROWS_AFTER;
            List<Act> acts = new ArrayList<>();
            try {
                acts.add(till.sell(Optional.empty(), 1));
            } catch (IllegalStateException thrown) {
                assertThat(thrown).hasMessage("driver, after");
            }
            printer.recover();
            Act next = till.sell(Optional.empty(), 2);
            assertThat(last(next).stage()).isEqualTo(Stage.PRINTED);
            assertThat(queue.undecided())
                    .extracting(Standing::stage)
                    .containsExactly(Stage.MAYBE_PRINTED);
        }
    }

    private Standing last(Act act) {
        return news.stream()
                .filter(PrintNews.JobChanged.class::isInstance)
                .map(each -> ((PrintNews.JobChanged) each).standing())
                .filter(standing -> standing.job().act().equals(act.occasion().act()))
                .reduce((before, now) -> now)
                .orElseThrow();
    }
}
