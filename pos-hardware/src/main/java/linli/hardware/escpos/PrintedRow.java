package linli.hardware.escpos;

import linli.hardware.escpos.PrintElement.Align;
import linli.hardware.escpos.PrintElement.Size;

/** One line as it goes to the printer: printable, and no wider than the paper at its size. */
record PrintedRow(String text, Align align, Size size, boolean bold) {}
