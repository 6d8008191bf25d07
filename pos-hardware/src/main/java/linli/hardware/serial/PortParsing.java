package linli.hardware.serial;

/** What became of reading {@code serial:PORT[@BAUD]}: the port, or why it is none. */
public sealed interface PortParsing permits PortSpec, PortRefusal {}
