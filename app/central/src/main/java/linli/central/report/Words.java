package linli.central.report;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import linli.core.catalog.Label;

/** What a report says, in one language. */
final class Words {

    private static final String CAMPAIGN = "CAMPAIGN:";
    private static final String REDEEM = "REDEEM:";

    private final boolean isChinese;
    private final ResourceBundle texts;
    private final List<Label> labels;

    private Words(Locale locale, List<Label> labels) {
        this.isChinese = locale.equals(Locale.SIMPLIFIED_CHINESE);
        this.texts =
                ResourceBundle.getBundle(
                        "linli.central.report.words",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        this.labels = List.copyOf(labels);
    }

    static Words chinese(List<Label> labels) {
        return new Words(Locale.SIMPLIFIED_CHINESE, labels);
    }

    static Words english(List<Label> labels) {
        return new Words(Locale.ENGLISH, labels);
    }

    String of(String key) {
        return texts.getString(key);
    }

    String of(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i].toString();
        }
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(plain);
    }

    /** What people call the code of a ledger entry; the code itself if they have no word for it. */
    String code(String code) {
        if (code.startsWith(CAMPAIGN)) {
            String id = code.substring(CAMPAIGN.length());
            return of("code.CAMPAIGN", label(Label.Kind.CAMPAIGN, id));
        }
        if (code.startsWith(REDEEM)) {
            String id = code.substring(REDEEM.length());
            return of("code.REDEEM", label(Label.Kind.REWARD, id));
        }
        String key = "code." + code;
        return texts.containsKey(key) ? of(key) : code;
    }

    /** What people call a campaign or a reward. */
    String thing(String id) {
        return Optional.of(label(Label.Kind.CAMPAIGN, id))
                .filter(name -> !name.equals(id))
                .orElseGet(() -> label(Label.Kind.REWARD, id));
    }

    private String label(Label.Kind kind, String id) {
        return labels.stream()
                .filter(label -> label.kind() == kind && label.id().equals(id))
                .map(label -> isChinese ? label.zh() : label.en())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(id);
    }
}
