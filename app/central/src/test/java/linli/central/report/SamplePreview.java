package linli.central.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linli.contract.v1.headquarters.PreviewAnswer;
import linli.core.catalog.Label;
import linli.core.money.Money;
import linli.core.preview.Concessions;
import linli.core.preview.Figures;
import linli.core.preview.PointsFlow;
import linli.core.preview.Preview;
import linli.core.preview.PreviewWindow;
import linli.core.preview.TierMoves;
import linli.core.preview.TierPreview;
import linli.core.tier.TierId;

/** A preview as a chain of some size would get it. */
final class SamplePreview {

    private SamplePreview() {}

    static PreviewAnswer answer() {
        return new PreviewAnswer(
                new Preview(
                        new PreviewWindow(LocalDate.of(2026, 9, 27), LocalDate.of(2026, 11, 22)),
                        3,
                        4,
                        104_320,
                        17,
                        new Concessions(0, 0, 0, 0, 0),
                        new Concessions(212, 0, 35, 0, 1),
                        List.of("SPRING"),
                        List.of(
                                tier("BASIC", "邻里会员", 8200, 120_000, 400_000, 3, 8100, 97),
                                tier("SILVER", "银卡会员", 1900, 90_000, 260_000, 80, 1790, 30),
                                tier("GOLD", "金卡会员", 420, 64_000, 150_000, 12, 400, 8),
                                tier("", "", 640, 0, 52_000, 15, 625, 0))),
                List.of(
                        new Label(Label.Kind.REWARD, "EGG10", "土鸡蛋 10 枚", "10 eggs", "egg"),
                        new Label(Label.Kind.CAMPAIGN, "FRUIT", "周末水果双倍", "Fruit twice", ""),
                        new Label(Label.Kind.CAMPAIGN, "SPRING", "=春节<大促>", "Spring", "")));
    }

    private static TierPreview tier(
            String id, String name, long members, long opening, long base, long... moves) {
        return new TierPreview(
                Optional.of(id).filter(some -> !some.isEmpty()).map(TierId::new),
                name,
                members,
                figures(opening, base, base / 10, new TierMoves(moves[0], moves[1] + moves[2], 0)),
                figures(opening, base, base / 5, new TierMoves(moves[0], moves[1], moves[2])));
    }

    private static Figures figures(long opening, long base, long campaign, TierMoves moves) {
        long burn = base / 3 - campaign / 2;
        long points = opening + base + campaign - burn - base / 9 - 500;
        return new Figures(
                opening,
                new PointsFlow(
                        0,
                        new TreeMap<>(Map.of("BASE", base, "CAMPAIGN:FRUIT", campaign)),
                        500,
                        0,
                        new TreeMap<>(Map.of("BURN", burn, "REDEEM:EGG10", base / 9)),
                        0,
                        0),
                points,
                0,
                Money.ofFen(points),
                moves,
                Money.ofFen(base * 7),
                Money.ofFen(base * 100));
    }
}
