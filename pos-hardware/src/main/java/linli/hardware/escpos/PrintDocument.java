package linli.hardware.escpos;

import java.util.List;

/**
 * What is to be on the paper, from top to bottom, without a word about bytes. Texts may hold any
 * character; what a printer's own font lacks is replaced when it is encoded.
 */
public record PrintDocument(List<PrintElement> elements) {

    public PrintDocument {
        elements = List.copyOf(elements);
    }
}
