package linli.station.device;

import java.util.ArrayList;
import java.util.List;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.hardware.barcode.LabelTemplate;
import linli.hardware.barcode.LabelTemplates;
import linli.hardware.barcode.TemplateRefusal;

/** How the scales of one station print their labels, as it is set there: one picture a line. */
public final class LabelSetting {

    /**
     * What most scales in the field are set to: five digits for the good, then the amount. The long
     * forms of 18 digits look like payment codes that begin with 26, so they are for stations that
     * have such scales.
     */
    public static final List<String> USUAL = List.of("2PIIIIIMMMMMC");

    private LabelSetting() {}

    /**
     * Why a setting was not taken.
     *
     * @param line which picture, from 1
     * @param fault what is wrong with it
     */
    public record BadTemplate(int line, TemplateRefusal.Fault fault) implements Refusal {

        @Override
        public String code() {
            return "LABEL_" + fault.name();
        }
    }

    /** The templates in that order, or {@link BadTemplate} for the first that is none. */
    public static Outcome<LabelTemplates> parse(List<String> pictures) {
        List<LabelTemplate> templates = new ArrayList<>();
        for (String picture : pictures) {
            switch (LabelTemplate.parse(picture)) {
                case LabelTemplate template -> templates.add(template);
                case TemplateRefusal refusal -> {
                    return Outcome.refused(new BadTemplate(templates.size() + 1, refusal.fault()));
                }
            }
        }
        return Outcome.of(new LabelTemplates(templates));
    }
}
