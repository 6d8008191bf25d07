package linli.station.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import linli.hardware.barcode.BarcodeReading;
import linli.hardware.barcode.LabelTemplate;
import linli.hardware.barcode.TemplateRefusal;
import linli.hardware.barcode.WeighedLabel;

/**
 * Any label template and any code: a template is read or refused, a code that is a label is written
 * back to a code that says the same, and no digit of it can be changed unnoticed.
 */
public final class LabelFuzz {

    private LabelFuzz() {}

    /** One run. The first line is the template, the rest the code. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String picture = end < 0 ? text : text.substring(0, end);
        String code = end < 0 ? "" : text.substring(end + 1);
        switch (LabelTemplate.parse(picture)) {
            case TemplateRefusal refusal -> assertThat(refusal.given()).isEqualTo(picture);
            case LabelTemplate template -> read(template, code);
        }
    }

    private static void read(LabelTemplate template, String code) {
        if (template.read(code) instanceof BarcodeReading.Read<WeighedLabel>(WeighedLabel label)) {
            assertThat(template.read(template.write(label)))
                    .isEqualTo(new BarcodeReading.Read<>(label));
            assertNoDigitChangesUnnoticed(template, code);
        }
    }

    private static void assertNoDigitChangesUnnoticed(LabelTemplate template, String code) {
        for (int i = 0; i < code.length(); i++) {
            char changed = (char) ('0' + (code.charAt(i) - '0' + 1) % 10);
            String other = code.substring(0, i) + changed + code.substring(i + 1);
            assertThat(template.read(other)).isNotInstanceOf(BarcodeReading.Read.class);
        }
    }
}
