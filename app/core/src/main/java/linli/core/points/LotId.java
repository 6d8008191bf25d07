package linli.core.points;

/** Identity of a lot of points: the id of the act that made it and its place in that act. */
public record LotId(String value) {}
