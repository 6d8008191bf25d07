package linli.core.sale;

/** How many points a member wants to pay with. */
public sealed interface PointsRequest {

    /** None. */
    record None() implements PointsRequest {}

    /** That many; 0 asks for none. */
    record Exactly(long points) implements PointsRequest {}

    /** As many as the rules allow. */
    record Max() implements PointsRequest {}
}
