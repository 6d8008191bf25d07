package linli.hardware.printer;

/** What became of reading where a printer is: the printer, or why it is none. */
public sealed interface PrinterParsing permits PrinterSpec, PrinterRefusal {}
