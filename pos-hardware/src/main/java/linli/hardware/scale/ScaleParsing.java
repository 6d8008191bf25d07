package linli.hardware.scale;

/** What became of reading {@code PROTOCOL:serial:PORT[@BAUD]}: the scale, or why it is none. */
public sealed interface ScaleParsing permits ScaleSpec, ScaleRefusal {}
