package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.checkout.HeldSale;
import linli.core.checkout.HeldSales;
import linli.core.checkout.HoldRefusal;
import linli.core.checkout.HoldSale;
import linli.core.member.MemberId;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sales put aside, on a real journal and store. */
class HoldTest {

    @TempDir Path folder;
    private Till till;

    @BeforeEach
    void open() throws IOException {
        till = Till.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        till.close();
    }

    @Test
    void keepsASaleAcrossARestartWithItsMemberAndGoods() throws IOException {
        MemberId member = till.stock().id();
        Sale sale = TestShop.sale(Optional.of(member), 3);
        Act.SaleSuspended act = Till.accepted(till.tryHold(sale));
        till.close();
        till = Till.open(folder);
        HeldSale found = till.heldSales().getFirst();
        assertThat(found.suspended()).isEqualTo(act);
        assertThat(found.suspended().sale()).isEqualTo(sale);
        assertThat(found.visit().orElseThrow().member().id()).isEqualTo(member);
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void isTakenUpOnce() throws IOException {
        ActId held = hold();
        HeldSales.Recalled again = Till.accepted(till.tryRecall(held));
        assertThat(again.sale().id()).isEqualTo(held);
        assertThat(refusal(till.tryRecall(held))).isEqualTo(HoldRefusal.NOT_HELD);
        assertThat(till.heldSales()).isEmpty();
        till.close();
        till = Till.open(folder);
        assertThat(till.heldSales()).isEmpty();
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void neverBurnsPointsNorMovesMoney() throws IOException {
        MemberId member = till.stock().id();
        Sale plain = TestShop.sale(Optional.of(member), 3);
        Sale sale =
                new Sale(
                        plain.member(),
                        plain.lines(),
                        Optional.empty(),
                        new PointsRequest.Exactly(100),
                        0);
        long before = till.visit(member).account().points().balance();
        Act.SaleSuspended act = Till.accepted(till.tryHold(sale));
        assertThat(act.sale().points()).isEqualTo(new PointsRequest.None());
        assertThat(act.changes()).isEmpty();
        assertThat(till.visit(member).account().points().balance()).isEqualTo(before);
        assertThat(till.station().store().shifts().drawer().fen()).isZero();
        Identification recognised =
                Till.accepted(till.tryRecall(act.occasion().act()))
                        .sale()
                        .visit()
                        .orElseThrow()
                        .identification();
        assertThat(recognised.maySpendFor(member)).as("without the code again").isFalse();
    }

    @Test
    void countsWhatIsAsideWhenTheShiftIsClosed() {
        till.openShift(20_000);
        hold();
        ActId second = hold();
        till.tryRecall(second);
        Act.ShiftClosed closed = Till.accepted(till.closeShift(TestTill.closing(20_000, "")));
        assertThat(closed.closing().unfinished().held()).isEqualTo(1);
        assertThat(till.heldSales()).as("the next shift takes it up").hasSize(1);
    }

    @Test
    void keepsNoMoreThanACounterCanOversee() {
        for (int i = 0; i < HoldSale.MOST; i++) {
            hold();
        }
        assertThat(refusal(till.tryHold(TestShop.sale(Optional.empty(), 1))))
                .isEqualTo(HoldRefusal.TOO_MANY_HELD);
    }

    @Test
    void showsTheOldestFirst() {
        List<ActId> held = List.of(hold(), hold(), hold());
        assertThat(till.heldSales()).extracting(HeldSale::id).isEqualTo(held);
    }

    private ActId hold() {
        return Till.accepted(till.tryHold(TestShop.sale(Optional.empty(), 1))).occasion().act();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal) ? refusal : () -> "";
    }
}
