package linli.core.till;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import linli.core.money.Money;
import linli.core.tender.TenderType;

/**
 * What happened in a shift, added up; a figure that is missing is 0.
 *
 * @param tenders what was kept of each kind, less change and what was given back
 */
public record ShiftFigures(Map<ShiftFigure, Long> figures, Map<TenderType, Money> tenders) {

    /** Nothing happened. */
    public static final ShiftFigures NONE = new ShiftFigures(Map.of(), Map.of());

    /** Keeps its own copies, in the order of the constants. */
    public ShiftFigures {
        figures = ordered(ShiftFigure.class, figures);
        tenders = ordered(TenderType.class, tenders);
    }

    /** How many, how many points, or how much in fen. */
    public long of(ShiftFigure figure) {
        return figures.getOrDefault(figure, 0L);
    }

    /** How much. */
    public Money money(ShiftFigure figure) {
        return Money.ofFen(of(figure));
    }

    /** What should be in the drawer: float + taken − given. */
    public Money drawer() {
        return figures.entrySet().stream()
                .filter(each -> each.getKey().unit() == ShiftFigure.Unit.DRAWER)
                .map(each -> Money.ofFen(each.getValue()))
                .reduce(Money.ZERO, Money::plus);
    }

    /** Both together. */
    public ShiftFigures plus(ShiftFigures more) {
        Map<ShiftFigure, Long> sums = new EnumMap<>(ShiftFigure.class);
        sums.putAll(figures);
        more.figures.forEach((figure, value) -> sums.merge(figure, value, Math::addExact));
        Map<TenderType, Money> kept = new EnumMap<>(TenderType.class);
        kept.putAll(tenders);
        more.tenders.forEach((type, money) -> kept.merge(type, money, Money::plus));
        return new ShiftFigures(sums, kept);
    }

    private static <K extends Enum<K>, V> Map<K, V> ordered(Class<K> keys, Map<K, V> values) {
        Map<K, V> ordered = new EnumMap<>(keys);
        ordered.putAll(values);
        return Collections.unmodifiableMap(ordered);
    }
}
