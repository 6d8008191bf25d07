package linli.core.preview;

import java.util.Optional;
import linli.core.Refusal;
import linli.core.sale.PointsRequest;
import linli.core.sale.SaleRefusal;
import linli.core.simulate.ScenarioEvent;

/**
 * What a customer does without where the rules refuse something: the goods are still wanted, and
 * nobody pays with more points than was asked for then.
 *
 * @param step in which points are used by the rules
 */
record Concession(long step) {

    /** The sale without what it was refused for; nothing if there is nothing to do without. */
    Optional<ScenarioEvent.Sell> of(ScenarioEvent.Sell sale, Refusal refusal) {
        if (!(refusal instanceof SaleRefusal reason)) {
            return Optional.empty();
        }
        return switch (reason) {
            case POINTS_STEP -> inSteps(sale);
            case POINTS_CAP, INSUFFICIENT_POINTS -> asFarAsAllowed(sale);
            case UNKNOWN_COUPON, LIMIT_REACHED, COUPON_NOT_APPLICABLE ->
                    Optional.of(with(sale, Optional.empty(), sale.points()));
            default -> Optional.empty();
        };
    }

    private Optional<ScenarioEvent.Sell> inSteps(ScenarioEvent.Sell sale) {
        return sale.points() instanceof PointsRequest.Exactly(long asked) && asked % step > 0
                ? Optional.of(
                        with(sale, sale.coupon(), new PointsRequest.Exactly(asked - asked % step)))
                : withoutPoints(sale);
    }

    /** The most that is allowed is less than what was asked for: else it were not refused. */
    private static Optional<ScenarioEvent.Sell> asFarAsAllowed(ScenarioEvent.Sell sale) {
        return sale.points() instanceof PointsRequest.Exactly
                ? Optional.of(with(sale, sale.coupon(), new PointsRequest.Max()))
                : withoutPoints(sale);
    }

    private static Optional<ScenarioEvent.Sell> withoutPoints(ScenarioEvent.Sell sale) {
        return sale.points().asksForPoints()
                ? Optional.of(with(sale, sale.coupon(), new PointsRequest.None()))
                : Optional.empty();
    }

    private static ScenarioEvent.Sell with(
            ScenarioEvent.Sell sale, Optional<String> coupon, PointsRequest points) {
        return new ScenarioEvent.Sell(
                sale.id(),
                sale.at(),
                sale.member(),
                sale.lines(),
                coupon,
                points,
                sale.roundOffFen());
    }
}
