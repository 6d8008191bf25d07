package linli.station.ui;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import linli.core.act.ActId;
import linli.core.money.Money;
import linli.core.tender.TenderType;
import linli.core.till.ShiftFigure;
import linli.core.till.ShiftFigures;
import linli.core.till.XReport;
import linli.station.ui.shift.ClosedShift;
import linli.station.ui.shift.ShiftBook;
import linli.station.ui.shift.ShiftNow;

/** A busy shift, after three others. */
final class FakeShifts implements ShiftBook {

    /** How often the figures were printed. */
    int readings;

    @Override
    public void now(Consumer<ShiftNow> reply) {
        reply.accept(
                new ShiftNow(
                        true,
                        new XReport(
                                "王姐",
                                LocalDateTime.of(2026, 11, 21, 7, 30),
                                LocalDateTime.of(2026, 11, 21, 17, 42),
                                figures()),
                        Money.ofFen(20_000),
                        "小陈",
                        List.of(
                                closed(12, "2026-11-20T14:02:00Z", 0),
                                closed(11, "2026-11-20T06:31:00Z", -350),
                                closed(10, "2026-11-19T14:05:00Z", 100))));
    }

    @Override
    public void printReading() {
        readings++;
    }

    private static ShiftFigures figures() {
        Map<ShiftFigure, Long> figures = new EnumMap<>(ShiftFigure.class);
        figures.put(ShiftFigure.TICKETS, 86L);
        figures.put(ShiftFigure.GROSS, 352_680L);
        figures.put(ShiftFigure.DISCOUNTS, 12_340L);
        figures.put(ShiftFigure.POINTS_AS_MONEY, 3_200L);
        figures.put(ShiftFigure.COUPONS, 1_500L);
        figures.put(ShiftFigure.ROUNDED_OFF, 45L);
        figures.put(ShiftFigure.REFUNDS, 1L);
        figures.put(ShiftFigure.REFUNDED, -2_133L);
        figures.put(ShiftFigure.CANCELLATIONS, 1L);
        figures.put(ShiftFigure.REDEMPTION_CASH, 300L);
        figures.put(ShiftFigure.NET, 337_140L);
        figures.put(ShiftFigure.REDEMPTIONS, 4L);
        figures.put(ShiftFigure.HANDOVERS, 31L);
        figures.put(ShiftFigure.MEMBERS_JOINED, 2L);
        figures.put(ShiftFigure.POINTS_ISSUED, 3_371L);
        figures.put(ShiftFigure.POINTS_TAKEN, 3_900L);
        figures.put(ShiftFigure.OPENING_FLOAT, 20_000L);
        figures.put(ShiftFigure.CASH_TAKEN, 88_420L);
        figures.put(ShiftFigure.PAID_OUT, -3_500L);
        figures.put(ShiftFigure.DROPPED, -50_000L);
        figures.put(ShiftFigure.NO_SALES, 1L);
        return new ShiftFigures(
                figures,
                Map.of(
                        TenderType.CASH, Money.ofFen(88_420),
                        TenderType.WECHAT, Money.ofFen(196_300),
                        TenderType.ALIPAY, Money.ofFen(52_420)));
    }

    private static ClosedShift closed(int number, String at, long overShort) {
        return new ClosedShift(
                new ActId("z-" + number), number, Instant.parse(at), "王姐", Money.ofFen(overShort));
    }
}
