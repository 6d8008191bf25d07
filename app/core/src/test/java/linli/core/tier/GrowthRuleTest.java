package linli.core.tier;

import static linli.core.Shop.fen;
import static linli.core.Shop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthRuleTest {

    private final GrowthRule rule = new GrowthRule(2, 5, yuan(5), Map.of("REVIEW", 3L));

    @Test
    void anOrderOfExactlyTheLeastGives() {
        assertThat(rule.ofOrder(fen(499))).isZero();
        assertThat(rule.ofOrder(fen(500))).isEqualTo(5);
    }

    @Test
    void onlyWholeYuanGive() {
        assertThat(rule.ofAmount(fen(199))).isEqualTo(2);
        assertThat(rule.ofAmount(fen(200))).isEqualTo(4);
    }

    @Test
    void anActivityThatTheRulesDoNotNameGivesNothing() {
        assertThat(rule.ofActivity("REVIEW")).isEqualTo(3);
        assertThat(rule.ofActivity("DANCE")).isZero();
    }
}
