package linli.hardware.barcode;

import java.util.List;

/**
 * The label templates of one station, asked in their order.
 *
 * @param templates the first that reads a code wins
 */
public record LabelTemplates(List<LabelTemplate> templates) {

    public LabelTemplates {
        templates = List.copyOf(templates);
    }

    /**
     * What {@code code} says; if no template reads it but one knows its shape, the wrong check
     * digit of the first that does.
     */
    public BarcodeReading<WeighedLabel> read(String code) {
        BarcodeReading<WeighedLabel> best = new BarcodeReading.OtherKind<>();
        for (LabelTemplate template : templates) {
            switch (template.read(code)) {
                case BarcodeReading.Read<WeighedLabel> read -> {
                    return read;
                }
                case BarcodeReading.WrongCheckDigit<WeighedLabel> wrong -> {
                    if (best instanceof BarcodeReading.OtherKind) {
                        best = wrong;
                    }
                }
                case BarcodeReading.OtherKind<WeighedLabel> _ -> {}
            }
        }
        return best;
    }
}
