package linli.core.sale;

/** How many points a member wants to pay with. */
public sealed interface PointsRequest {

    /** Whether it asks for any points at all. */
    default boolean asksForPoints() {
        return switch (this) {
            case None none -> false;
            case Exactly(long points) -> points != 0;
            case Max max -> true;
        };
    }

    /** None. */
    record None() implements PointsRequest {}

    /** That many; 0 asks for none. */
    record Exactly(long points) implements PointsRequest {}

    /** As many as the rules allow. */
    record Max() implements PointsRequest {}
}
