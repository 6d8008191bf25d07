package linli.central.headquarters;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import linli.contract.v1.RuleFinding;
import linli.core.rulebook.Finding;

/** Says in sentences what contradicts itself in a rule book. */
public final class FindingWords {

    private final ResourceBundle zh = bundle(Locale.SIMPLIFIED_CHINESE);
    private final ResourceBundle en = bundle(Locale.ENGLISH);

    /** In both languages. */
    public FindingWords() {}

    /** The same findings, for people. */
    public List<RuleFinding> of(List<Finding> findings) {
        return findings.stream().map(this::of).toList();
    }

    private RuleFinding of(Finding finding) {
        String code = finding.contradiction().name();
        return new RuleFinding(finding.path(), code, zh.getString(code), en.getString(code));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "linli.central.headquarters.contradictions",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
