package linli.station.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import linli.core.visit.Visit;
import linli.station.ui.ShopFixtures;
import org.junit.jupiter.api.Test;

class ServingTest {

    private static final Visit LI = ShopFixtures.goldMember();
    private static final Visit WANG = ShopFixtures.basicMember("M9", "王", "13900000009");

    private final Serving serving = new Serving();

    @Test
    void renewsWhoIsStillThere() {
        serving.serve(LI);
        Visit newer = new Visit(LI.member(), WANG.account(), LI.orders(), LI.identification());
        serving.renew(newer);
        assertThat(serving.current()).contains(newer);
    }

    @Test
    void bringsNobodyBackWithALateAnswer() {
        serving.serve(LI);
        serving.leave();
        serving.renew(LI);
        assertThat(serving.current()).isEmpty();
    }

    @Test
    void putsNobodyInThePlaceOfWhoCameMeanwhile() {
        serving.serve(WANG);
        serving.renew(LI);
        serving.follow(Optional.empty(), LI);
        serving.follow(Optional.of(LI), LI);
        assertThat(serving.current()).contains(WANG);
    }

    @Test
    void letsTheNextComeIfNobodyElseDid() {
        serving.follow(Optional.empty(), LI);
        serving.follow(Optional.of(LI), WANG);
        assertThat(serving.current()).contains(WANG);
    }
}
