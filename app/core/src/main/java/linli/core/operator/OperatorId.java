package linli.core.operator;

/** Names an operator for ever. */
public record OperatorId(String value) {}
