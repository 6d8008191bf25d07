/** The receipt printer behind a serial port, a network address or a file. */
package linli.hardware.printer;
