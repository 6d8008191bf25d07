package linli.station.ui.value;

import java.util.ArrayList;
import java.util.List;
import linli.core.act.Act;
import linli.core.act.ValueAct;
import linli.core.tender.Tender;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.SlipModel;
import linli.station.ui.kit.Texts;
import linli.station.ui.value.ValueDone.Line;

/** Tells what was done with stored value. */
final class ValueStory {

    private final Desk desk;
    private final Texts texts;
    private final Figures figures;

    ValueStory(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.figures = new Figures(texts);
    }

    ValueDone of(ValueAct.ToppedUp act) {
        boolean change = act.payment().change().isPositive();
        List<Line> lines = new ArrayList<>();
        lines.add(line("value.done.paid", figures.money(act.topUp().paid())));
        if (act.topUp().gift().isPositive()) {
            lines.add(line("value.done.gift", figures.money(act.topUp().gift())));
            lines.add(line("value.done.giftEnds", act.topUp().giftEnds().toString()));
        }
        act.payment().tenders().forEach(tender -> lines.add(line(tender)));
        return new ValueDone(
                slip(act),
                texts.get("value.done.topUp"),
                texts.get(change ? "ask.cash.change" : "value.done.total"),
                figures.money(change ? act.payment().change() : act.topUp().total()),
                lines);
    }

    ValueDone of(ValueAct.Withdrawn act) {
        List<Line> lines = new ArrayList<>();
        act.givenBack().forEach(tender -> lines.add(line(tender)));
        if (act.gift().isPositive()) {
            lines.add(line("value.done.giftGone", figures.money(act.gift())));
        }
        return new ValueDone(
                slip(act),
                texts.get(act.topUp().isPresent() ? "value.done.undo" : "value.done.withdraw"),
                texts.get("value.done.back"),
                figures.money(act.principal()),
                lines);
    }

    private SlipModel slip(Act act) {
        return new SlipModel(desk.slips(), texts, act.occasion().act());
    }

    private Line line(String key, String figure) {
        return new Line(texts.get(key), figure);
    }

    private Line line(Tender tender) {
        return new Line(
                texts.get("tender." + tender.type().name()), figures.money(tender.amount()));
    }
}
