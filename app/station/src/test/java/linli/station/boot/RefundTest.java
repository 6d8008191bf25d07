package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Returned;
import linli.core.member.Member;
import linli.core.money.Money;
import linli.core.refund.RefundLine;
import linli.core.refund.RefundPreview;
import linli.core.refund.RefundRefusal;
import linli.core.refund.RefundRequest;
import linli.core.refund.TicketSummary;
import linli.core.refund.TicketSummary.State;
import linli.core.tender.Payout;
import linli.core.visit.Found;
import linli.core.visit.ScannedCode;
import linli.station.journal.LocalDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefundTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir Path folder;
    private Till till;
    private Member wang;

    @BeforeEach
    void open() throws IOException {
        till = Till.open(folder);
        wang = till.stock();
        till.openShift(20_000);
    }

    @AfterEach
    void close() throws IOException {
        assertThat(till.verify().discrepancies()).isEmpty();
        till.close();
    }

    private long balance() {
        return till.visit(wang.id()).account().points().balance();
    }

    private Act.TicketRefunded undo(ActId ticket) {
        return Till.accepted(till.tryUndo(ticket));
    }

    private static ActId idOf(Act act) {
        return act.occasion().act();
    }

    private Act found(Act act) {
        Found found = till.find(new ScannedCode.ReceiptCode(OpenStation.receiptCode(idOf(act))));
        return ((Found.TicketFound) found).act();
    }

    @Test
    void goodsComeBackInStepsAndTakeTheirPointsWithThem() throws IOException {
        Act.SaleCompleted sale = till.sell(Optional.of(wang.id()), 3);
        long before = till.verify().drawer().fen();

        Till.accepted(till.tryRefund(idOf(sale), 1, 1));
        Till.accepted(till.tryRefund(idOf(sale), 1, 2));
        Act.TicketRefunded last = Till.accepted(till.tryRefund(idOf(sale), 2, 1));

        assertThat(last.returned().rest().isReturned()).isTrue();
        assertThat(balance()).isEqualTo(500);
        assertThat(till.verify().drawer().fen()).isEqualTo(before - sale.sale().net().fen());
        assertThat(till.tryRefund(idOf(sale), 1, 1))
                .isEqualTo(Outcome.refused(RefundRefusal.ALREADY_RETURNED));
    }

    @Test
    void pointsUsedAsMoneyComeBack() {
        Act.SaleCompleted sale = till.sellForPoints(wang.id(), 100);
        assertThat(balance()).isEqualTo(500 - 100 + sale.sale().pointsEarned());

        Act.TicketRefunded back = undo(idOf(sale));

        assertThat(back.returned().pointsRestored()).isEqualTo(100);
        assertThat(back.payout().total()).isEqualTo(sale.sale().net());
        assertThat(balance()).isEqualTo(500);
    }

    @Test
    void saysBeforeWhatItWillDo() {
        Act.SaleCompleted sale = till.sell(Optional.of(wang.id()), 3);
        RefundRequest request =
                new RefundRequest(
                        idOf(sale),
                        List.of(RefundLine.of(1, 3)),
                        Returned.Reason.RETURNED,
                        Payout.Way.CASH,
                        Optional.empty());

        RefundPreview preview = Till.accepted(till.preview(request));
        Act.TicketRefunded act = Till.accepted(till.tryRefund(request));

        assertThat(preview.act().returned()).isEqualTo(act.returned());
        assertThat(preview.act().payout()).isEqualTo(act.payout());
        assertThat(preview.after().orElseThrow().points().balance()).isEqualTo(balance());
    }

    @Test
    void aReceiptIsFoundWhateverItIsOf() {
        Act.SaleCompleted sale = till.sell(Optional.of(wang.id()), 1);
        Act.OrderHandedOver handover = Till.accepted(till.tryHandOver("order-1", 3));
        Act.TicketRefunded refund = Till.accepted(till.tryRefund(idOf(sale), 1, 1));
        for (Act act : List.of(sale, handover, refund)) {
            assertThat(found(act)).isEqualTo(act);
        }
        assertThat(till.history(idOf(sale)).refunds()).containsExactly(refund);
    }

    @Test
    void goodsThatWereMissingInABagArePaidBackByHeadquarters() throws IOException {
        long drawer = till.verify().drawer().fen();
        Act.OrderHandedOver handover = Till.accepted(till.tryHandOver("order-1", 3));
        long earned = balance() - 500;

        Act.TicketRefunded claim = Till.accepted(till.tryRefund(idOf(handover), 1, 3));

        assertThat(claim.payout()).isEqualTo(Payout.online(Money.ofFen(1050)));
        assertThat(claim.returned().pointsClawed()).isEqualTo(earned);
        assertThat(till.verify().drawer().fen()).isEqualTo(drawer);
    }

    @Test
    void aTicketIsUndoneOnlyInItsOwnShift() {
        Act.SaleCompleted sale = till.sell(Optional.empty(), 1);
        Till.accepted(till.closeShift(TestTill.closing(10_000, "没数清")));
        assertThat(till.tryUndo(idOf(sale))).isEqualTo(Outcome.refused(RefundRefusal.SHIFT_CLOSED));
    }

    @Test
    void nobodyRefundsWhatWasSoldElsewhere() {
        assertThat(till.tryRefund(new ActId("elsewhere"), 1, 1))
                .isEqualTo(Outcome.refused(RefundRefusal.UNKNOWN_TICKET));
    }

    @Test
    void listsADayWithWhatCameBack() {
        Act.SaleCompleted kept = till.sell(Optional.of(wang.id()), 1);
        Act.SaleCompleted part = till.sell(Optional.empty(), 2);
        Act.SaleCompleted undone = till.sell(Optional.empty(), 4);
        Act.OrderHandedOver handover = Till.accepted(till.tryHandOver("order-1", 1));
        Till.accepted(till.tryRefund(idOf(part), 1, 1));
        undo(idOf(undone));
        Till.accepted(till.tryRefund(idOf(handover), 1, 1));

        assertThat(till.tickets(Optional.of(TODAY), ""))
                .extracting(TicketSummary::act, TicketSummary::state)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(idOf(handover), State.RETURNED),
                        org.assertj.core.api.Assertions.tuple(idOf(undone), State.POST_VOIDED),
                        org.assertj.core.api.Assertions.tuple(idOf(part), State.PARTLY_RETURNED),
                        org.assertj.core.api.Assertions.tuple(idOf(kept), State.KEPT));
        assertThat(till.tickets(Optional.of(TODAY.minusDays(1)), "")).isEmpty();
    }

    @Test
    void findsTicketsByWhateverIsTyped() {
        Act.SaleCompleted sale = till.sell(Optional.of(wang.id()), 1);
        till.sell(Optional.empty(), 2);
        long number = till.history(idOf(sale)).number();
        String amount = new java.math.BigDecimal(sale.sale().net().fen()).movePointLeft(2) + "";
        for (String text :
                List.of(
                        OpenStation.receiptCode(idOf(sale)),
                        Long.toString(number),
                        "8000",
                        amount)) {
            assertThat(till.tickets(Optional.empty(), text))
                    .as(text)
                    .extracting(TicketSummary::act)
                    .containsExactly(idOf(sale));
        }
        assertThat(till.tickets(Optional.empty(), "上海青")).isEmpty();
    }

    @Test
    void aRestartChangesNothingOfWhatCameBack() throws IOException {
        Act.SaleCompleted sale = till.sell(Optional.of(wang.id()), 3);
        Till.accepted(till.tryRefund(idOf(sale), 1, 2));
        var before = till.history(idOf(sale));
        till.close();
        java.nio.file.Files.delete(folder.resolve("store/linli.mv.db"));
        till = Till.open(folder, new LocalDisk(), Till.START.plus(Duration.ofMinutes(5)));
        wang = till.stock();

        assertThat(till.history(idOf(sale))).isEqualTo(before);
        assertThat(till.tryRefund(idOf(sale), 1, 2))
                .isEqualTo(Outcome.refused(RefundRefusal.BAD_QUANTITY));
    }
}
