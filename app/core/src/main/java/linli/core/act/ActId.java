package linli.core.act;

/** Identity of an act at a counter: a UUIDv7 made before anything is written, reused on retry. */
public record ActId(String value) {}
