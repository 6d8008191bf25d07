package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.money.Money;
import linli.core.tender.TenderType;
import linli.core.till.CashMovementKind;
import linli.core.till.CashReason;
import linli.core.till.ShiftFigure;
import linli.core.till.ShiftFigures;
import linli.core.till.TillRefusal;
import linli.core.till.ZReport;
import linli.station.counter.CounterRefusal;
import linli.station.store.till.Shifts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shifts on a real journal and store. */
class ShiftTest {

    private static final boolean LONG = Boolean.getBoolean("long");

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

    private Act.ShiftClosed closed(long fen, String reason) {
        return Till.accepted(till.closeShift(TestTill.closing(fen, reason)));
    }

    private ZReport report(int place) {
        List<Shifts.Closed> closed = till.station().store().shifts().closed(10);
        return till.station().store().shifts().report(closed.get(place).seq()).orElseThrow();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal)
                ? refusal
                : CounterRefusal.STATION_FAILED;
    }

    @Test
    void expectsFloatAndTakenLessGiven() throws IOException {
        till.openShift(20_000);
        long net = till.sell(Optional.empty(), 3).sale().net().fen();
        till.moveCash(TestTill.paidOut(3_500));
        till.moveCash(
                TestTill.movement(CashMovementKind.PAID_IN, CashReason.CHANGE_BROUGHT, 1_000));
        till.moveCash(TestTill.movement(CashMovementKind.CASH_DROP, CashReason.TO_SAFE, 5_000));
        till.moveCash(TestTill.movement(CashMovementKind.NO_SALE, CashReason.CHANGE_GIVEN, 0));
        long expected = 20_000 + net - 3_500 + 1_000 - 5_000;
        assertThat(till.station().store().shifts().drawer().fen()).isEqualTo(expected);
        Act.ShiftClosed closing = closed(expected - 120, "");
        assertThat(closing.closing().expected().fen()).isEqualTo(expected);
        assertThat(closing.closing().overShort().fen()).isEqualTo(-120);
        assertThat(till.verify().discrepancies()).isEmpty();
        assertThat(till.verify().drawer()).isEqualTo(Money.ZERO);
    }

    @Test
    void numbersItsReportsWithoutGapsAndSaysWhatHappened() {
        till.openShift(20_000);
        till.sell(Optional.of(till.stock().id()), 2);
        closed(20_000, "少数了一张");
        till.openShift(20_000);
        till.sell(Optional.empty(), 1);
        till.sell(Optional.empty(), 1);
        closed(20_000, "少数了一张");
        assertThat(report(0).closing().number()).isEqualTo(2);
        assertThat(report(1).closing().number()).isEqualTo(1);
        ShiftFigures second = report(0).shift().figures();
        assertThat(second.of(ShiftFigure.TICKETS)).isEqualTo(2);
        assertThat(second.drawer()).isEqualTo(report(0).closing().expected());
        assertThat(second.tenders()).containsKey(TenderType.CASH);
        assertThat(second.of(ShiftFigure.POINTS_ISSUED)).isZero();
        assertThat(report(1).shift().figures().of(ShiftFigure.POINTS_ISSUED)).isPositive();
        assertThat(report(1).shift().operator()).isEqualTo("李姐");
    }

    @Test
    void readsTheFiguresWithoutChangingAnything() {
        till.openShift(20_000);
        till.sell(Optional.empty(), 1);
        long before = till.station().journal().head().seq();
        Shifts shifts = till.station().store().shifts();
        var now = java.time.LocalDateTime.of(2026, 11, 22, 18, 0);
        assertThat(shifts.open(now)).isEqualTo(shifts.open(now));
        assertThat(shifts.open(now).figures().drawer()).isEqualTo(shifts.drawer());
        assertThat(till.station().journal().head().seq()).isEqualTo(before);
    }

    @Test
    void asksWhyOnlyWhereTheDifferenceIsLargeAndClosesThen() {
        till.openShift(20_000);
        assertThat(refusal(till.closeShift(TestTill.closing(19_499, " "))))
                .isEqualTo(TillRefusal.VARIANCE_NEEDS_REASON);
        assertThat(till.station().store().shifts().isOpen()).isTrue();
        assertThat(closed(19_499, "少了一张五元").closing().overShort().fen()).isEqualTo(-501);
        till.openShift(20_000);
        assertThat(closed(20_500, "").closing().overShort().fen()).isEqualTo(500);
    }

    @Test
    void opensNoSecondShift() {
        till.openShift(20_000);
        assertThat(refusal(till.tryShift(100))).isEqualTo(TillRefusal.SHIFT_IS_OPEN);
        assertThat(till.station().store().shifts().drawer().fen()).isEqualTo(20_000);
    }

    @Test
    void sellsAtOnceAfterAClosingWithWhatWasLeft() throws IOException {
        till.openShift(30_000);
        closed(30_000, "");
        assertThat(till.isBetweenShifts()).isTrue();
        long net = till.sell(Optional.empty(), 1).sale().net().fen();
        assertThat(till.isBetweenShifts()).isFalse();
        assertThat(till.station().store().shifts().drawer().fen()).isEqualTo(20_000 + net);
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void saysWhatWasNotSentWhenItClosed() {
        till.openShift(20_000);
        till.sell(Optional.empty(), 1);
        till.setClock(Till.START.plusSeconds(3_600));
        var unfinished = closed(0, "没数").closing().unfinished();
        assertThat(unfinished.unsent()).isEqualTo(2);
        assertThat(unfinished.oldest()).contains(java.time.Duration.ofHours(1));
    }

    @Test
    void remembersTheShiftAfterARestart() throws IOException {
        till.openShift(20_000);
        closed(20_000, "");
        till.close();
        till = Till.open(folder);
        assertThat(till.isBetweenShifts()).isTrue();
        assertThat(till.station().store().day().lastShift()).isEmpty();
        assertThat(till.sell(Optional.empty(), 1).occasion().operator()).isEqualTo("小陈");
        assertThat(closed(50_000, "长款").closing().number()).isEqualTo(2);
    }

    static LongStream seeds() {
        long first = Long.getLong("seed", 1);
        return LongStream.range(first, first + (LONG ? 200 : 4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void conservesCashOverRandomDays(long seed) throws IOException {
        Random random = new Random(seed);
        long drawer = 0;
        for (int i = 0; i < 60; i++) {
            boolean between = till.isBetweenShifts();
            Shifts shifts = till.station().store().shifts();
            long left = shifts.lastClosed().map(Shifts.Closed::left).orElse(Money.ZERO).fen();
            drawer = between ? left : drawer;
            switch (random.nextInt(10)) {
                case 0 -> {
                    long expected = drawer;
                    var closing = Till.accepted(till.closeShift(TestTill.closing(random)));
                    assertThat(closing.closing().expected().fen())
                            .as("seed %d", seed)
                            .isEqualTo(expected);
                    drawer = 0;
                }
                case 1, 2, 3 -> {
                    var moved = Till.accepted(till.moveCash(TestTill.movement(random)));
                    drawer += moved.movement().drawer().fen();
                }
                default ->
                        drawer +=
                                till.sell(Optional.empty(), 1 + random.nextInt(5))
                                        .sale()
                                        .net()
                                        .fen();
            }
            assertThat(shifts.drawer().fen()).as("seed %d", seed).isEqualTo(drawer);
        }
        assertThat(till.verify().discrepancies()).as("seed %d", seed).isEmpty();
        assertThat(till.verify().drawer().fen()).as("seed %d", seed).isEqualTo(drawer);
    }
}
