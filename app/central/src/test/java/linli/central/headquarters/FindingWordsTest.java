package linli.central.headquarters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import linli.contract.v1.RuleFinding;
import linli.core.rulebook.Contradiction;
import linli.core.rulebook.Finding;
import org.junit.jupiter.api.Test;

class FindingWordsTest {

    @Test
    void haveASentenceOfItsOwnForEveryContradictionInBothLanguages() {
        List<RuleFinding> all =
                new FindingWords()
                        .of(
                                Arrays.stream(Contradiction.values())
                                        .map(one -> new Finding(one, "/tiers/1"))
                                        .toList());
        assertThat(all).hasSameSizeAs(Contradiction.values());
        assertThat(all).allMatch(one -> one.zh().endsWith("。") && one.en().endsWith("."));
        assertThat(new HashSet<>(all.stream().map(RuleFinding::zh).toList())).hasSameSizeAs(all);
        assertThat(new HashSet<>(all.stream().map(RuleFinding::en).toList())).hasSameSizeAs(all);
    }
}
