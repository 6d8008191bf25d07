package linli.station.receipt;

import java.util.ArrayList;
import java.util.List;
import linli.hardware.escpos.PrintDocument;
import linli.hardware.escpos.PrintElement;
import linli.hardware.escpos.PrintElement.Align;
import linli.hardware.escpos.PrintElement.Size;

/** A document that is being written, from top to bottom. */
final class Paper {

    private final List<PrintElement> elements = new ArrayList<>();

    Paper line(String text) {
        return add(PrintElement.Line.of(text));
    }

    Paper centred(String text) {
        return add(PrintElement.Line.centred(text));
    }

    /** Large and in the middle. */
    Paper title(String text, Size size) {
        return add(new PrintElement.Line(text, Align.CENTRE, size, true));
    }

    Paper pair(String left, String right) {
        return add(PrintElement.Pair.of(left, right));
    }

    Paper strong(String left, String right, Size size) {
        return add(new PrintElement.Pair(left, right, size, true));
    }

    Paper rule() {
        return add(new PrintElement.Rule());
    }

    Paper feed(int lines) {
        return add(new PrintElement.Feed(lines));
    }

    Paper qr(String text) {
        return add(new PrintElement.Qr(text));
    }

    PrintDocument cut() {
        add(new PrintElement.Cut());
        return new PrintDocument(elements);
    }

    private Paper add(PrintElement element) {
        elements.add(element);
        return this;
    }
}
