package linli.station.ui.pickup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.act.Act;
import linli.core.catalog.Labels;
import linli.core.member.Profile;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderLine;
import linli.core.sale.Earning;
import linli.core.visit.Visit;
import linli.station.ui.kit.EarningWords;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.SlipModel;
import linli.station.ui.kit.Texts;

/** Puts a handover into words. */
final class PickupWords {

    private final Texts texts;
    private final Figures figures;
    private final EarningWords earnings;

    PickupWords(Texts texts, Labels labels) {
        this.texts = texts;
        this.figures = new Figures(texts);
        this.earnings = new EarningWords(texts, labels);
    }

    HandoverReceipt receipt(
            Act.OrderHandedOver act, SlipModel slip, Profile member, Optional<Visit> visit) {
        List<String> goods = new ArrayList<>();
        long left = act.order().lines().stream().mapToLong(OrderLine::waiting).sum();
        for (HandoverLine line : act.lines()) {
            String name = act.order().lines().get(line.line() - 1).product().name();
            goods.add(texts.get("pickup.handed", name, figures.points(line.qty())));
            left -= line.qty();
        }
        long points = act.earnings().stream().mapToLong(Earning::points).sum();
        return new HandoverReceipt(
                slip,
                figures.maskedName(member),
                goods,
                left == 0 ? "" : texts.get("pickup.left", figures.points(left)),
                points == 0 ? "" : "+" + figures.points(points),
                earnings.why("pickup.why", act.earnings()),
                act.proxy().isEmpty() ? "" : texts.get("pickup.takenBy", act.proxy()));
    }
}
