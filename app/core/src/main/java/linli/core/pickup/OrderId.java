package linli.core.pickup;

/** Identity of a pre-paid order, given by the central server. */
public record OrderId(String value) {}
