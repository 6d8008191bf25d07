package linli.station.receipt;

import java.time.Duration;
import linli.core.act.Act;
import linli.core.money.Money;
import linli.core.tender.TenderType;
import linli.core.till.CashCount;
import linli.core.till.CashMovement;
import linli.core.till.ShiftClosing;
import linli.core.till.ShiftFigure;
import linli.core.till.ShiftFigures;
import linli.core.till.Unfinished;
import linli.core.till.XReport;
import linli.core.till.ZReport;
import linli.hardware.escpos.PrintElement.Size;

/** Cash that moved without a sale, and the figures of a shift, each with a line to sign. */
final class TillSlips {

    private final ReceiptWords words;

    TillSlips(ReceiptWords words) {
        this.words = words;
    }

    void opened(Paper paper, Act.ShiftOpened act) {
        paper.rule();
        paper.strong(words.get("shift.float"), words.yuan(act.openingFloat()), Size.TALL);
        sign(paper);
    }

    void moved(Paper paper, CashMovement movement) {
        paper.rule();
        paper.strong(
                words.get("cash." + movement.kind()), words.yuan(movement.amount()), Size.TALL);
        paper.line(words.get("cash.reason." + movement.reason()));
        if (!movement.note().isEmpty()) {
            paper.line(movement.note());
        }
        sign(paper);
    }

    /** The figures as they stand; what is in the drawer is not said before it was counted. */
    void read(Paper paper, XReport report) {
        period(paper, report);
        figures(paper, report.figures());
        tenders(paper, report.figures(), false);
        paper.rule();
        movements(paper, report.figures());
        paper.line(words.get("shift.blind"));
        sign(paper);
    }

    void closed(Paper paper, ZReport report) {
        period(paper, report.shift());
        figures(paper, report.shift().figures());
        tenders(paper, report.shift().figures(), true);
        drawer(paper, report);
        count(paper, report.closing());
        unfinished(paper, report.closing().unfinished());
        if (!report.closing().next().isEmpty()) {
            paper.rule().line(words.get("shift.next", report.closing().next()));
        }
        sign(paper);
    }

    private void period(Paper paper, XReport report) {
        paper.line(words.get("shift.since", words.time(report.since())));
        paper.line(words.get("shift.until", words.time(report.until())));
        if (!report.operator().isEmpty()) {
            paper.line(words.get("shift.operator", report.operator()));
        }
    }

    private void figures(Paper paper, ShiftFigures figures) {
        paper.rule();
        for (ShiftFigure figure : ShiftFigure.values()) {
            boolean isAlways = figure == ShiftFigure.TICKETS || figure == ShiftFigure.NET;
            boolean isOfDrawer =
                    figure.unit() == ShiftFigure.Unit.DRAWER || figure == ShiftFigure.NO_SALES;
            if (!isOfDrawer && (isAlways || figures.of(figure) != 0)) {
                figure(paper, figure, figures);
            }
        }
    }

    private void tenders(Paper paper, ShiftFigures figures, boolean counted) {
        if (figures.tenders().isEmpty()) {
            return;
        }
        paper.rule();
        figures.tenders()
                .forEach((type, kept) ->
                        paper.pair(
                                words.get("shift.tender." + type),
                                counted || type != TenderType.CASH
                                        ? words.amount(kept)
                                        : words.get("shift.hidden")));
    }

    private void movements(Paper paper, ShiftFigures figures) {
        figure(paper, ShiftFigure.OPENING_FLOAT, figures);
        figure(paper, ShiftFigure.PAID_IN, figures);
        figure(paper, ShiftFigure.PAID_OUT, figures);
        figure(paper, ShiftFigure.DROPPED, figures);
        figure(paper, ShiftFigure.NO_SALES, figures);
    }

    private void drawer(Paper paper, ZReport report) {
        ShiftFigures figures = report.shift().figures();
        paper.rule();
        for (ShiftFigure figure : ShiftFigure.values()) {
            if (figure.unit() == ShiftFigure.Unit.DRAWER) {
                figure(paper, figure, figures);
            }
        }
        paper.strong(
                words.get("shift.expected"),
                words.amount(report.closing().expected()),
                Size.NORMAL);
        figure(paper, ShiftFigure.NO_SALES, figures);
    }

    private void count(Paper paper, ShiftClosing closing) {
        paper.rule();
        for (CashCount.Pieces some : closing.count().pieces()) {
            paper.pair(
                    words.get(
                            "shift.pieces",
                            words.amount(some.denomination().worth()),
                            Integer.toString(some.count())),
                    words.amount(some.worth()));
        }
        paper.strong(
                words.get("shift.counted"), words.amount(closing.count().total()), Size.NORMAL);
        Money difference = closing.overShort();
        String key = difference.isNegative() ? "shift.short" : "shift.over";
        paper.strong(words.get(key), words.amount(difference), Size.TALL);
        if (!closing.reason().isEmpty()) {
            paper.line(closing.reason());
        }
        paper.pair(words.get("shift.taken"), words.amount(closing.taken()));
        paper.pair(words.get("shift.left"), words.amount(closing.left()));
    }

    private void unfinished(Paper paper, Unfinished unfinished) {
        paper.rule();
        if (unfinished.isNothing()) {
            paper.line(words.get("shift.allDone"));
            return;
        }
        if (unfinished.unsent() > 0) {
            paper.pair(
                    words.get("shift.unsent"),
                    words.get(
                            "shift.unsent.figure",
                            words.points(unfinished.unsent()),
                            Long.toString(
                                    unfinished.oldest().map(Duration::toMinutes).orElse(0L))));
        }
        work(paper, "shift.unprinted", unfinished.unprinted());
        work(paper, "shift.held", unfinished.held());
    }

    private void work(Paper paper, String key, int count) {
        if (count > 0) {
            paper.pair(words.get(key), Integer.toString(count));
        }
    }

    private void figure(Paper paper, ShiftFigure figure, ShiftFigures figures) {
        long value = figures.of(figure);
        paper.pair(
                words.get("figure." + figure),
                switch (figure.unit()) {
                    case COUNT, POINTS -> words.points(value);
                    case MONEY, DRAWER -> words.amount(Money.ofFen(value));
                });
    }

    private void sign(Paper paper) {
        paper.feed(1).pair(words.get("shift.sign"), "________________").feed(1);
    }
}
